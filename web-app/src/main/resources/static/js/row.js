// One symbol's row on the board.

import * as format from "./format.js";
import { Spark } from "./spark.js";

const template = document.getElementById("row");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const TEXTS = {
  last: format.price,
  open: format.price,
  high: format.price,
  low: format.price,
  volume: format.compact,
  vwap: format.price,
  volatility: format.percent,
  orderFlow: format.signed,
  sentiment: format.signed,
  marketCap: format.compact,
  peRatio: format.ratio,
};

export class Row {
  data = null;
  #fields = {};
  #spark;

  constructor(symbol, element = null) {
    this.symbol = symbol;
    this.element = element ?? template.content.querySelector("tr").cloneNode(true);
    for (const field of this.element.querySelectorAll("[data-f]")) {
      this.#fields[field.dataset.f] = field;
    }
    this.#spark = new Spark(this.element.querySelector(".spark"));
    if (!element) {
      this.element.dataset.symbol = symbol;
      this.#fields.symbol.textContent = symbol;
      this.#fields.symbol.href = format.symbolPage(symbol);
    }
  }

  show(data) {
    const before = this.data;
    this.data = data;
    for (const name in TEXTS) {
      if (!before || before[name] !== data[name]) {
        this.#fields[name].textContent = TEXTS[name](data[name]);
      }
    }
    const direction = format.direction(data.change);
    this.#fields.change.textContent = format.arrow(data.change) + " " + format.change(data.change);
    this.#fields.change.className = "chip " + direction;
    this.#spark.take(data.time, data.last, direction);
    this.#meter("orderFlow");
    this.#meter("sentiment");
    this.#signal(data.lastSignal);
    this.grow();
    if (before && data.last !== before.last) {
      this.#flash(data.last > before.last ? "--up-soft" : "--down-soft");
    }
  }

  /** Lets the age of the signal grow. */
  grow() {
    const signal = this.data?.lastSignal;
    const text = signal ? format.age(signal.time, format.now(this.data.time)) : "";
    if (this.#fields.signalAge.textContent !== text) {
      this.#fields.signalAge.textContent = text;
    }
  }

  #meter(name) {
    const value = Math.max(-1, Math.min(1, this.data[name] ?? 0));
    const bar = this.#fields[name + "Bar"];
    bar.setAttribute("x", (20 + Math.min(0, value) * 20).toFixed(1));
    bar.setAttribute("width", (Math.abs(value) * 20).toFixed(1));
    bar.setAttribute("class", format.direction(value));
  }

  #signal(signal) {
    const { signalSide, signalRule } = this.#fields;
    signalSide.textContent = signal ? format.side(signal.side) : format.NONE;
    signalSide.className = "side " + (signal ? format.sideClass(signal.side) : "");
    signalRule.textContent = signal ? signal.rule + " · " + signal.timeframe : "";
  }

  #flash(colour) {
    if (!calm.matches) {
      this.#fields.last.animate([{ background: `var(${colour})` }, { background: "transparent" }], { duration: 900 });
    }
  }
}
