// How old data is at each stage, live; the last one is this browser.

import "./page.js";
import { connection } from "./connection.js";
import * as format from "./format.js";

const WINDOW = 60_000;
const HEIGHT = 24;

let bounds = [];
let mine = [];

function show(view) {
  if (view.time === 0) {
    return;
  }
  bounds = view.bounds;
  document.getElementById("seen").textContent = "the last minute, as of " + format.time(view.time) + " UTC";
  for (const journey of view.journeys) {
    const body = document.querySelector(`[data-journey="${journey.name}"]`);
    for (const stage of journey.stages) {
      fill(body.querySelector(`[data-stage="${stage.name}"]`), stage);
    }
  }
  showMine();
}

function showMine() {
  const now = Date.now();
  mine = mine.filter((one) => now - one.at < WINDOW);
  const counts = new Array(bounds.length + 1).fill(0);
  for (const { age } of mine) {
    const bar = bounds.findIndex((bound) => age <= bound);
    counts[bar < 0 ? bounds.length : bar]++;
  }
  const ages = mine.map((one) => one.age).sort((a, b) => a - b);
  const quantile = (q) => (ages.length === 0 ? null : ages[Math.min(ages.length - 1, Math.floor(q * ages.length))]);
  const row = document.getElementById("browser");
  row.hidden = false;
  fill(row, { count: ages.length, median: quantile(0.5), p90: quantile(0.9), p99: quantile(0.99), counts });
}

function fill(row, stage) {
  const figures = {
    count: format.compact(stage.count),
    median: format.millis(stage.median),
    p90: format.millis(stage.p90),
    p99: format.millis(stage.p99),
  };
  for (const cell of row.querySelectorAll("[data-f]")) {
    cell.textContent = figures[cell.dataset.f];
  }
  const highest = Math.max(1, ...stage.counts);
  row.querySelectorAll("rect").forEach((rect, bar) => {
    const height = (HEIGHT * stage.counts[bar]) / highest;
    rect.setAttribute("y", HEIGHT - height);
    rect.setAttribute("height", height);
  });
}

/** Of all that come in one frame the newest is measured, as at the other stages. */
function measure(message) {
  if (message.type !== "performance" || message.sequence < 0) {
    return;
  }
  const at = Date.now();
  const last = mine.at(-1);
  const age = Math.max(0, at - message.data.received);
  if (last?.at === at) {
    last.age = Math.min(last.age, age);
  } else {
    mine.push({ at, age });
  }
}

connection.follow({ follow: "latency" }, { message: (message) => show(message.data) });
connection.follow({ follow: "market" }, { message: measure });
