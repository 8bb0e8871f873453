// The candles of one series in order, merged from history and what comes live.

const RECENT = 300;
const tick = (reading) => reading.timeframe === "tick";

/** What a candle is known by within its series. */
export const place = (reading) => (tick(reading) ? reading.ordinal : reading.start);

export class Series {
  readings = [];
  #limit;

  constructor(limit) {
    this.#limit = limit;
  }

  get last() {
    return this.readings.at(-1);
  }

  /** False if it brought nothing new. */
  take(reading) {
    const { readings } = this;
    let i = readings.length;
    while (i > 0 && place(readings[i - 1]) > place(reading)) {
      i--;
    }
    const known = readings[i - 1];
    if (known && place(known) === place(reading)) {
      // A closed candle never changes, and of two that form the one from further on in the log is true.
      if (known.closed || (!reading.closed && reading.offset < known.offset)) {
        return false;
      }
      readings[i - 1] = reading;
      return true;
    }
    if (i === 0 && readings.length >= this.#limit) {
      return false;
    }
    readings.splice(i, 0, reading);
    if (readings.length > this.#limit) {
      readings.splice(0, readings.length - this.#limit);
    }
    return true;
  }

  /** Puts candles before all that are here; they stay while these are looked at. How many there were that are new. */
  prepend(older) {
    const first = this.readings[0];
    const fresh = older.filter((reading) => !first || place(reading) < place(first));
    this.readings.unshift(...fresh);
    this.#limit = Math.max(this.#limit, this.readings.length);
    return fresh.length;
  }

  /** The newest closed candles are numbered without gaps: where one is missing it was overtaken on its way here. */
  get hasGap() {
    let before = null;
    for (const reading of this.readings.slice(-RECENT)) {
      if (!reading.closed) {
        continue;
      }
      if (before !== null && reading.ordinal > before + 1) {
        return true;
      }
      before = reading.ordinal;
    }
    return false;
  }

  /** The index of the candle that a signal was raised on; −1 if it is not here. */
  indexOf(candle) {
    return this.readings.findIndex((reading) => place(reading) === place(candle));
  }

  clear() {
    this.readings = [];
  }
}

/** What still warms up in a reading, of these outputs, such as "ema(26): 12 of 26 candles". */
export function warming(reading, outputs) {
  return outputs
    .filter((output) => reading?.values[output] === null && reading.needed[output])
    .map((output) => `${output}: ${Math.min(reading.seen, reading.needed[output])} of ${reading.needed[output]} candles`)
    .join(" · ");
}
