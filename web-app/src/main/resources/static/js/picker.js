// The indicators that someone chose: kept in the page's address, so that it can be shared, and for the next symbol.

import { indicatorOf } from "./indicators.js";
import * as format from "./format.js";

const INKS = 6;
const KEPT = "tickgrid.indicators";

export class Picker extends EventTarget {
  #form = document.getElementById("indicators");
  #list = document.getElementById("choices");
  #field = document.getElementById("own");
  #complaint = document.getElementById("complaint");
  #ask;

  /** @param ask tries an indicator, and gives a candle with its values */
  constructor(ask) {
    super();
    this.#ask = ask;
    const said = new URLSearchParams(location.search).has("show");
    const kept = JSON.parse(localStorage.getItem(KEPT));
    if (!said && kept) {
      kept.forEach((indicator) => this.#add(indicator));
      this.#boxes.forEach((box) => (box.checked = kept.includes(box.value)));
    }
    if (said || kept) {
      this.#tellAddress();
    }
    this.#list.addEventListener("change", () => this.#chose());
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#try(this.#field.value.toLowerCase().replace(/\s+/g, ""));
    });
    this.#form.querySelector("button").textContent = "Add";
  }

  get #boxes() {
    return [...this.#list.querySelectorAll("input")];
  }

  /** [{ indicator, ink }], the ink a number below 6. */
  get chosen() {
    return this.#boxes.map((box, i) => ({ indicator: box.value, ink: i % INKS, on: box.checked })).filter((one) => one.on);
  }

  #chose() {
    localStorage.setItem(KEPT, JSON.stringify(this.chosen.map((one) => one.indicator)));
    this.#tellAddress();
    this.dispatchEvent(new Event("chosen"));
  }

  /** The address of this page and of its other timeframes. */
  #tellAddress() {
    const tell = (address) => {
      const { searchParams } = address;
      searchParams.delete("show");
      const chosen = this.chosen;
      chosen.forEach((one) => searchParams.append("show", one.indicator));
      if (chosen.length === 0) {
        searchParams.append("show", "");
      }
      return address;
    };
    history.replaceState(null, "", tell(new URL(location.href)));
    document.querySelectorAll("#timeframes a").forEach((link) => (link.href = tell(new URL(link.href))));
  }

  async #try(written) {
    if (!written) {
      return;
    }
    try {
      const [reading] = await this.#ask(written);
      const indicator = reading ? indicatorOf(Object.keys(reading.values)[0]) : written;
      this.#add(indicator).checked = true;
      this.#field.value = "";
      this.#complaint.hidden = true;
      this.#chose();
    } catch (problem) {
      this.#complaint.textContent = problem.message;
      this.#complaint.hidden = false;
    }
  }

  #add(indicator) {
    const known = this.#boxes.find((box) => box.value === indicator);
    if (known) {
      return known;
    }
    const item = document.getElementById("choice").content.firstElementChild.cloneNode(true);
    item.className = "ink-" + (this.#list.children.length % INKS);
    const box = item.querySelector("input");
    box.value = indicator;
    item.querySelector("span").textContent = indicator;
    this.#list.append(item);
    return box;
  }

  /** A job has begun to compute these. */
  learn(indicators) {
    const fresh = indicators.filter((indicator) => !this.#boxes.some((box) => box.value === indicator));
    const said = new URLSearchParams(location.search).has("show");
    fresh.forEach((indicator) => (this.#add(indicator).checked = !said));
    if (fresh.length > 0) {
      this.dispatchEvent(new Event("chosen"));
    }
  }

  /** Writes each indicator's value beside its name. */
  tell(value) {
    for (const item of this.#list.children) {
      const box = item.querySelector("input");
      const text = box.checked ? format.price(value(box.value)) : "";
      const field = item.querySelector("[data-f]");
      if (field.textContent !== text) {
        field.textContent = text;
      }
    }
  }
}
