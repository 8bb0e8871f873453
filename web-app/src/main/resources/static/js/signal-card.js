// A signal with its reason (fragment "signal" of layout.html).

import * as format from "./format.js";

const template = document.getElementById("signal");

export function signalCard(signal) {
  const card = template.content.firstElementChild.cloneNode(true);
  const field = (name) => card.querySelector(`[data-f="${name}"]`);
  const fill = (name, text) => (field(name).textContent = text);
  card.className = "signal " + format.sideClass(signal.side);
  Object.assign(card.dataset, { id: signal.id, symbol: signal.symbol, side: signal.side, rule: signal.rule, timeframe: signal.timeframe, raised: signal.raised });
  fill("side", format.side(signal.side));
  fill("symbol", signal.symbol);
  field("symbol").href = format.symbolPage(signal.symbol, signal.timeframe);
  field("page").href = "/signal?id=" + encodeURIComponent(signal.id);
  fill("price", format.price(signal.price));
  fill("timeframe", signal.timeframe);
  fill("rule", signal.rule);
  fill("raised", format.time(signal.raised));
  field("raised").dateTime = new Date(signal.raised).toISOString();
  fill("reason", signal.reason);
  field("inputs").replaceChildren(...signal.inputs.map(input));
  const candle = signal.candle;
  fill("candle", `${format.time(candle.start)} · O ${format.price(candle.open)} H ${format.price(candle.high)} `
    + `L ${format.price(candle.low)} C ${format.price(candle.close)} · vol ${format.compact(candle.volume)}`);
  fill("position", `partition ${signal.partition}, offset ${signal.offset}`);
  fill("latency", `${signal.raised - signal.received} ms after its record was received`);
  return card;
}

function input({ name, before, after }) {
  const item = document.createElement("li");
  const values = document.createElement("b");
  values.className = "num";
  values.textContent = `${format.price(before)} → ${format.price(after)}`;
  item.append(name + " ", values);
  return item;
}

/** Puts a card where its time says, newest first, unless it is there; and drops the oldest beyond the limit. */
export function place(list, signal, limit) {
  if (list.querySelector(`[data-id="${CSS.escape(signal.id)}"]`)) {
    return null;
  }
  const card = signalCard(signal);
  const older = [...list.children].find((one) => Number(one.dataset.raised) <= signal.raised);
  list.insertBefore(card, older ?? null);
  while (list.children.length > limit) {
    list.lastElementChild.remove();
  }
  return card.isConnected ? card : null;
}
