// Values of indicators that no job computes: the server works them out from the candles, by the same code.

import { place } from "./series.js";

const PAUSE = 2_000;
const MOST = 5_000;

export class Own {
  #address;
  #changed;
  #wanted = [];
  #values = new Map();
  #last = null;
  #asked = 0;
  #busy = false;

  constructor(symbol, timeframe, changed) {
    this.#address = `/api/indicator?symbol=${encodeURIComponent(symbol)}&timeframe=${timeframe}`;
    this.#changed = changed;
  }

  /** From now on these, of so many candles. */
  async want(indicators, count) {
    const same = indicators.join() === this.#wanted.join();
    this.#wanted = indicators;
    if (indicators.length === 0) {
      this.#values.clear();
      this.#last = null;
    } else if (!same || count > this.#values.size) {
      await this.#load(count);
    }
  }

  /** Something has changed: the newest are asked for, at most every two seconds. */
  refresh(missing) {
    const now = Date.now();
    if (this.#wanted.length > 0 && !this.#busy && !document.hidden && now - this.#asked >= PAUSE) {
      this.#load(Math.max(3, missing + 1));
    }
  }

  async #load(count) {
    const wanted = this.#wanted;
    this.#busy = true;
    this.#asked = Date.now();
    try {
      const readings = await this.ask(wanted, Math.min(MOST, Math.max(1, count)));
      if (wanted === this.#wanted) {
        readings.forEach((reading) => this.#values.set(place(reading), reading.values));
        this.#last = readings.at(-1) ?? null;
        this.#changed();
      }
    } catch (problem) {
      console.info("Tickgrid: " + problem.message);
    } finally {
      this.#busy = false;
    }
  }

  /** The newest candles with the values of these. Throws the server's complaint. */
  async ask(indicators, limit) {
    const answer = await fetch(this.#address + `&limit=${limit}` + indicators.map((one) => "&of=" + encodeURIComponent(one)).join(""));
    const body = await answer.json();
    if (!answer.ok) {
      throw new Error(body.detail ?? "The server does not answer at the moment.");
    }
    return body;
  }

  value(reading, output) {
    return this.#values.get(place(reading))?.[output];
  }

  has(reading) {
    return this.#values.has(place(reading));
  }

  /** The newest that was computed; null before any was. */
  get last() {
    return this.#last;
  }

  get outputs() {
    return this.#last ? Object.keys(this.#last.values) : [];
  }

  clear() {
    this.#values.clear();
    this.#last = null;
  }
}
