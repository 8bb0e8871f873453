// How the chart looks: prices over volume over a pane for each kind of indicator, in the page's own colours.

import { scaleOf, styleOf } from "./indicators.js";

const INKS = 6;
const VOLUME = 62;
const GAP = 10;
const FOOT = 26;
const TOP = 10;

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
    inks: Array.from({ length: INKS }, (_, i) => of(`--average-${i + 1}`)),
  };
  probe.remove();
  return colours;
}

/** Where each pane stands, in pixels; the chart grows with them. */
export function layout(panes, room, small) {
  const pane = small ? 84 : 100;
  const prices = Math.max(small ? 250 : 280, room - TOP - VOLUME - GAP - FOOT - panes * (pane + GAP));
  const grids = [{ top: TOP, height: prices }, { top: TOP + prices + GAP, height: VOLUME }];
  for (let i = 0; i < panes; i++) {
    grids.push({ top: grids.at(-1).top + grids.at(-1).height + GAP, height: pane });
  }
  return { grids, height: grids.at(-1).top + grids.at(-1).height + FOOT };
}

export function options(plan, colours, grids, small, text, tooltip) {
  const right = small ? 58 : 64;
  const left = small ? 6 : 10;
  const axes = grids.map((_, i) => i);
  const last = axes.length - 1;
  const x = (i) => ({
    type: "category", gridIndex: i, boundaryGap: true, data: [],
    axisLine: { lineStyle: { color: colours.line } }, axisTick: { show: false },
    axisLabel: { show: i === last, color: colours.muted, hideOverlap: true, formatter: text },
    axisPointer: { label: { show: i === last, formatter: ({ value }) => text(String(value)) } },
  });
  const y = (i, more) => ({
    gridIndex: i, scale: true, position: "right", axisLine: { show: false }, axisTick: { show: false },
    axisLabel: { color: colours.muted, fontSize: 11, hideOverlap: true }, splitLine: { lineStyle: { color: colours.line, opacity: 0.7 } }, ...more,
  });
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colours.text },
    grid: grids.map((grid) => ({ left, right, ...grid })),
    axisPointer: { link: [{ xAxisIndex: "all" }], label: { backgroundColor: colours.muted, color: colours.surface }, lineStyle: { color: colours.muted } },
    tooltip: {
      trigger: "axis", confine: true, transitionDuration: 0, backgroundColor: colours.surface, borderColor: colours.line, padding: 10,
      textStyle: { color: colours.text }, axisPointer: { type: "cross" },
      position: (point, params, element, box, size) => [point[0] < size.viewSize[0] / 2 ? point[0] + 18 : point[0] - size.contentSize[0] - 18, 40],
      formatter: (all) => (all.length ? tooltip(all[0].dataIndex) : ""),
    },
    xAxis: axes.map(x),
    yAxis: [
      y(0, {}),
      y(1, { min: 0, splitNumber: 2, axisLabel: { show: false }, splitLine: { show: false }, axisPointer: { label: { show: false } } }),
      ...plan.panes.map(({ kind }, i) => {
        const { min, max } = scaleOf(kind);
        return y(i + 2, { min, max, interval: max === 100 ? 50 : undefined, splitNumber: 2, splitLine: { show: false } });
      }),
    ],
    dataZoom: [{ type: "inside", xAxisIndex: axes, minValueSpan: 15, zoomOnMouseWheel: true, moveOnMouseMove: true, preventDefaultMouseMove: !small }],
    series: [
      {
        id: "candles", name: "Price", type: "candlestick", data: [], barMaxWidth: 14,
        itemStyle: { color: colours.up, borderColor: colours.up, color0: colours.down, borderColor0: colours.down },
      },
      ...plan.overlays.map((one) => drawn(one, colours, 0)),
      marker("buy", colours.up, 0, 12, colours.surface),
      marker("sell", colours.down, 180, -12, colours.surface),
      { id: "volume", name: "Volume", type: "bar", xAxisIndex: 1, yAxisIndex: 1, data: [], barMaxWidth: 14 },
      ...plan.panes.flatMap(({ kind, outputs }, pane) =>
        outputs.map((one, i) => ({ ...drawn(one, colours, pane + 2), markLine: i > 0 ? undefined : guides(scaleOf(kind).guides ?? [], colours) }))),
    ],
    graphic: plan.panes.map(({ indicators }, i) => ({
      type: "text", left: left + 4, top: grids[i + 2].top + 2, style: { text: indicators.join("  "), fill: colours.muted, fontSize: 11 }, silent: true,
    })),
  };
}

/** A line, or bars. Gaps stay gaps: before an indicator has warmed up there is nothing. */
function drawn({ output, ink }, colours, axis) {
  const style = styleOf(output);
  const colour = style.colour ? colours[style.colour] : colours.inks[ink];
  const common = { id: output, name: output, data: [], xAxisIndex: axis, yAxisIndex: axis, color: colour, emphasis: { disabled: true }, silent: true };
  return style.bar
    ? { ...common, type: "bar", barMaxWidth: 8 }
    : { ...common, type: "line", showSymbol: false, connectNulls: false, lineStyle: { width: style.width ?? 1.6, type: style.type ?? "solid" } };
}

function guides(values, colours) {
  return {
    silent: true, symbol: "none", animation: false, lineStyle: { color: colours.muted, type: "dashed", opacity: 0.7 },
    label: { position: "insideStartTop", color: colours.muted, fontSize: 10, distance: 2 }, data: values.map((yAxis) => ({ yAxis })),
  };
}

function marker(id, colour, turn, down, halo) {
  return {
    id, name: id, type: "scatter", symbol: "triangle", symbolSize: [13, 12], symbolRotate: turn, symbolOffset: [0, down], data: [], z: 10,
    itemStyle: { color: colour, opacity: 1, borderColor: halo, borderWidth: 1.5 },
  };
}
