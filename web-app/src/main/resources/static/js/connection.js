// The websocket. It connects again by itself, goes on where it was, and begins anew when the grid has a new epoch.

const SILENCE = 10_000;
const LONGEST_PAUSE = 8_000;

/** Milliseconds between two frames of changes: no eye needs them closer. */
const PACE = 50;

class Connection extends EventTarget {
  #subjects = [];
  #socket = null;
  #epoch = null;
  #attempts = 0;
  #heard = 0;
  #quotes = "?";
  state = "connecting";

  open() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(scheme + "//" + location.host + "/ws");
    this.#socket = socket;
    this.#heard = Date.now();
    socket.onopen = () => socket.send(JSON.stringify({ pace: PACE }));
    socket.onmessage = (event) => event.data.split("\n").forEach((line) => this.#lines(line) || this.#hear(JSON.parse(line)));
    socket.onclose = () => socket === this.#socket && this.#lost();
  }

  /**
   * Follows a subject: what = { follow: "series", … }.
   * on.message is called with each message, on.reset when all that was shown is no longer true. on.quote is called with
   * what is said of a symbol instead, as the text that it came as: there may be more than anyone looks at.
   * on.whole: a new epoch is heard from its beginning, for what was said while it began must not be missed.
   * resume = { epoch, after }: where to go on; kept up to date from here.
   */
  follow(what, on, resume = null) {
    const subject = { what, on, resume, types: TYPES[what.follow] };
    this.#subjects.push(subject);
    if (this.#epoch) {
      this.#ask(subject);
    }
  }

  #ask(subject) {
    const { what, resume, anew } = subject;
    const goesOn = resume && resume.epoch === this.#epoch && (resume.after >= 0 || anew);
    this.#socket.send(JSON.stringify(goesOn ? { ...what, epoch: resume.epoch, after: resume.after } : what));
  }

  /** True if it was the text of a quote that somebody takes as it is. */
  #lines(line) {
    if (!line.startsWith(this.#quotes)) {
      return false;
    }
    const subject = this.#subjects.find((one) => one.on.quote);
    if (subject) {
      this.#heard = Date.now();
      subject.on.quote(line);
    }
    return subject !== undefined;
  }

  #hear(message) {
    this.#heard = Date.now();
    if (message.type === "hello") {
      this.#greeted(message.epoch);
    } else if (message.type === "status") {
      this.#attempts = 0;
      this.#say(message.grid === "up" ? "live" : "away", message);
    } else if (message.type === "error") {
      console.warn("Tickgrid: " + message.message);
    } else if (message.epoch === this.#epoch) {
      this.#deliver(message);
    }
  }

  #greeted(epoch) {
    this.#epoch = epoch;
    this.#quotes = `{"type":"performance","epoch":${JSON.stringify(epoch)},`;
    for (const subject of this.#subjects) {
      if (subject.epoch && subject.epoch !== epoch) {
        subject.on.reset?.();
        subject.resume &&= { epoch, after: -1 };
        subject.anew = subject.on.whole;
      }
      subject.epoch = epoch;
      this.#ask(subject);
    }
  }

  #deliver(message) {
    for (const subject of this.#subjects) {
      if (!subject.types.includes(message.type)) {
        continue;
      }
      const { resume } = subject;
      if (resume) {
        subject.resume = { epoch: message.epoch, after: Math.max(message.sequence, resume.epoch === message.epoch ? resume.after : -1) };
        subject.on.resumed?.(subject.resume);
      }
      subject.on.message(message);
    }
  }

  #lost() {
    this.#socket = null;
    this.#say(this.#attempts > 1 ? "offline" : "connecting");
    const pause = Math.min(LONGEST_PAUSE, 300 * 2 ** this.#attempts++) * (0.7 + 0.6 * Math.random());
    setTimeout(() => this.open(), pause);
  }

  #say(state, message = null) {
    this.state = state;
    this.dispatchEvent(new CustomEvent("state", { detail: { state, message } }));
  }

  /** A connection may be dead without being closed. */
  watch() {
    setInterval(() => {
      if (this.#socket && Date.now() - this.#heard > SILENCE) {
        const dead = this.#socket;
        this.#lost();
        dead.close();
      }
    }, 1_000);
  }
}

const TYPES = {
  market: ["performance", "economy"],
  series: ["reading"],
  signals: ["signal"],
  notices: ["notice"],
  alerts: ["alert"],
  grid: ["grid"],
  latency: ["latency"],
};

export const connection = new Connection();
connection.open();
connection.watch();
