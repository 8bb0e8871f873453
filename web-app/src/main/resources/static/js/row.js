// One symbol's row on the board.

import * as format from "./format.js";

const template = document.getElementById("row");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const FLASH = 900;

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
  #shown = null;
  #fields = {};
  #spark;
  #line;
  #flashed = 0;

  /** @param element that the server has made; null to make one */
  constructor(symbol, element) {
    this.symbol = symbol;
    this.element = element ?? template.content.querySelector("tr").cloneNode(true);
    for (const field of this.element.querySelectorAll("[data-f]")) {
      this.#fields[field.dataset.f] = field;
    }
    this.#spark = this.element.querySelector(".spark");
    this.#line = this.#spark.querySelector("polyline");
    if (!element) {
      this.element.dataset.symbol = symbol;
      this.#fields.symbol.textContent = symbol;
      this.#fields.symbol.href = format.symbolPage(symbol);
    }
  }

  show({ data, path }) {
    const before = this.#shown;
    if (!data || data === before) {
      return;
    }
    this.#shown = data;
    for (const name in TEXTS) {
      if (!before || before[name] !== data[name]) {
        this.#fields[name].textContent = TEXTS[name](data[name]);
      }
    }
    if (!before || before.last !== data.last || before.change !== data.change) {
      const direction = format.direction(data.change);
      this.#fields.change.textContent = format.arrow(data.change) + " " + format.change(data.change);
      this.#fields.change.className = "chip " + direction;
      this.#line.setAttribute("points", path.points);
      this.#spark.setAttribute("class", "spark " + direction);
    }
    this.#meter("orderFlow", before);
    this.#meter("sentiment", before);
    if (before?.lastSignal?.id !== data.lastSignal?.id || !before) {
      this.#signal(data.lastSignal);
    }
    if (before && data.last !== before.last) {
      this.#flash(data.last > before.last ? "--up-soft" : "--down-soft");
    }
  }

  /** Lets the age of the signal grow. */
  grow() {
    const signal = this.#shown?.lastSignal;
    const text = signal ? format.age(signal.time, format.now(this.#shown.time)) : "";
    if (this.#fields.signalAge.textContent !== text) {
      this.#fields.signalAge.textContent = text;
    }
  }

  #meter(name, before) {
    if (before && before[name] === this.#shown[name]) {
      return;
    }
    const value = Math.max(-1, Math.min(1, this.#shown[name] ?? 0));
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
    this.grow();
  }

  /** A price that changes all the time does not flicker. */
  #flash(colour) {
    const now = performance.now();
    if (!calm.matches && now - this.#flashed > FLASH) {
      this.#flashed = now;
      this.#fields.last.animate([{ background: `var(${colour})` }, { background: "transparent" }], { duration: FLASH });
    }
  }
}
