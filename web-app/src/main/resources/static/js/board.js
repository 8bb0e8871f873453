// What stands on the board: of many symbols only those in sight, with room for the others above and below.

/** So many are simply there, to be searched and scrolled like any text. */
const FEW = 150;
const MARGIN = 8;

export class Board {
  #body;
  #make;
  #most;
  #above;
  #below;
  #pieces = new Map();
  #order = [];
  #height = 0;
  #columns = 0;

  /**
   * @param make (symbol, element or null) => a piece, such as a row
   * @param most pieces at once; the rest is not shown. Without it all are, in a window.
   */
  constructor(body, make, most = Infinity) {
    this.#body = body;
    this.#make = make;
    this.#most = most;
    for (const element of [...body.children]) {
      this.#pieces.set(element.dataset.symbol, make(element.dataset.symbol, element));
    }
    if (most === Infinity) {
      this.#above = space(body, "beforebegin");
      this.#below = space(body, "afterend");
      addEventListener("scroll", () => this.#due(), { passive: true });
      addEventListener("resize", () => {
        this.#height = 0;
        this.#due();
      });
    }
  }

  /** Those that stand there now. */
  get shown() {
    return [...this.#body.children].map((element) => this.#pieces.get(element.dataset.symbol));
  }

  get symbols() {
    return [...this.#pieces.keys()];
  }

  /** @param quotes in the order they are to stand in */
  arrange(quotes) {
    this.#order = quotes.slice(0, this.#most);
    this.#place();
  }

  get arranged() {
    return this.#order.length;
  }

  clear() {
    this.#pieces.clear();
    this.#order = [];
    this.#body.replaceChildren();
  }

  #waits = false;

  #due() {
    if (!this.#waits && this.#order.length > FEW) {
      this.#waits = true;
      requestAnimationFrame(() => {
        this.#waits = false;
        this.#place();
      });
    }
  }

  #place() {
    const { from, to } = this.#window();
    const elements = this.#order.slice(from, to).map((quote) => {
      let piece = this.#pieces.get(quote.symbol);
      if (!piece) {
        piece = this.#make(quote.symbol, null);
        this.#pieces.set(quote.symbol, piece);
      }
      piece.show(quote);
      return piece.element;
    });
    const { children } = this.#body;
    if (elements.length !== children.length || elements.some((element, i) => children[i] !== element)) {
      const focused = document.activeElement;
      this.#body.replaceChildren(...elements);
      if (this.#body.contains(focused)) {
        focused.focus({ preventScroll: true });
      }
    }
    if (this.#above) {
      this.#above.style.height = from * this.#height + "px";
      this.#below.style.height = (this.#order.length - to) * this.#height + "px";
    }
  }

  #window() {
    const { length } = this.#order;
    if (length <= FEW || !this.#above) {
      return { from: 0, to: length };
    }
    if (this.#height === 0) {
      const { children } = this.#body;
      this.#height = children.length > 1 ? (children[children.length - 1].getBoundingClientRect().bottom - children[0].getBoundingClientRect().top) / children.length : 38;
    }
    const top = -this.#above.getBoundingClientRect().top;
    const from = Math.max(0, Math.min(length - 1, Math.floor(top / this.#height) - MARGIN));
    return { from, to: Math.min(length, from + Math.ceil(innerHeight / this.#height) + 2 * MARGIN) };
  }
}

/** A part of the table that takes room, and holds nothing. */
function space(body, where) {
  const made = document.createElement("tbody");
  made.className = "space";
  made.setAttribute("aria-hidden", "true");
  body.insertAdjacentElement(where, made);
  return made;
}
