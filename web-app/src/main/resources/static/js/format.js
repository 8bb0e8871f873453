// How numbers and times look; the server writes them alike (Format.java).

export const NONE = "–";
const UNITS = ["", "K", "M", "B", "T"];
const formats = new Map();

function number(value, digits) {
  let format = formats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  return format.format(value).replace("-", "\u2212");
}

const is = (value) => typeof value === "number" && Number.isFinite(value);
const TINY = 0.00005;

function sign(value, digits) {
  const text = number(value, digits);
  return value > 0 && text !== number(0, digits) ? "+" + text : text;
}

export function price(value) {
  if (!is(value)) {
    return NONE;
  }
  const size = Math.abs(value);
  return number(value, size >= 10 || size === 0 ? 2 : size >= 0.1 ? 4 : 6);
}

export const change = (fraction) => (is(fraction) ? sign(fraction * 100, 2) + "%" : NONE);
export const percent = (fraction) => (is(fraction) ? number(fraction * 100, 2) + "%" : NONE);
export const signed = (value) => (is(value) ? sign(value, 2) : NONE);
export const figure = (value) => (is(value) ? value.toLocaleString("en-US", { maximumFractionDigits: 2 }).replace("-", "\u2212") : NONE);
export const ratio = (value) => (is(value) ? number(value, 1) : NONE);

/** An age in milliseconds; from ten seconds on in seconds. */
export const millis = (value) =>
  !is(value) ? NONE : value >= 10_000 ? number(value / 1_000, 0) + " s" : number(value, value > 0 && value < 9.95 ? 1 : 0) + " ms";

export const megabytes = (bytes) => (is(bytes) ? number(bytes / 1_048_576, 0) + " MB" : NONE);
export const kilobytes = (bytes) => (is(bytes) ? number(bytes / 1_024, bytes < 10_240 ? 1 : 0) + " kB" : NONE);

/** So much is held, and for so long at the present rate: 36,352 · 18 s. */
export const headroom = (changes, seconds) => number(changes, 0) + (is(seconds) ? " · " + age(0, seconds * 1000) : "");

export function compact(value) {
  if (!is(value)) {
    return NONE;
  }
  let scaled = value;
  let unit = 0;
  while (Math.abs(scaled) >= 999.5 && unit < UNITS.length - 1) {
    scaled /= 1000;
    unit++;
  }
  const size = Math.abs(scaled);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return number(scaled, unit === 0 && Number.isInteger(scaled) ? 0 : digits) + UNITS[unit];
}

export const direction = (value) => (value > TINY ? "up" : value < -TINY ? "down" : "flat");
export const arrow = (value) => (value > TINY ? "▲" : value < -TINY ? "▼" : "");
/** How much a change is, in three steps each way: a class of the style sheet. */
export function heat(value) {
  const size = Math.abs(value);
  return direction(value) === "flat" ? "flat" : direction(value) + "-" + (size < 0.005 ? 1 : size < 0.015 ? 2 : 3);
}

export const side = (name) => (name === "BUY" ? "▲ BUY" : "▼ SELL");
export const sideClass = (name) => (name === "BUY" ? "buy" : "sell");

const DAY = 86_400_000;

/** Of today the time alone, else with its date; UTC. */
export function time(millis) {
  const text = new Date(millis).toISOString();
  const clock = text.slice(11, 19);
  return Math.floor(millis / DAY) === Math.floor(Date.now() / DAY) ? clock : text.slice(0, 10) + " " + clock;
}

export function age(since, now) {
  const seconds = Math.floor(Math.max(0, now - since) / 1000);
  if (seconds < 60) {
    return seconds + " s";
  }
  if (seconds < 3600) {
    return Math.floor(seconds / 60) + " min";
  }
  return seconds < 86_400 ? Math.floor(seconds / 3600) + " h" : Math.floor(seconds / 86_400) + " d";
}

/** Now, by a symbol's own clock: its newest time if that is long ago, as in a replay. */
export function now(newest) {
  const wall = Date.now();
  return Math.abs(wall - newest) < 3_600_000 ? wall : newest;
}

export const symbolPage = (symbol, timeframe) =>
  "/symbol?name=" + encodeURIComponent(symbol) + (timeframe ? "&timeframe=" + encodeURIComponent(timeframe) : "");
