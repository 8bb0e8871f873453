// The chart: candles with indicators and signals, and what is done with it. ECharts draws.

import * as echarts from "/_static/echarts/6.0.0/dist/echarts.esm.min.js";
import { candles, categories, FEWEST, markers, price, timeText, values, volumes } from "./chart-data.js";
import { layout, options, palette } from "./chart-options.js";
import { hover, readout, spoken } from "./hover.js";

const NEAR = 12;
const DAYS = 2 * 86_400_000;

/** Says "older" when someone comes near its beginning, "pointed" with the candle that is looked at, "signal" when one is chosen. */
export class Chart extends EventTarget {
  #chart;
  #element;
  #readout = document.getElementById("readout");
  #newest = document.getElementById("newest");
  #series = null;
  #signals = [];
  #plan = null;
  #value = null;
  #shape = "";
  #colours = null;
  #shown = null;
  #width = null;
  #at = null;

  constructor(element) {
    super();
    this.#element = element;
    element.replaceChildren();
    this.#chart = echarts.init(element, null, { renderer: "canvas" });
    new ResizeObserver(() => this.#resized()).observe(element.parentElement);
    document.addEventListener("colours", () => {
      this.#shape = "";
      this.#draw();
    });
    this.#chart.on("datazoom", () => this.#zoomed());
    this.#chart.on("updateAxisPointer", (event) => this.#pointed(event));
    this.#chart.getZr().on("click", (event) => this.#clicked(event));
    this.#newest.addEventListener("click", () => this.goToNewest());
    element.addEventListener("keydown", (event) => this.#key(event));
  }

  /** @param value (reading, output) => its value, null before it is warm */
  show(series, signals, plan, value) {
    this.#series = series;
    this.#signals = signals;
    this.#plan = plan;
    this.#value = value;
    this.#draw();
  }

  /** So many candles have come before all that were there. */
  shift(count) {
    this.#shown &&= { from: this.#shown.from + count, to: this.#shown.to + count };
    this.#at = this.#at === null ? null : this.#at + count;
  }

  goToNewest() {
    this.#shown = null;
    this.#draw();
  }

  /** Makes what is seen wider or narrower, around its end. */
  zoom(factor) {
    const length = this.#series.readings.length;
    const { from, to } = this.#shown ?? this.#tail(length);
    const width = Math.min(length, Math.max(16, Math.round((to - from + 1) * factor)));
    this.#width = width;
    this.#shown &&= { from: Math.max(0, to - width + 1), to };
    this.#draw();
    this.#nearBeginning();
  }

  /** Shows the candle of this index, and what is said of it. */
  point(index) {
    const length = this.#series.readings.length;
    if (index < 0 || index >= length) {
      return;
    }
    const { from, to } = this.#shown ?? this.#tail(length);
    if (index < from || index > to) {
      const width = to - from + 1;
      const begin = Math.max(0, Math.min(length - width, index - Math.floor(width / 2)));
      this.#shown = begin + width >= length ? null : { from: begin, to: begin + width - 1 };
      this.#draw();
    }
    this.#at = index;
    this.#chart.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: index });
  }

  #resized() {
    this.#shape = "";
    this.#chart.resize();
    if (this.#series) {
      this.#draw();
    }
  }

  #draw() {
    const { readings } = this.#series;
    if (readings.length === 0) {
      this.#chart.clear();
      this.#shape = "";
      return;
    }
    this.#reshape();
    this.#chart.setOption({
      xAxis: this.#plan.panes.map(() => 0).concat(0, 0).map(() => ({ data: categories(readings) })),
      dataZoom: [this.#window(readings.length)],
      series: this.#data(readings),
    });
    if (!this.#pointing) {
      this.#tell(this.#series.last);
    }
  }

  /** Other panes, colours or room: all but the data is set anew. */
  #reshape() {
    const small = this.#element.clientWidth < 600;
    const { readings } = this.#series;
    const days = readings.at(-1).start - readings[0].start > DAYS;
    const shape = JSON.stringify([this.#plan, small, days]);
    if (shape === this.#shape) {
      return;
    }
    this.#shape = shape;
    this.#colours = palette(this.#element);
    const room = small ? 440 : Math.min(860, Math.max(460, innerHeight - 290));
    const { grids, height } = layout(this.#plan.panes.length, room, small);
    this.#element.style.height = height + "px";
    this.#chart.resize();
    const text = timeText(this.#series.last.timeframe, days);
    const tooltip = (index) => hover(this.#series.readings[index], this.#signalsAt(index), this.#valuesAt(index));
    this.#chart.setOption(options(this.#plan, this.#colours, grids, small, text, tooltip), true);
  }

  #data(readings) {
    const drawn = [...this.#plan.overlays, ...this.#plan.panes.flatMap((pane) => pane.outputs)];
    return [
      { id: "candles", data: candles(readings, this.#colours), markLine: price(this.#series.last, this.#colours) },
      { id: "buy", data: markers(this.#signals, this.#series, "BUY") },
      { id: "sell", data: markers(this.#signals, this.#series, "SELL") },
      { id: "volume", data: volumes(readings, this.#colours) },
      ...drawn.map(({ output }) => ({ id: output, data: values(readings, output, this.#value, this.#colours) })),
    ];
  }

  #valuesAt(index) {
    const reading = this.#series.readings[index];
    const drawn = [...this.#plan.overlays, ...this.#plan.panes.flatMap((pane) => pane.outputs)];
    return reading ? drawn.map(({ output }) => [output, this.#value(reading, output)]) : [];
  }

  #signalsAt(index) {
    return this.#signals.filter((signal) => this.#series.indexOf({ ...signal.candle, timeframe: signal.timeframe }) === index);
  }

  #pointing = false;

  #pointed(event) {
    const index = event.dataIndex ?? event.axesInfo?.[0]?.value;
    this.#pointing = index != null && event.axesInfo?.length > 0;
    this.#at = this.#pointing ? index : this.#at;
    this.#tell((this.#pointing && this.#series.readings[index]) || this.#series.last);
  }

  #tell(reading) {
    readout(this.#readout, reading);
    this.dispatchEvent(new CustomEvent("pointed", { detail: reading }));
  }

  #clicked(event) {
    const index = Math.round(this.#chart.convertFromPixel({ xAxisIndex: 0 }, event.offsetX));
    const [signal] = this.#signalsAt(index);
    if (signal) {
      this.dispatchEvent(new CustomEvent("signal", { detail: signal }));
    }
  }

  #key(event) {
    const length = this.#series.readings.length;
    const at = Math.min(this.#at ?? length, length);
    const steps = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: length - 1 };
    if (event.key in steps) {
      const index = Math.max(0, Math.min(length - 1, steps[event.key]));
      this.point(index);
      document.getElementById("spoken").textContent = spoken(this.#series.readings[index], this.#signalsAt(index), this.#valuesAt(index));
      this.#nearBeginning(index);
    } else if (event.key === "+" || event.key === "=" || event.key === "-") {
      this.zoom(event.key === "-" ? 1.43 : 0.7);
    } else if (event.key === "Enter" && this.#signalsAt(at).length > 0) {
      this.dispatchEvent(new CustomEvent("signal", { detail: this.#signalsAt(at)[0] }));
    } else {
      return;
    }
    event.preventDefault();
  }

  /** How many candles there is room for. */
  get #room() {
    return Math.max(30, Math.floor(this.#element.clientWidth / 9));
  }

  #tail(length) {
    return { from: Math.max(0, length - (this.#width ?? this.#room)), to: Math.max(length, FEWEST) - 1 };
  }

  /** The newest candles, as long as nobody looks at older ones. */
  #window(length) {
    this.#newest.hidden = !this.#shown;
    const { from, to } = this.#shown ?? this.#tail(length);
    return { startValue: from, endValue: to };
  }

  #zoomed() {
    const { startValue, endValue } = this.#chart.getOption().dataZoom[0];
    this.#width = endValue - startValue + 1;
    this.#shown = endValue >= this.#series.readings.length - 1 ? null : { from: startValue, to: endValue };
    this.#newest.hidden = !this.#shown;
    this.#nearBeginning(startValue);
  }

  #nearBeginning(from = (this.#shown ?? this.#tail(this.#series.readings.length)).from) {
    if (from < NEAR) {
      this.dispatchEvent(new Event("older"));
    }
  }
}
