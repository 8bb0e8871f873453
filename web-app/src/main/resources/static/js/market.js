// The market overview: every row lives, in the order and with the filter that were chosen.

import "./page.js";
import { connection } from "./connection.js";
import { saw } from "./page.js";
import * as format from "./format.js";
import { Row } from "./row.js";
import { showRecent } from "./recent.js";
import { summarise } from "./summary.js";

const SHOWN = 500;

const body = document.getElementById("rows");
const board = document.getElementById("board");
const filter = document.getElementById("filter");
const sorting = document.getElementById("sort");
const rows = new Map();
const changed = new Map();
const economy = new Map();
const order = { by: "symbol", way: 1 };
let due = false;
let stale = false;

for (const element of body.rows) {
  rows.set(element.dataset.symbol, new Row(element.dataset.symbol, element));
}

connection.follow({ follow: "market" }, {
  message(message) {
    if (message.type === "economy") {
      economy.set(message.data.name, message.data);
    } else {
      saw(message.data.received);
      changed.set(message.data.symbol, message.data);
    }
    draw();
  },
  reset() {
    rows.clear();
    changed.clear();
    economy.clear();
    body.replaceChildren();
    document.getElementById("economy").replaceChildren();
  },
});
showRecent();

function draw() {
  if (!due) {
    due = true;
    requestAnimationFrame(() => {
      due = false;
      const first = [...rows.values()].every((row) => !row.data);
      let added = false;
      for (const [symbol, data] of changed) {
        let row = rows.get(symbol);
        if (!row) {
          row = new Row(symbol);
          rows.set(symbol, row);
          added = true;
        }
        if (!row.data || row.data.offset <= data.offset) {
          row.show(data);
        }
      }
      changed.clear();
      if (added || first) {
        arrange();
        summarise(rows);
      }
      stale = true;
    });
  }
}

function value(row) {
  const field = row.data?.[order.by];
  if (order.by === "symbol") {
    return row.symbol;
  }
  return order.by === "lastSignal" ? field?.time : field;
}

function compare(a, b) {
  const one = value(a);
  const other = value(b);
  if (one == null || other == null) {
    return one == null ? (other == null ? 0 : 1) : -1;
  }
  const by = one < other ? -1 : one > other ? 1 : 0;
  return by * order.way || (a.symbol < b.symbol ? -1 : 1);
}

function arrange() {
  const words = filter.value.trim().toUpperCase();
  const chosen = [...rows.values()].filter((row) => row.symbol.toUpperCase().includes(words)).sort(compare);
  const shown = chosen.slice(0, SHOWN).map((row) => row.element);
  if (shown.length !== body.rows.length || shown.some((element, i) => body.rows[i] !== element)) {
    const focused = document.activeElement;
    body.replaceChildren(...shown);
    if (body.contains(focused)) {
      focused.focus();
    }
  }
  const nothing = document.getElementById("nothing");
  nothing.hidden = shown.length > 0;
  nothing.textContent = rows.size > 0 ? `No symbol has “${filter.value.trim()}” in its name.` : "No symbols yet. Rows appear as soon as the first prices arrive.";
  document.getElementById("count").textContent =
    `${shown.length} of ${rows.size} symbols` + (chosen.length > SHOWN ? " · type to narrow" : "");
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

function sortBy(by, way) {
  order.by = by;
  order.way = way;
  for (const button of board.querySelectorAll("[data-sort]")) {
    const column = button.closest("th");
    if (button.dataset.sort === by) {
      column.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
    } else {
      column.removeAttribute("aria-sort");
    }
  }
  const option = by + ":" + way;
  if ([...sorting.options].some((one) => one.value === option)) {
    sorting.value = option;
  }
  arrange();
}

board.tHead.addEventListener("click", (event) => {
  const by = event.target.closest("[data-sort]")?.dataset.sort;
  if (by) {
    sortBy(by, order.by === by ? -order.way : by === "symbol" ? 1 : -1);
  }
});
sorting.addEventListener("change", () => {
  const [by, way] = sorting.value.split(":");
  sortBy(by, Number(way));
});
filter.addEventListener("input", arrange);
body.addEventListener("click", (event) => {
  const row = event.target.closest("tr");
  if (row && !event.target.closest("a") && !getSelection().toString()) {
    location.href = row.querySelector("a").href;
  }
});

// Rows change places now and then, never under the pointer.
setInterval(() => {
  if (!stale) {
    return;
  }
  stale = false;
  summarise(rows);
  showEconomy();
  if (order.by !== "symbol" && !body.matches(":hover") && !body.contains(document.activeElement)) {
    arrange();
  }
}, 1_000);
setInterval(() => rows.forEach((row) => row.grow()), 1_000);
