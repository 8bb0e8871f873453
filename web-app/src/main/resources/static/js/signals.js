// The feed of all signals, newest first, with filters.

import "./page.js";
import { connection } from "./connection.js";
import { place } from "./signal-card.js";

const LIMIT = 400;

const main = document.getElementById("main");
const list = document.getElementById("signals");
const bySymbol = document.getElementById("by-symbol");
const byRule = document.getElementById("by-rule");
const byTimeframe = document.getElementById("by-timeframe");
const filters = document.getElementById("filters");
const pause = document.getElementById("pause");
const nothing = document.getElementById("nothing");
const arrived = [];
let paused = false;
let due = false;

connection.follow({ follow: "signals" }, {
  message(message) {
    arrived.push(message.data);
    draw();
  },
  reset() {
    arrived.length = 0;
    list.replaceChildren();
    show();
  },
}, { epoch: document.querySelector(".bar").dataset.epoch, after: Number(main.dataset.after) });

function draw() {
  if (paused) {
    pause.textContent = `Resume (${arrived.length})`;
  } else if (!due) {
    due = true;
    requestAnimationFrame(() => {
      due = false;
      for (const signal of arrived.splice(0).slice(-LIMIT)) {
        learn(byRule, signal.rule);
        learn(byTimeframe, signal.timeframe);
        place(list, signal, LIMIT)?.classList.add("fresh");
      }
      show();
    });
  }
}

/** Something to choose that was not there before. */
function learn(select, value) {
  if (![...select.options].some((option) => option.value === value)) {
    select.add(new Option(value, value));
  }
}

function show() {
  const symbol = bySymbol.value.trim().toUpperCase();
  const side = document.querySelector('input[name="side"]:checked').value;
  const rule = byRule.value;
  const timeframe = byTimeframe.value;
  let shown = 0;
  for (const card of list.children) {
    const { dataset } = card;
    card.hidden = !(dataset.symbol.toUpperCase().includes(symbol) && (!side || dataset.side === side) && (!rule || dataset.rule === rule)
      && (!timeframe || dataset.timeframe === timeframe));
    shown += card.hidden ? 0 : 1;
  }
  document.getElementById("count").textContent = `${shown} shown`;
  nothing.hidden = shown > 0;
  nothing.textContent = list.children.length > 0
    ? "No signal matches. Another filter may show more."
    : "No signals yet. Each appears here the moment it is raised, with its reason.";
}

pause.hidden = false;
pause.addEventListener("click", () => {
  paused = !paused;
  pause.setAttribute("aria-pressed", String(paused));
  pause.textContent = paused ? "Resume" : "Pause";
  draw();
});

function filter() {
  const chosen = new URLSearchParams([...new FormData(filters)].filter(([, value]) => value.trim() !== ""));
  history.replaceState(null, "", chosen.size > 0 ? "?" + chosen : location.pathname);
  show();
}

bySymbol.addEventListener("input", filter);
filters.addEventListener("change", filter);
filters.addEventListener("submit", (event) => event.preventDefault());

/** The server has said only what its filter let through: whoever lets through more is told the rest. */
if (location.search) {
  fetch("/api/signals?limit=" + LIMIT).then((answer) => answer.json()).then((all) => {
    all.forEach((signal) => place(list, signal, LIMIT));
    show();
  }).catch(() => {});
}
show();
