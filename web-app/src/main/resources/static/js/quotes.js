// What is known of every symbol. What comes is kept as text until there is time to read it: the newest counts.

import { Path } from "./path.js";

const SYMBOL = '"data":{"symbol":"';

export class Quotes {
  /** symbol → { symbol, data, path }; data is null until something was heard. */
  all = new Map();
  #waiting = new Map();

  /** Takes the text of a message. */
  hear(line) {
    const from = line.indexOf(SYMBOL) + SYMBOL.length;
    const symbol = line.slice(from, line.indexOf('"', from));
    this.#waiting.set(symbol.includes("\\") ? JSON.parse(line).data.symbol : symbol, line);
  }

  get waiting() {
    return this.#waiting.size;
  }

  /** Reads what waits of one symbol. The quote, or null where nothing is new. */
  read(symbol) {
    const line = this.#waiting.get(symbol);
    if (!line) {
      return null;
    }
    this.#waiting.delete(symbol);
    const { data } = JSON.parse(line);
    const quote = this.of(symbol);
    if (quote.data && quote.data.offset > data.offset) {
      return null;
    }
    quote.data = data;
    quote.path.take(data.time, data.last);
    return quote;
  }

  /** Reads one that has waited longest. */
  readNext() {
    return this.read(this.#waiting.keys().next().value);
  }

  of(symbol) {
    let quote = this.all.get(symbol);
    if (!quote) {
      quote = { symbol, data: null, path: new Path() };
      this.all.set(symbol, quote);
    }
    return quote;
  }

  clear() {
    this.all.clear();
    this.#waiting.clear();
  }
}
