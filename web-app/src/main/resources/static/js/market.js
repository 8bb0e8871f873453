// The market overview: everything lives, in the order and with the filter that were chosen.

import "./page.js";
import { Board } from "./board.js";
import { connection } from "./connection.js";
import { saw } from "./page.js";
import * as format from "./format.js";
import { Order } from "./order.js";
import { Quotes } from "./quotes.js";
import { Row } from "./row.js";
import { showRecent } from "./recent.js";
import { summarise } from "./summary.js";
import { Tile } from "./tile.js";

/** Milliseconds of each frame for what is new; what is left waits for the next. */
const BUDGET = 4;
const MOST_TILES = 400;

const heat = document.getElementById("heat");
const place = heat ?? document.getElementById("rows");
const board = heat
  ? new Board(heat, (symbol, element) => new Tile(symbol, element), MOST_TILES)
  : new Board(place, (symbol, element) => new Row(symbol, element));
const quotes = new Quotes();
const economy = new Map();
const order = new Order(arrange);
let due = false;
let stale = false;
let known = 0;

for (const svg of document.querySelectorAll(".spark[data-closes]")) {
  const closes = svg.dataset.closes ? svg.dataset.closes.split(",").map(Number) : [];
  quotes.of(svg.closest("tr").dataset.symbol).path.begin(closes, Number(svg.dataset.time));
}
board.symbols.forEach((symbol) => quotes.of(symbol));

connection.follow({ follow: "market" }, {
  quote(line) {
    quotes.hear(line);
    draw();
  },
  message(message) {
    economy.set(message.data.name, message.data);
  },
  reset() {
    known = 0;
    quotes.clear();
    economy.clear();
    board.clear();
    document.getElementById("economy").replaceChildren();
  },
});
showRecent();

function draw() {
  if (!due) {
    due = true;
    requestAnimationFrame(show);
  }
}

/** What is in sight first, then as much of the rest as there is time for. */
function show() {
  due = false;
  const until = performance.now() + BUDGET;
  for (const piece of board.shown) {
    const quote = quotes.read(piece.symbol);
    if (quote) {
      saw(quote.data.received);
      piece.show(quote);
    }
    if (performance.now() > until) {
      break;
    }
  }
  while (quotes.waiting > 0 && performance.now() < until) {
    saw(quotes.readNext()?.data.received ?? 0);
  }
  stale = true;
  if (quotes.waiting > 0) {
    draw();
  } else if (quotes.all.size !== known) {
    known = quotes.all.size;
    arrange();
    summarise(quotes.all);
  }
}

function arrange() {
  const words = order.filter;
  const chosen = order.sort([...quotes.all.values()].filter((quote) => quote.symbol.toUpperCase().includes(words)));
  board.arrange(chosen);
  const nothing = document.getElementById("nothing");
  nothing.hidden = chosen.length > 0;
  nothing.textContent = quotes.all.size > 0 ? `No symbol has “${words}” in its name.` : "No symbols yet. They appear as soon as the first prices arrive.";
  document.getElementById("count").textContent =
    `${board.arranged} of ${quotes.all.size} symbols` + (chosen.length > board.arranged ? " · type to narrow" : "");
}

function showEconomy() {
  const list = document.getElementById("economy");
  for (const [name, data] of economy) {
    let item = [...list.children].find((child) => child.dataset.name === name);
    if (!item) {
      item = document.createElement("div");
      item.dataset.name = name;
      item.append(document.createElement("dt"), document.createElement("dd"));
      item.firstElementChild.textContent = name;
      item.lastElementChild.className = "num";
      const behind = [...list.children].find((child) => child.dataset.name > name);
      list.insertBefore(item, behind ?? null);
    }
    item.lastElementChild.textContent = format.figure(data.value);
  }
  economy.clear();
}

place.addEventListener("click", (event) => {
  const row = event.target.closest("tr");
  if (row && !event.target.closest("a") && !getSelection().toString()) {
    location.href = row.querySelector("a").href;
  }
});

/** The lines of those that the server has not drawn. */
async function fetchPaths() {
  const answer = await fetch("/api/sparklines");
  if (answer.ok) {
    for (const [symbol, { time, closes }] of Object.entries(await answer.json())) {
      quotes.of(symbol).path.begin(closes, time);
    }
  }
}

if (!heat && document.querySelectorAll("#rows tr").length < Number(place.dataset.total)) {
  fetchPaths();
}

// They change places now and then, never under the pointer.
setInterval(() => {
  showEconomy();
  board.shown.forEach((piece) => piece.grow());
  if (stale) {
    stale = false;
    summarise(quotes.all);
    if (order.moves && !place.matches(":hover") && !place.contains(document.activeElement)) {
      arrange();
    }
  }
}, 1_000);
