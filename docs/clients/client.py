"""Prints each symbol's price, then signals as they are raised: python3 client.py [http://localhost:8080]"""
import asyncio, json, sys, urllib.request
import websockets  # pip install websockets

BASE = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"


async def follow_signals():
    async with websockets.connect(BASE.replace("http", "ws", 1) + "/ws", subprotocols=["tickgrid.v1"]) as socket:
        await socket.send(json.dumps({"follow": "signals"}))
        async for frame in socket:
            for message in map(json.loads, frame.split("\n")):
                if message["type"] == "signal":
                    signal = message["data"]
                    print(signal["side"], signal["symbol"], signal["price"], signal["reason"], flush=True)


request = urllib.request.Request(BASE + "/api/market", headers={"API-Version": "1"})
for symbol in json.load(urllib.request.urlopen(request)):
    print(symbol["symbol"], symbol["last"], flush=True)
asyncio.run(follow_signals())
