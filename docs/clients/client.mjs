// Prints each symbol's price, then signals as they are raised: node client.mjs [http://localhost:8080], of Node 22 or newer.
const base = process.argv[2] ?? "http://localhost:8080";

const market = await fetch(base + "/api/market", { headers: { "API-Version": "1" } });
for (const symbol of await market.json()) {
  console.log(symbol.symbol, symbol.last);
}

const socket = new WebSocket(base.replace("http", "ws") + "/ws", "tickgrid.v1");
socket.onopen = () => socket.send(JSON.stringify({ follow: "signals" }));
socket.onmessage = (frame) => {
  for (const line of frame.data.split("\n")) {
    const { type, data } = JSON.parse(line);
    if (type === "signal") {
      console.log(data.side, data.symbol, data.price, data.reason);
    }
  }
};
