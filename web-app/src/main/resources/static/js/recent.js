// The newest signals, on the market overview: the server has written them first.

import { connection } from "./connection.js";
import * as format from "./format.js";

const SHOWN = 4;

const list = document.getElementById("recent");
let newest = [];
let due = false;

export function showRecent() {
  connection.follow({ follow: "signals" }, {
    message: (message) => take(message.data),
    reset: () => {
      newest = [];
      draw();
    },
  }, { epoch: "", after: -1 });
  setInterval(grow, 1_000);
}

function take(signal) {
  if (newest.some((one) => one.id === signal.id)) {
    return;
  }
  newest = [signal, ...newest].sort((a, b) => b.raised - a.raised).slice(0, SHOWN);
  if (!due) {
    due = true;
    requestAnimationFrame(() => {
      due = false;
      draw();
    });
  }
}

/** Older; until the first has come, the server's stay. */
function grow() {
  if (newest.length > 0) {
    draw();
  }
}

function draw() {
  list.replaceChildren(...newest.map(item));
}

function item(signal) {
  const link = document.createElement("a");
  link.href = format.symbolPage(signal.symbol, signal.timeframe);
  const part = (name, text) => {
    const span = document.createElement("span");
    span.className = name;
    span.textContent = text;
    link.append(span);
  };
  part("side " + format.sideClass(signal.side), format.side(signal.side));
  part("name", signal.symbol);
  part("reason", signal.reason);
  part("age", format.age(signal.raised, Date.now()));
  const entry = document.createElement("li");
  entry.append(link);
  return entry;
}
