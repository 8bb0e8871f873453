// How the chart looks: three panes over one another, in the page's own colours.

const AVERAGES = ["--average-1", "--average-2", "--average-3", "--average-4"];

/** The style sheet's colours as they are now, light or dark. */
export function palette(element) {
  const probe = document.createElement("span");
  element.parentElement.append(probe);
  const of = (name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    text: of("--text"), muted: of("--muted"), line: of("--line"), surface: of("--surface"), up: of("--up"), down: of("--down"),
    averages: AVERAGES.map(of),
  };
  probe.remove();
  return colours;
}

export function options(averages, rsi, small, selected, tooltip) {
  const colours = palette(document.getElementById("chart"));
  const right = small ? 58 : 64;
  const left = small ? 6 : 10;
  const grids = (rsi.length
    ? [{ top: 34, bottom: "42%" }, { top: "61%", bottom: "27%" }, { top: "76%", bottom: 26 }]
    : [{ top: 34, bottom: "22%" }, { top: "81%", bottom: 26 }, { top: "100%", bottom: 0 }]).map((grid) => ({ left, right, ...grid }));
  const x = (i) => ({
    type: "category", gridIndex: i, boundaryGap: true, data: [],
    axisLine: { lineStyle: { color: colours.line } }, axisTick: { show: false },
    axisLabel: { show: i === (rsi.length ? 2 : 1), color: colours.muted, hideOverlap: true, formatter: (text) => text.split("\u0000")[0] },
    axisPointer: { label: { show: i === (rsi.length ? 2 : 1), formatter: ({ value }) => String(value).split("\u0000")[0] } },
  });
  const y = (i, more) => ({
    gridIndex: i, scale: true, position: "right", axisLine: { show: false }, axisTick: { show: false },
    axisLabel: { color: colours.muted, fontSize: 11 }, splitLine: { lineStyle: { color: colours.line, opacity: 0.7 } }, ...more,
  });
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colours.text },
    grid: grids,
    legend: {
      top: 4, left: 8, itemWidth: 14, itemHeight: 8, itemGap: 14, icon: "roundRect", data: averages, selected,
      textStyle: { color: colours.muted, fontSize: 12 }, inactiveColor: colours.line,
    },
    axisPointer: { link: [{ xAxisIndex: "all" }], label: { backgroundColor: colours.muted, color: colours.surface }, lineStyle: { color: colours.muted } },
    tooltip: {
      trigger: "axis", confine: true, transitionDuration: 0, backgroundColor: colours.surface, borderColor: colours.line, padding: 10,
      textStyle: { color: colours.text }, axisPointer: { type: "cross" },
      position: (point, params, element, box, size) => [point[0] < size.viewSize[0] / 2 ? point[0] + 18 : point[0] - size.contentSize[0] - 18, 40],
      formatter: (all) => (all.length ? tooltip(all[0].dataIndex) : ""),
    },
    xAxis: [x(0), x(1), x(2)],
    yAxis: [
      y(0, {}),
      y(1, { splitNumber: 2, axisLabel: { show: false }, splitLine: { show: false }, axisPointer: { label: { show: false } } }),
      y(2, { min: 0, max: 100, interval: 50, splitLine: { show: false }, show: rsi.length > 0 }),
    ],
    dataZoom: [{ type: "inside", xAxisIndex: [0, 1, 2], minValueSpan: 15, zoomOnMouseWheel: true, moveOnMouseMove: true, preventDefaultMouseMove: !small }],
    series: [
      {
        id: "candles", name: "Price", type: "candlestick", data: [], barMaxWidth: 14,
        itemStyle: { color: colours.up, borderColor: colours.up, color0: colours.down, borderColor0: colours.down },
      },
      ...averages.map((output, i) => ({ ...line(output, colours.averages[i % 4]), lineStyle: { width: 1.6, type: i > 3 ? "dashed" : "solid" } })),
      marker("buy", colours.up, 0, 12, colours.surface),
      marker("sell", colours.down, 180, -12, colours.surface),
      { id: "volume", name: "Volume", type: "bar", xAxisIndex: 1, yAxisIndex: 1, data: [], barMaxWidth: 14 },
      ...rsi.map((output, i) => ({
        ...line(output, colours.averages[(i + 1) % 4]), xAxisIndex: 2, yAxisIndex: 2,
        markLine: i > 0 ? undefined : {
          silent: true, symbol: "none", animation: false, lineStyle: { color: colours.muted, type: "dashed", opacity: 0.7 },
          label: { position: "insideStartTop", color: colours.muted, fontSize: 10, distance: 2 }, data: [{ yAxis: 70 }, { yAxis: 30 }],
        },
        endLabel: { show: false },
      })),
    ],
    graphic: rsi.length === 0 ? [] : [{ type: "text", left: left + 4, top: "76%", style: { text: rsi.join("  "), fill: colours.muted, fontSize: 11 }, silent: true }],
  };
}

// Gaps stay gaps: before an indicator has warmed up there is no line.
function line(output, colour) {
  return { id: output, name: output, type: "line", data: [], showSymbol: false, connectNulls: false, color: colour, lineStyle: { width: 1.6 }, emphasis: { disabled: true }, silent: true };
}

function marker(id, colour, turn, down, halo) {
  return {
    id, name: id, type: "scatter", symbol: "triangle", symbolSize: [13, 12], symbolRotate: turn, symbolOffset: [0, down], data: [], z: 10,
    itemStyle: { color: colour, opacity: 1, borderColor: halo, borderWidth: 1.5 },
  };
}
