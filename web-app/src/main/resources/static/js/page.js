// What every page has: connection state and age of the data in the header, colours, notices.

import { connection } from "./connection.js";
import { raiseNotices } from "./notices.js";

const WORDS = { live: "Live", quiet: "Quiet", away: "Grid away", connecting: "Connecting", offline: "Reconnecting" };
const QUIET = 30_000;

const status = document.getElementById("status");
const banner = document.getElementById("banner");
const word = status.querySelector("[data-state-text]");
const freshness = status.querySelector("[data-freshness]");

let state = "connecting";
let received = Number(document.querySelector(".bar").dataset.received);
let ahead = Number(document.querySelector(".bar").dataset.now) - Date.now();

connection.addEventListener("state", (event) => {
  const { message } = event.detail;
  state = event.detail.state;
  if (message) {
    ahead = message.time - Date.now();
    saw(message.received);
    banner.hidden = message.grid === "up";
  }
  show();
});

/** Whoever is no longer signed in cannot come back by waiting: the page leads to where they sign in. */
connection.addEventListener("state", async (event) => {
  if (event.detail.state === "offline") {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "manual" }).catch(() => null);
    if (answer?.type === "opaqueredirect") {
      location.reload();
    }
  }
});

/** Remembers how new the newest data is, by the server's clock. */
export function saw(when) {
  received = Math.max(received, when);
}

function show() {
  const old = Date.now() + ahead - received;
  const shown = state === "live" && old > QUIET ? "quiet" : state;
  status.dataset.state = shown;
  text(word, WORDS[shown]);
  text(freshness, received === 0 ? "no data yet" : duration(Math.max(0, old)) + " old");
  status.title = "The newest record that shows here was received " + duration(Math.max(0, old)) + " ago";
}

function duration(millis) {
  const seconds = millis / 1000;
  if (seconds < 10) {
    return seconds.toFixed(1) + " s";
  }
  if (seconds < 120) {
    return Math.floor(seconds) + " s";
  }
  return seconds < 7200 ? Math.floor(seconds / 60) + " min" : Math.floor(seconds / 3600) + " h";
}

function text(element, value) {
  if (element.textContent !== value) {
    element.textContent = value;
  }
}

setInterval(show, 250);

// On a phone there is not room for all pages' names: this one's is in sight.
document.querySelector(".bar nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

const theme = document.getElementById("theme");
const THEMES = ["", "light", "dark"];
const NAMES = { "": "as the system", light: "light", dark: "dark" };

function nameTheme() {
  const name = "Colours: " + NAMES[document.documentElement.dataset.theme ?? ""];
  theme.title = name;
  theme.setAttribute("aria-label", name);
}

theme.hidden = false;
nameTheme();
theme.addEventListener("click", () => {
  const next = THEMES[(THEMES.indexOf(document.documentElement.dataset.theme ?? "") + 1) % THEMES.length];
  if (next) {
    document.documentElement.dataset.theme = next;
    localStorage.setItem("tickgrid.theme", next);
  } else {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem("tickgrid.theme");
  }
  nameTheme();
  document.dispatchEvent(new Event("colours"));
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => document.dispatchEvent(new Event("colours")));

// "/" goes to the filter, as in many tools.
addEventListener("keydown", (event) => {
  const field = document.querySelector('input[type="search"]');
  if (field && event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (field && event.key === "Escape" && document.activeElement === field) {
    field.value = "";
    field.dispatchEvent(new Event("input"));
  }
});

raiseNotices();
