// The alerts page: the log as it grows, and the browser's permission, asked for on a click.

import { connection } from "./connection.js";
import "./page.js";

const FRESH = 700;

// From now on the browser notifies of alerts, and not of every signal.
const mine = document.querySelector('.alert[data-on="true"][data-browser="true"]');
if (mine) {
  localStorage.setItem("tickgrid.alerts", "yes");
} else {
  localStorage.removeItem("tickgrid.alerts");
}

const permission = document.getElementById("permission");
if (permission && "Notification" in window && Notification.permission !== "denied") {
  const on = () => Notification.permission === "granted" && localStorage.getItem("tickgrid.notify");
  permission.hidden = Boolean(on());
  permission.querySelector("button").addEventListener("click", async () => {
    if ((await Notification.requestPermission()) === "granted") {
      localStorage.setItem("tickgrid.notify", "yes");
    }
    permission.hidden = Boolean(on());
  });
}

let due = 0;
let live = false;

function soon() {
  due ||= setTimeout(renew, FRESH);
}

connection.follow({ follow: "alerts" }, { message: soon });

// Only what comes from now on is told: what changed since the page was made is looked for.
connection.addEventListener("state", ({ detail }) => {
  if (detail.state === "live" && !live) {
    soon();
  }
  live = detail.state === "live";
});

/** Takes the log and what failed from the page as it is now; what somebody is typing stays. */
async function renew() {
  due = 0;
  const answer = await fetch("/alerts", { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const here = [...document.querySelectorAll(".sheet")];
  const there = [...fresh.querySelectorAll(".sheet")];
  if (there.length > 0 && !document.activeElement?.closest(".sheet")) {
    here.forEach((section) => section.remove());
    document.getElementById("main").append(...there);
  }
}
