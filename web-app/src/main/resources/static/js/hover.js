// What is said of the candle under the pointer.

import * as format from "./format.js";

function element(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** The box beside the pointer; a signal is explained in it. */
export function hover(reading, signals, values) {
  const box = element("div", "", "hover");
  if (!reading) {
    return box;
  }
  const times = reading.timeframe === "tick" ? format.time(reading.start) : `${format.time(reading.start)} – ${format.time(reading.end)}`;
  box.append(element("h3", `${times} UTC${reading.closed ? "" : " · forming"}`));
  const list = element("dl");
  const pair = (name, value) => list.append(element("dt", name), element("dd", value));
  pair("Open", format.price(reading.open));
  pair("High", format.price(reading.high));
  pair("Close", format.price(reading.close));
  pair("Low", format.price(reading.low));
  pair("Volume", format.compact(reading.volume));
  pair("Bars", String(reading.bars));
  values.forEach(([output, value]) => pair(output, format.price(value)));
  box.append(list);
  for (const signal of signals) {
    const why = element("div", "", "why");
    why.append(element("span", format.side(signal.side), "side " + format.sideClass(signal.side)), " " + signal.rule, element("div", signal.reason));
    box.append(why);
  }
  return box;
}

/** The same for whoever hears the page. */
export function spoken(reading, signals, values) {
  const prices = `${format.time(reading.start)}, open ${format.price(reading.open)}, high ${format.price(reading.high)}, low ${format.price(reading.low)}, close ${format.price(reading.close)}`;
  const said = signals.map((signal) => `${signal.side} signal: ${signal.reason}`);
  return [prices, ...said, ...values.map(([output, value]) => `${output} ${format.price(value)}`)].join(", ");
}

/** The line above the chart. */
export function readout(line, reading) {
  const parts = [["O", reading.open], ["H", reading.high], ["L", reading.low], ["C", reading.close]];
  const nodes = parts.flatMap(([name, value]) => [name + " ", element("b", format.price(value))]);
  nodes.push("V ", element("b", format.compact(reading.volume)));
  nodes.push(reading.closed ? "" : "forming");
  line.replaceChildren(...nodes);
}
