// The grid, live: members, jobs and feeds as they come and go.

import "./page.js";
import { connection } from "./connection.js";
import * as format from "./format.js";

const SVG = "http://www.w3.org/2000/svg";
const MOST_ROWS = 500;

const MEMBER = {
  seat: (m, rect) => rect.setAttribute("class", "seat-" + (m.seat % 8)),
  name: (m) => (m.host ? m.host + " · " + m.address : m.address),
  rate: (m) => (m.silent ? "silent" : format.compact(m.rate)),
  partitions: (m) => m.partitions ?? format.NONE,
  cpu: (m) => format.figure(m.cpu),
  heapBar: (m, rect) => rect.setAttribute("width", m.heapMax > 0 ? ((100 * m.heapUsed) / m.heapMax).toFixed(1) : 0),
  heap: (m) => format.megabytes(m.heapUsed) + " of " + format.megabytes(m.heapMax),
  uptime: (m) => (m.uptime === null ? "joining" : format.age(0, m.uptime)),
};

const JOB = {
  name: (j) => j.name,
  status,
  rate: (j) => format.compact(j.rate),
  lag: (j) => format.compact(j.lag),
  saved: (j) => (j.savedAgo === null ? format.NONE : format.age(0, j.savedAgo) + " ago"),
  saving: (j) => millis(j.saving),
  size: (j) => format.kilobytes(j.snapshotBytes),
  settings: (j) => j.settings || format.NONE,
};

const EVENT = {
  name: (e) => e.job,
  when: (e) => format.age(e.time, seen) + " ago",
  what: (e) => e.what,
  why: (e) => e.detail || format.NONE,
};

const FEED = {
  name: (f) => f.map,
  status,
  rate: (f) => format.compact(f.rate),
  behind: (f) => millis(f.behind),
  journal: (f) => format.headroom(f.journal, f.journalSeconds),
  feed: (f) => format.headroom(f.capacity, f.feedSeconds),
  missed: (f, cell) => {
    cell.classList.toggle("down", f.missed > 0);
    return f.missed;
  },
};

function status(one, chip) {
  chip.className = "chip " + (one.status === "RUNNING" ? "up" : one.status ? "down" : "flat");
  return one.status || format.NONE;
}

const millis = (value) => (value === null ? format.NONE : value + " ms");

/** A table body whose rows are known by their id. */
class Sheet {
  constructor(body, template, fields) {
    this.body = document.getElementById(body);
    this.template = document.getElementById(template);
    this.fields = fields;
  }

  /** Shows these, in their order, and no others. */
  show(all, id) {
    const known = new Map([...this.body.children].map((row) => [row.dataset.id, row]));
    all.forEach((one, place) => {
      const row = known.get(id(one)) ?? this.add(id(one));
      known.delete(id(one));
      if (this.body.children[place] !== row) {
        this.body.insertBefore(row, this.body.children[place] ?? null);
      }
      row.classList.toggle("silent", one.silent === true);
      fill(row, this.fields, one);
    });
    known.forEach((row) => row.remove());
  }

  add(id) {
    const row = this.template.content.querySelector("tr").cloneNode(true);
    row.dataset.id = id;
    return row;
  }
}

function fill(element, fields, one) {
  for (const field of element.querySelectorAll("[data-f]")) {
    const value = fields[field.dataset.f](one, field);
    if (value !== undefined && field.textContent !== String(value)) {
      field.textContent = value;
    }
  }
}

const members = new Sheet("members", "member-row", MEMBER);
const jobs = new Sheet("jobs", "job-row", JOB);
const events = new Sheet("events", "event-row", EVENT);
const feeds = new Sheet("feeds", "feed-row", FEED);
let seen = 0;
const totals = document.getElementById("totals");
const chart = document.getElementById("chart");

const TOTALS = {
  members: (view) => view.members.length,
  rate: (view) => format.compact(view.rate),
  partitions: (view) => view.partitions,
  running: (view) => view.jobs.filter((job) => job.status === "RUNNING").length + " of " + view.jobs.length,
  database: (view) => (view.database === null ? format.NONE : view.database.away ? "away" : "there"),
};

function show({ view, chart: drawing }) {
  if (view.time === 0) {
    return;
  }
  seen = view.time;
  text("seen", "as of " + format.time(view.time) + " UTC");
  fill(totals, TOTALS, view);
  const shown = view.members.slice(0, MOST_ROWS);
  members.show(shown, (member) => member.id);
  jobs.show(view.jobs, (job) => job.name);
  events.show(view.events, (event) => event.time + "-" + event.job + "-" + event.what);
  document.getElementById("happened").hidden = view.events.length === 0;
  feeds.show(view.feeds, (feed) => feed.map);
  document.getElementById("nobody").hidden = view.members.length > 0;
  document.getElementById("more").hidden = shown.length === view.members.length;
  text("more", shown.length + " of " + view.members.length + " are shown.");
  text("peak", format.compact(drawing.peak));
  draw(drawing.areas);
  showTrouble(view.database);
  document.getElementById("log").hidden = !view.log?.says;
  text("log", view.log?.says ?? "");
}

function showTrouble(database) {
  document.getElementById("database").hidden = database === null || (!database.away && database.leftOut === 0);
  if (database !== null) {
    const away = database.away ? "The database is away: " + database.trouble + ". " : "";
    text("database", away + database.waiting + " changes wait for it; " + database.leftOut + " were too many to wait.");
  }
}

function draw(areas) {
  while (chart.children.length > areas.length) {
    chart.lastElementChild.remove();
  }
  areas.forEach((area, place) => {
    const polygon = chart.children[place] ?? chart.appendChild(document.createElementNS(SVG, "polygon"));
    polygon.setAttribute("class", "seat-" + (area.seat % 8));
    polygon.setAttribute("points", area.points);
  });
}

function text(id, value) {
  document.getElementById(id).textContent = value;
}

connection.follow({ follow: "grid" }, { message: (message) => show(message.data) });
