// One symbol's tile on the heat map: its colour says how much, its sign says which way.

import * as format from "./format.js";

const template = document.getElementById("tile");

export class Tile {
  #shown = null;
  #link;
  #change;

  constructor(symbol, element) {
    this.symbol = symbol;
    this.element = element ?? template.content.firstElementChild.cloneNode(true);
    this.#link = this.element.querySelector("a");
    this.#change = this.element.querySelector('[data-f="change"]');
    if (!element) {
      this.element.dataset.symbol = symbol;
      this.element.querySelector('[data-f="symbol"]').textContent = symbol;
      this.#link.href = format.symbolPage(symbol);
    }
  }

  show({ data }) {
    if (!data || data.change === this.#shown) {
      return;
    }
    this.#shown = data.change;
    this.#change.textContent = format.arrow(data.change) + " " + format.change(data.change);
    this.#link.className = "tile " + format.heat(data.change);
  }

  grow() {}
}
