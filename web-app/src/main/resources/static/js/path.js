// Sparklines: the closes that the server drew, and what has come since (PricePath.java and Sparks.java).

const BUCKET = 5_000;
const LENGTH = 60;
const WIDTH = 100;
const HEIGHT = 28;
const MARGIN = 2;

export class Spark {
  #line;
  #svg;
  #closes;
  #bucket;

  constructor(svg) {
    this.#svg = svg;
    this.#line = svg.querySelector("polyline");
    this.#closes = svg.dataset.closes ? svg.dataset.closes.split(",").map(Number) : [];
    this.#bucket = Math.floor(Number(svg.dataset.time) / BUCKET);
  }

  take(time, price, direction) {
    if (typeof price !== "number") {
      return;
    }
    const bucket = Math.floor(time / BUCKET);
    if (bucket > this.#bucket || this.#closes.length === 0) {
      this.#closes.push(price);
      this.#bucket = bucket;
      if (this.#closes.length > LENGTH) {
        this.#closes.shift();
      }
    } else if (bucket === this.#bucket) {
      this.#closes[this.#closes.length - 1] = price;
    }
    this.#line.setAttribute("points", this.#points());
    this.#svg.setAttribute("class", "spark " + direction);
  }

  #points() {
    const closes = this.#closes;
    if (closes.length < 2) {
      return "";
    }
    const low = Math.min(...closes);
    const range = Math.max(...closes) - low;
    return closes
      .map((close, i) => {
        const share = range === 0 ? 0.5 : (close - low) / range;
        const y = HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
        return ((WIDTH * i) / (closes.length - 1)).toFixed(1) + "," + y.toFixed(1);
      })
      .join(" ");
  }
}
