// Notices: a toast on every page, and the browser's own notification for those who want it.

import { connection } from "./connection.js";
import { price, side, sideClass, symbolPage } from "./format.js";

const SHOWN = 4;
const STAYS = 9_000;
const OLD = 60_000;
const PLACE = "tickgrid.notices";
const ALERTS_PLACE = "tickgrid.alerts.place";

const toasts = document.getElementById("toasts");
const template = document.getElementById("toast");
const known = new Set();
let unseen = 0;

// What was raised before is no news: a new epoch is heard from its beginning.
let newSince = 0;

export function raiseNotices() {
  offerNotifications();
  follow("notices", PLACE, raise);
  follow("alerts", ALERTS_PLACE, alerted);
}

function follow(subject, key, take) {
  const resume = JSON.parse(sessionStorage.getItem(key)) ?? { epoch: "", after: -1 };
  connection.follow({ follow: subject }, {
    message: (message) => take(message.data),
    reset: () => (newSince = Date.now() - OLD),
    whole: true,
    // The next page goes on where this one ended.
    resumed: (place) => sessionStorage.setItem(key, JSON.stringify(place)),
  }, resume);
}

function raise(signal) {
  if (known.has(signal.id) || signal.raised < newSince) {
    return;
  }
  known.add(signal.id);
  toast(signal);
  // Whoever has alerts for the browser wants those alone.
  if (!localStorage.getItem("tickgrid.alerts") && Date.now() - signal.raised < OLD) {
    notify(signal, signal.reason);
  }
}

/** One of the user's own alerts was told in the browser. */
function alerted(delivery) {
  const told = delivery.state === "TOLD" && delivery.channel === "Browser" && !delivery.acknowledged;
  if (!told || known.has(delivery.key) || Date.now() - delivery.changed > OLD) {
    return;
  }
  known.add(delivery.key);
  const signal = { ...delivery, id: delivery.signal, reason: delivery.name + ": " + delivery.reason };
  if (!known.has(delivery.signal)) {
    known.add(delivery.signal);
    toast(signal);
  }
  notify(signal, signal.reason);
}

function notify(signal, body) {
  if ("Notification" in window && Notification.permission === "granted" && localStorage.getItem("tickgrid.notify")) {
    const notification = new Notification(side(signal.side) + " " + signal.symbol + " at " + price(signal.price), {
      body,
      tag: signal.id,
    });
    notification.onclick = () => {
      window.focus();
      location.href = symbolPage(signal.symbol, signal.timeframe);
    };
  }
}

function toast(signal) {
  const shown = toasts.querySelectorAll(".toast");
  if (shown.length >= SHOWN) {
    shown[0].remove();
    unseen++;
    more();
  }
  const element = template.content.firstElementChild.cloneNode(true);
  const fill = (name, text) => (element.querySelector(`[data-f="${name}"]`).textContent = text);
  element.classList.add(sideClass(signal.side));
  element.querySelector("a").href = symbolPage(signal.symbol, signal.timeframe);
  fill("side", side(signal.side));
  fill("symbol", signal.symbol);
  fill("price", price(signal.price));
  fill("reason", signal.reason);
  const leave = () => {
    element.remove();
    if (!toasts.querySelector(".toast")) {
      unseen = 0;
      more();
    }
  };
  element.querySelector("button").addEventListener("click", leave);
  let timer = setTimeout(leave, STAYS);
  const stay = () => clearTimeout(timer);
  const go = () => (timer = setTimeout(leave, STAYS / 2));
  element.addEventListener("pointerenter", stay);
  element.addEventListener("focusin", stay);
  element.addEventListener("pointerleave", go);
  element.addEventListener("focusout", go);
  toasts.append(element);
}

function more() {
  let line = toasts.querySelector(".more");
  if (!line && unseen) {
    line = document.createElement("p");
    line.className = "more";
    toasts.prepend(line);
  }
  if (line) {
    line.textContent = unseen ? `and ${unseen} more` : "";
    line.hidden = !unseen;
  }
}

function offerNotifications() {
  const button = document.getElementById("notify");
  if (!("Notification" in window) || Notification.permission === "denied") {
    return;
  }
  const enabled = () => Notification.permission === "granted" && localStorage.getItem("tickgrid.notify");
  const label = () => {
    const text = enabled() ? "Notifications on" : "Enable notifications";
    button.querySelector("span").textContent = text;
    button.setAttribute("aria-label", text);
    button.setAttribute("aria-pressed", String(Boolean(enabled())));
  };
  button.hidden = false;
  label();
  button.addEventListener("click", async () => {
    if (enabled()) {
      localStorage.removeItem("tickgrid.notify");
    } else if ((await Notification.requestPermission()) === "granted") {
      localStorage.setItem("tickgrid.notify", "yes");
    }
    label();
  });
}
