// One symbol: chart, figures and signals, live from where the page left off.

import "./page.js";
import { connection } from "./connection.js";
import { saw } from "./page.js";
import * as format from "./format.js";
import { Chart } from "./chart.js";
import { indicatorOf, plan } from "./indicators.js";
import { Own } from "./own.js";
import { Picker } from "./picker.js";
import { Series, place as placeOf, warming } from "./series.js";
import { place } from "./signal-card.js";
import { tabulate } from "./table.js";

const LIMIT = 300;
const MOST = 5_000;
const SIGNALS = 200;
/** Candles that may have closed since the newest values of own indicators were asked for. */
const MISSABLE = 100;
/** As often as an eye can follow, and not as often where there is much to draw. */
const SOON = 60;
const LATER = 250;

const main = document.getElementById("main");
const { symbol, timeframe } = main.dataset;
const epoch = document.querySelector(".bar").dataset.epoch;
const list = document.getElementById("signals");
const block = (id) => JSON.parse(document.getElementById(id).textContent);
const address = `/api/candles?symbol=${encodeURIComponent(symbol)}&timeframe=${timeframe}&limit=${LIMIT}`;

const series = new Series(LIMIT);
let signals = block("raised");
block("history").forEach((reading) => series.take(reading));
const chart = new Chart(document.getElementById("chart"));
const own = new Own(symbol, timeframe, draw);
const picker = new Picker((indicator) => own.ask([indicator], 1));
let due = false;
let drawn = 0;
let repairing = false;

/** Of what a job computes its word counts, of all else the server's that was asked. */
const value = (reading, output) => (output in reading.values ? reading.values[output] : own.value(reading, output) ?? null);
const computed = () => (series.last ? Object.keys(series.last.values) : []);

let learnt = "";

function choose() {
  learnt = computed().join();
  const known = new Set(computed().map(indicatorOf));
  picker.learn([...known]);
  own.want(picker.chosen.map((one) => one.indicator).filter((indicator) => !known.has(indicator)), series.readings.length);
  draw();
}

picker.addEventListener("chosen", choose);

connection.follow({ follow: "series", symbol, timeframe }, {
  message(message) {
    saw(message.data.received);
    if (series.take(message.data)) {
      own.refresh(series.readings.slice(-MISSABLE).filter((reading) => !own.has(reading)).length);
      if (computed().join() === learnt) {
        draw();
      } else {
        choose();
      }
    }
  },
  reset() {
    series.clear();
    own.clear();
    repair();
  },
});

connection.follow({ follow: "market", symbol }, {
  message(message) {
    if (message.type === "performance") {
      quote(message.data);
    }
  },
});

connection.follow({ follow: "signals" }, {
  message({ data }) {
    if (data.symbol === symbol && data.timeframe === timeframe && !signals.some((one) => one.id === data.id)) {
      signals = [data, ...signals].slice(0, SIGNALS);
      place(list, data, SIGNALS)?.classList.add("fresh");
      draw();
    }
  },
  reset() {
    signals = [];
    list.replaceChildren();
  },
}, { epoch, after: Number(main.dataset.after) });

function draw() {
  if (!due) {
    due = true;
    const pause = series.readings.length > 3 * LIMIT ? LATER : SOON;
    setTimeout(() => requestAnimationFrame(show), Math.max(0, drawn + pause - performance.now()));
  }
}

function show() {
  due = false;
  drawn = performance.now();
  const outputs = [...new Set([...computed(), ...own.outputs])];
  const { overlays, panes } = plan(picker.chosen, outputs);
  const shown = [...overlays, ...panes.flatMap((pane) => pane.outputs)].map((one) => one.output);
  chart.show(series, signals, { overlays, panes }, value);
  tabulate(series, shown, value);
  const waiting = [warming(series.last, shown), warming(own.last, shown.filter((output) => !computed().includes(output)))].filter(Boolean).join(" · ");
  const line = document.getElementById("warming");
  line.hidden = waiting === "";
  line.querySelector("[data-f]").textContent = waiting;
  document.getElementById("no-candles").hidden = series.readings.length > 0;
  if (series.hasGap) {
    repair();
  }
}

let older = timeframe === "tick" ? "none" : "some";

/** Candles from before all that are here, as long as there are any. */
chart.addEventListener("older", async () => {
  if (older !== "some" || series.readings.length === 0) {
    return;
  }
  const line = document.getElementById("older");
  const say = (text) => {
    line.textContent = text;
    line.hidden = text === "";
  };
  older = "asked";
  say("Older candles are on their way …");
  try {
    const answer = await fetch(address + "&before=" + series.readings[0].start);
    const body = await answer.json();
    if (!answer.ok) {
      throw new Error(body.detail);
    }
    const count = series.prepend(body);
    chart.shift(count);
    older = body.length < LIMIT || series.readings.length >= MOST ? "none" : "some";
    say(older === "none" ? "This is where the candles begin." : "");
    choose();
  } catch (problem) {
    say(problem.message || "Older candles cannot be had at the moment.");
    setTimeout(() => (older = "some"), 5_000);
  }
});

chart.addEventListener("pointed", ({ detail }) => picker.tell((indicator) => value(detail, indicator)));

/** What the chart marks stands in the list with its reason, and what the list says is shown in the chart. */
chart.addEventListener("signal", ({ detail }) => {
  const card = [...list.children].find((one) => one.dataset.id === detail.id);
  list.querySelectorAll(".picked").forEach((one) => one.classList.remove("picked"));
  card?.classList.add("picked");
  card?.scrollIntoView({ block: "nearest" });
  card?.focus({ preventScroll: true });
});

list.addEventListener("click", (event) => {
  const signal = signals.find((one) => one.id === event.target.closest(".signal")?.dataset.id);
  if (signal && !event.target.closest("a")) {
    chart.point(series.indexOf({ ...signal.candle, timeframe: signal.timeframe }));
  }
});

document.getElementById("zoom").hidden = false;
document.getElementById("zoom").addEventListener("click", (event) => {
  const factor = event.target.closest("[data-zoom]")?.dataset.zoom;
  if (factor) {
    chart.zoom(Number(factor));
  }
});

/** Reads the candles again: after a new epoch, or when some were overtaken. At most once in two seconds. */
async function repair() {
  if (repairing) {
    return;
  }
  repairing = true;
  try {
    const answer = await fetch(address);
    if (answer.ok) {
      const readings = await answer.json();
      const before = series.readings;
      series.clear();
      [...readings, ...before.slice(-2)].forEach((reading) => series.take(reading));
      series.prepend(before);
      own.clear();
      choose();
    }
  } finally {
    setTimeout(() => (repairing = false), 2_000);
  }
}

// While the connection was away candles may have closed unheard.
let wasAway = series.readings.length === 0;
connection.addEventListener("state", ({ detail }) => {
  if (detail.state !== "live") {
    wasAway = true;
  } else if (wasAway) {
    wasAway = false;
    repair();
  }
});

const QUOTE = {
  last: format.price, open: format.price, high: format.price, low: format.price, volume: format.compact, vwap: format.price,
  volatility: format.percent, orderFlow: format.signed, sentiment: format.signed, marketCap: format.compact, peRatio: format.ratio,
};
const fields = Object.fromEntries([...main.querySelectorAll(".quote [data-f]")].map((field) => [field.dataset.f, field]));
let offset = -1;

function quote(data) {
  if (data.offset < offset) {
    return;
  }
  offset = data.offset;
  saw(data.received);
  for (const name in QUOTE) {
    fields[name].textContent = QUOTE[name](data[name]);
  }
  fields.change.textContent = format.arrow(data.change) + " " + format.change(data.change);
  fields.change.className = "chip num " + format.direction(data.change);
  document.title = `${format.price(data.last)} ${format.arrow(data.change)} ${symbol} · Tickgrid`;
}

choose();
