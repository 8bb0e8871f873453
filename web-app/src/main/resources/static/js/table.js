// The newest candles as a table, with what the chosen indicators say.

import * as format from "./format.js";

const SHOWN = 12;

const details = document.querySelector(".table-card");
const columns = document.getElementById("columns");
const body = document.getElementById("candles");
const FIXED = columns.querySelectorAll("th").length - document.querySelectorAll("#columns [data-output]").length;

export function tabulate(series, outputs, value) {
  if (!details.open) {
    return;
  }
  name(outputs);
  const rows = series.readings.slice(-SHOWN).reverse().map((reading) => {
    const row = document.createElement("tr");
    const cells = [
      format.time(reading.start), format.price(reading.open), format.price(reading.high), format.price(reading.low),
      format.price(reading.close), format.compact(reading.volume), String(reading.bars), reading.closed ? "closed" : "forming",
      ...outputs.map((output) => format.price(value(reading, output))),
    ];
    cells.forEach((text, i) => {
      const cell = document.createElement(i ? "td" : "th");
      cell.textContent = text;
      if (!i) {
        cell.scope = "row";
      }
      row.append(cell);
    });
    return row;
  });
  body.replaceChildren(...rows);
}

function name(outputs) {
  const named = [...columns.children].slice(FIXED);
  if (named.map((column) => column.textContent).join() !== outputs.join()) {
    named.forEach((column) => column.remove());
    for (const output of outputs) {
      const column = document.createElement("th");
      column.scope = "col";
      column.textContent = output;
      columns.append(column);
    }
  }
}
