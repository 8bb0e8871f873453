// What the signals are worth: the server's own words, fetched again now and then while someone looks.

import "./page.js";

const EVERY = 10_000;
const figures = document.getElementById("figures");

async function renew() {
  if (document.hidden) {
    return;
  }
  try {
    const answer = await fetch("/accuracy", { headers: { Accept: "text/html" } });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      figures.replaceChildren(...page.getElementById("figures").childNodes);
    }
  } catch {
    // The header says that the server is away; what stands here stays.
  }
}

setInterval(renew, EVERY);
document.addEventListener("visibilitychange", renew);
