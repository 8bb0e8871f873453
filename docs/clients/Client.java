import java.net.URI;
import java.net.http.*;
import java.util.concurrent.*;

/** Prints the market, then signals as they are raised: java Client.java [http://localhost:8080] */
class Client implements WebSocket.Listener {
    private final StringBuilder frame = new StringBuilder();

    public static void main(String[] args) throws Exception {
        String base = args.length > 0 ? args[0] : "http://localhost:8080";
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest market = HttpRequest.newBuilder(URI.create(base + "/api/market")).header("API-Version", "1").build();
        System.out.println(http.send(market, HttpResponse.BodyHandlers.ofString()).body());
        WebSocket socket = http.newWebSocketBuilder().subprotocols("tickgrid.v1")
                .buildAsync(URI.create(base.replaceFirst("http", "ws") + "/ws"), new Client()).join();
        socket.sendText("{\"follow\":\"signals\"}", true).join();
        new CountDownLatch(1).await();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        frame.append(part);
        if (last) {
            frame.toString().lines().filter(line -> line.contains("\"type\":\"signal\"")).forEach(System.out::println);
            frame.setLength(0);
        }
        return WebSocket.Listener.super.onText(socket, part, last);
    }
}
