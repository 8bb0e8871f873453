// A symbol's recent closes and their line: the server has drawn it first (PricePath.java and Sparks.java).

const BUCKET = 5_000;
const LENGTH = 60;
const WIDTH = 100;
const HEIGHT = 28;
const MARGIN = 2;

export class Path {
  #closes = [];
  #bucket = -1;

  /** What came before all that was heard. */
  begin(closes, time) {
    if (this.#closes.length < closes.length) {
      this.#closes = closes;
      this.#bucket = Math.max(this.#bucket, Math.floor(time / BUCKET));
    }
  }

  take(time, price) {
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
  }

  /** The points of a polyline. */
  get points() {
    const closes = this.#closes;
    if (closes.length < 2) {
      return "";
    }
    let low = closes[0];
    let high = low;
    for (const close of closes) {
      low = close < low ? close : low;
      high = close > high ? close : high;
    }
    const range = high - low;
    let points = "";
    for (let i = 0; i < closes.length; i++) {
      const share = range === 0 ? 0.5 : (closes[i] - low) / range;
      const y = HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
      points += Math.round((10 * WIDTH * i) / (closes.length - 1)) / 10 + "," + Math.round(10 * y) / 10 + " ";
    }
    return points;
  }
}
