// The chart: candles with averages and signals, volume, and RSI. ECharts draws; this says what.

import * as echarts from "/_static/echarts/6.0.0/dist/echarts.esm.min.js";
import * as format from "./format.js";
import { hover, readout } from "./hover.js";
import { options, palette } from "./chart-options.js";

const isAverage = (output) => output.startsWith("sma(") || output.startsWith("ema(");
const FEWEST = 40;
const isRsi = (output) => output.startsWith("rsi(");

export class Chart {
  #chart;
  #element;
  #readout;
  #newest;
  #series = null;
  #signals = [];
  #shown = null;
  #outputs = "";

  constructor(element, line, newest) {
    this.#element = element;
    this.#readout = line;
    this.#newest = newest;
    this.#chart = echarts.init(element, null, { renderer: "canvas" });
    new ResizeObserver(() => this.#chart.resize()).observe(element);
    document.addEventListener("colours", () => {
      this.#outputs = "";
      this.#draw();
    });
    this.#chart.on("datazoom", () => this.#zoomed());
    this.#chart.on("updateAxisPointer", (event) => this.#pointed(event));
    newest.addEventListener("click", () => {
      this.#shown = null;
      this.#draw();
    });
  }

  show(series, signals) {
    this.#series = series;
    this.#signals = signals;
    this.#draw();
  }

  /** How many candles there is room for. */
  get #room() {
    return Math.max(30, Math.floor(this.#element.clientWidth / 9));
  }

  #draw() {
    const readings = this.#series.readings;
    if (readings.length === 0) {
      this.#chart.clear();
      this.#outputs = "";
      return;
    }
    const outputs = Object.keys(this.#series.last.values);
    const averages = outputs.filter(isAverage);
    const rsi = outputs.filter(isRsi);
    if (this.#outputs !== outputs.join()) {
      const small = this.#element.clientWidth < 600;
      const before = this.#chart.getOption()?.legend?.[0]?.selected;
      this.#chart.setOption(
        options(averages, rsi, small, before, (index) => hover(this.#series.readings[index], this.#at(index))),
        true,
      );
      this.#outputs = outputs.join();
    }
    this.#chart.setOption({
      xAxis: [0, 1, 2].map(() => ({ data: labels(readings) })),
      dataZoom: [this.#window(readings.length)],
      series: this.#data(readings, averages, rsi),
    });
    if (!this.#pointing) {
      readout(this.#readout, this.#series.last);
    }
  }

  #pointing = false;

  #pointed(event) {
    const index = event.dataIndex ?? event.axesInfo?.[0]?.value;
    this.#pointing = index != null && event.axesInfo?.length > 0;
    const reading = this.#pointing ? this.#series.readings[index] : this.#series.last;
    readout(this.#readout, reading ?? this.#series.last);
  }

  #data(readings, averages, rsi) {
    const colours = palette(this.#element);
    const line = (output) => ({ id: output, data: readings.map((reading) => reading.values[output]) });
    return [
      { id: "candles", data: readings.map((r) => candle(r, colours)), markLine: price(this.#series.last, colours) },
      ...averages.map(line),
      { id: "buy", data: this.#markers("BUY") },
      { id: "sell", data: this.#markers("SELL") },
      { id: "volume", data: readings.map((r) => ({ value: r.volume, itemStyle: { color: r.close >= r.open ? colours.up : colours.down, opacity: 0.5 } })) },
      ...rsi.map(line),
    ];
  }

  /** A buy stands under its candle, a sell above. */
  #markers(side) {
    return this.#signals
      .filter((signal) => signal.side === side)
      .map((signal) => [this.#series.indexOf({ ...signal.candle, timeframe: signal.timeframe }), signal])
      .filter(([index]) => index >= 0)
      .map(([index]) => [index, side === "BUY" ? this.#series.readings[index].low : this.#series.readings[index].high]);
  }

  #at(index) {
    return this.#signals.filter((signal) => this.#series.indexOf({ ...signal.candle, timeframe: signal.timeframe }) === index);
  }

  /** The newest candles, as long as nobody looks at older ones. */
  #window(length) {
    this.#newest.hidden = !this.#shown;
    if (this.#shown) {
      return { startValue: this.#shown.from, endValue: this.#shown.to };
    }
    const width = this.#width ?? this.#room;
    return { startValue: Math.max(0, length - width), endValue: Math.max(length, FEWEST) - 1 };
  }

  #width = null;

  #zoomed() {
    const { startValue, endValue } = this.#chart.getOption().dataZoom[0];
    const length = this.#series.readings.length;
    this.#width = endValue - startValue + 1;
    this.#shown = endValue >= length - 1 ? null : { from: startValue, to: endValue };
    this.#newest.hidden = !this.#shown;
  }
}

/** The newest price, at the scale. */
function price(reading, colours) {
  const colour = reading.close >= reading.open ? colours.up : colours.down;
  return {
    silent: true, symbol: "none", animation: false, data: [{ yAxis: reading.close }],
    lineStyle: { color: colour, type: "dotted", width: 1, opacity: 0.8 },
    label: { position: "end", distance: 4, formatter: format.price(reading.close), color: colours.surface, backgroundColor: colour, padding: [3, 5], borderRadius: 3, fontSize: 11, fontWeight: 600 },
  };
}

/** A few candles begin at the left, and leave room for those to come. */
function labels(readings) {
  const known = readings.map((reading) => label(reading, readings));
  const room = Array.from({ length: Math.max(0, FEWEST - known.length) }, (_, i) => "\u0000+" + i);
  return [...known, ...room];
}

function candle(reading, colours) {
  const value = [reading.open, reading.close, reading.low, reading.high];
  if (reading.closed) {
    return value;
  }
  // The one that forms is drawn hollow.
  const colour = reading.close >= reading.open ? colours.up : colours.down;
  return { value, itemStyle: { color: "transparent", color0: "transparent", borderColor: colour, borderColor0: colour, borderType: "dashed" } };
}

/** Its number stands behind the time: ticks of one moment are candles of their own. */
function label(reading, readings) {
  const text = new Date(reading.start).toISOString();
  const days = readings.at(-1).start - readings[0].start > 2 * 86_400_000;
  const shown = reading.timeframe === "1d" ? text.slice(0, 10) : days ? text.slice(5, 16).replace("T", " ")
    : ["1m", "5m", "1h"].includes(reading.timeframe) ? text.slice(11, 16) : text.slice(11, 19);
  return shown + "\u0000" + reading.ordinal;
}
