// The order that was chosen, and the filter: kept in the page's address.

export class Order {
  #board = document.getElementById("board");
  #sorting = document.getElementById("sort");
  #filter = document.getElementById("filter");
  #changed;
  #by = "symbol";
  #way = 1;

  constructor(changed) {
    this.#changed = changed;
    this.#choose(this.#sorting.dataset.chosen);
    this.#board?.tHead.addEventListener("click", (event) => {
      const by = event.target.closest("[data-sort]")?.dataset.sort;
      if (by) {
        event.preventDefault();
        this.#to(by + ":" + (this.#by === by ? -this.#way : by === "symbol" ? 1 : -1));
      }
    });
    this.#sorting.addEventListener("change", () => this.#to(this.#sorting.value));
    this.#filter.addEventListener("input", () => {
      this.#tellAddress();
      changed();
    });
    this.#filter.form.addEventListener("submit", (event) => event.preventDefault());
  }

  get filter() {
    return this.#filter.value.trim().toUpperCase();
  }

  /** True if the order changes with prices. */
  get moves() {
    return this.#by !== "symbol";
  }

  sort(quotes) {
    return quotes.sort((a, b) => this.#compare(a, b));
  }

  #value({ symbol, data }) {
    if (this.#by === "symbol") {
      return symbol;
    }
    return this.#by === "lastSignal" ? data?.lastSignal?.time : data?.[this.#by];
  }

  #compare(a, b) {
    const one = this.#value(a);
    const other = this.#value(b);
    if (one == null || other == null) {
      return one == null ? (other == null ? 0 : 1) : -1;
    }
    const by = one < other ? -1 : one > other ? 1 : 0;
    return by * this.#way || (a.symbol < b.symbol ? -1 : 1);
  }

  #choose(chosen) {
    const [by, way] = chosen.split(":");
    this.#by = by;
    this.#way = Number(way);
  }

  #to(chosen) {
    this.#choose(chosen);
    for (const link of this.#board?.querySelectorAll("[data-sort]") ?? []) {
      const column = link.closest("th");
      if (link.dataset.sort === this.#by) {
        column.setAttribute("aria-sort", this.#way > 0 ? "ascending" : "descending");
      } else {
        column.removeAttribute("aria-sort");
      }
    }
    if ([...this.#sorting.options].some((one) => one.value === chosen)) {
      this.#sorting.value = chosen;
    }
    this.#tellAddress();
    this.#changed();
  }

  #tellAddress() {
    const address = new URL(location.href);
    const { searchParams } = address;
    searchParams.set("sort", this.#by + ":" + this.#way);
    searchParams.set("filter", this.#filter.value.trim());
    if (!this.#filter.value.trim()) {
      searchParams.delete("filter");
    }
    history.replaceState(null, "", address);
    document.querySelectorAll("#views a").forEach((link) => {
      const other = new URL(link.href);
      other.searchParams.set("filter", this.#filter.value.trim());
      link.href = other;
    });
  }
}
