// What the chart's series hold, made of readings and signals.

import * as format from "./format.js";
import { styleOf } from "./indicators.js";

/** A few candles begin at the left, and leave room for those to come. */
export const FEWEST = 40;

const names = new WeakMap();

/** Its number stands behind the time: ticks of one moment are candles of their own. */
function name(reading) {
  let made = names.get(reading);
  if (!made) {
    made = new Date(reading.start).toISOString() + "\u0000" + reading.ordinal;
    names.set(reading, made);
  }
  return made;
}

export function categories(readings) {
  const known = readings.map(name);
  const room = Array.from({ length: Math.max(0, FEWEST - known.length) }, (_, i) => "\u0000+" + i);
  return [...known, ...room];
}

/** How a category looks on the axis. */
export function timeText(timeframe, days) {
  return (category) => {
    const text = category.split("\u0000")[0];
    if (timeframe === "1d") {
      return text.slice(0, 10);
    }
    if (days) {
      return text.slice(5, 16).replace("T", " ");
    }
    return ["1m", "5m", "1h"].includes(timeframe) ? text.slice(11, 16) : text.slice(11, 19);
  };
}

export function candles(readings, colours) {
  return readings.map((reading) => {
    const value = [reading.open, reading.close, reading.low, reading.high];
    if (reading.closed) {
      return value;
    }
    // The one that forms is drawn hollow.
    const colour = reading.close >= reading.open ? colours.up : colours.down;
    return { value, itemStyle: { color: "transparent", color0: "transparent", borderColor: colour, borderColor0: colour, borderType: "dashed" } };
  });
}

export function volumes(readings, colours) {
  return readings.map((r) => ({ value: r.volume, itemStyle: { color: r.close >= r.open ? colours.up : colours.down, opacity: 0.5 } }));
}

export function values(readings, output, value, colours) {
  const all = readings.map((reading) => value(reading, output));
  return styleOf(output).bar ? all.map((v) => ({ value: v, itemStyle: { color: v >= 0 ? colours.up : colours.down, opacity: 0.7 } })) : all;
}

/** A buy stands under its candle, a sell above. */
export function markers(signals, series, side) {
  return signals
    .filter((signal) => signal.side === side)
    .map((signal) => series.indexOf({ ...signal.candle, timeframe: signal.timeframe }))
    .filter((index) => index >= 0)
    .map((index) => [index, side === "BUY" ? series.readings[index].low : series.readings[index].high]);
}

/** The newest price, at the scale. */
export function price(reading, colours) {
  const colour = reading.close >= reading.open ? colours.up : colours.down;
  return {
    silent: true, symbol: "none", animation: false, data: [{ yAxis: reading.close }],
    lineStyle: { color: colour, type: "dotted", width: 1, opacity: 0.8 },
    label: { position: "end", distance: 4, formatter: format.price(reading.close), color: colours.surface, backgroundColor: colour, padding: [3, 5], borderRadius: 3, fontSize: 11, fontWeight: 600 },
  };
}
