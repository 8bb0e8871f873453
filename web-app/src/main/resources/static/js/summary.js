// Gainers, losers and breadth: the market in a few numbers.

import * as format from "./format.js";

const MOVERS = 4;

export function summarise(quotes) {
  const moving = [...quotes.values()].filter((quote) => quote.data?.change != null);
  const up = moving.filter((quote) => quote.data.change > 0).sort((a, b) => b.data.change - a.data.change);
  const down = moving.filter((quote) => quote.data.change < 0).sort((a, b) => a.data.change - b.data.change);
  movers("gainers", up);
  movers("losers", down);
  const all = Math.max(1, moving.length);
  const bar = (id, from, share) => {
    document.getElementById(id).setAttribute("x", String(from));
    document.getElementById(id).setAttribute("width", String(share));
  };
  bar("breadth-up", 0, (100 * up.length) / all);
  bar("breadth-down", 100 - (100 * down.length) / all, (100 * down.length) / all);
  document.getElementById("breadth-text").textContent = `▲ ${up.length} up · ▼ ${down.length} down`;
}

function movers(id, best) {
  const list = document.getElementById(id);
  const shown = best.slice(0, MOVERS);
  while (list.children.length > shown.length) {
    list.lastElementChild.remove();
  }
  while (list.children.length < shown.length) {
    list.append(document.getElementById("mover").content.firstElementChild.cloneNode(true));
  }
  shown.forEach((quote, i) => {
    const item = list.children[i];
    const field = (name) => item.querySelector(`[data-f="${name}"]`);
    item.querySelector("a").href = format.symbolPage(quote.symbol);
    field("symbol").textContent = quote.symbol;
    field("last").textContent = format.price(quote.data.last);
    field("change").textContent = format.change(quote.data.change);
    field("change").className = "num " + format.direction(quote.data.change);
  });
}
