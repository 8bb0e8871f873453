// One symbol: chart, figures and signals, live from where the page left off.

import "./page.js";
import { connection } from "./connection.js";
import { saw } from "./page.js";
import * as format from "./format.js";
import { Chart } from "./chart.js";
import { Series } from "./series.js";
import { place } from "./signal-card.js";

const LIMIT = 300;
const SIGNALS = 200;

const main = document.getElementById("main");
const { symbol, timeframe } = main.dataset;
const epoch = document.querySelector(".bar").dataset.epoch;
const list = document.getElementById("signals");
const block = (id) => JSON.parse(document.getElementById(id).textContent);

const series = new Series(LIMIT);
let signals = block("raised");
block("history").forEach((reading) => series.take(reading));
const chart = new Chart(document.getElementById("chart"), document.getElementById("readout"), document.getElementById("newest"));
let due = false;
let repairing = false;

connection.follow({ follow: "series", symbol, timeframe }, {
  message(message) {
    saw(message.data.received);
    if (series.take(message.data)) {
      draw();
    }
  },
  reset() {
    series.clear();
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
    requestAnimationFrame(() => {
      due = false;
      chart.show(series, signals);
      table();
      const warming = document.getElementById("warming");
      warming.hidden = series.warming === "";
      warming.querySelector("[data-f]").textContent = series.warming;
      document.getElementById("no-candles").hidden = series.readings.length > 0;
      if (series.hasGap) {
        repair();
      }
    });
  }
}

/** Reads the candles again: after a new epoch, or when some were overtaken. At most once in two seconds. */
async function repair() {
  if (repairing) {
    return;
  }
  repairing = true;
  try {
    const answer = await fetch(`/api/candles?symbol=${encodeURIComponent(symbol)}&timeframe=${timeframe}&limit=${LIMIT}`);
    if (answer.ok) {
      const readings = await answer.json();
      const live = series.readings;
      series.clear();
      [...readings, ...live.slice(-2)].forEach((reading) => series.take(reading));
      draw();
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

function table() {
  if (!document.querySelector(".table-card").open) {
    return;
  }
  const rows = series.readings.slice(-12).reverse().map((reading) => {
    const row = document.createElement("tr");
    const cells = [
      format.time(reading.start), format.price(reading.open), format.price(reading.high), format.price(reading.low),
      format.price(reading.close), format.compact(reading.volume), String(reading.bars), reading.closed ? "closed" : "forming",
    ];
    cells.forEach((text, i) => {
      const cell = document.createElement(i ? "td" : "th");
      cell.textContent = text;
      row.append(cell);
    });
    return row;
  });
  document.getElementById("candles").replaceChildren(...rows);
}

document.querySelector(".table-card").addEventListener("toggle", table);
draw();
