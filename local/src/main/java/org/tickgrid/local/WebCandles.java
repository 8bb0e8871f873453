package org.tickgrid.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** The 1m candles that the web-app hands out, each as the cells of its CSV row. */
public final class WebCandles {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private WebCandles() {}

    /** @throws IOException when it does not hand them out */
    public static List<String[]> of(LocalGrid grid, String symbol) throws IOException, InterruptedException {
        URI address = grid.address(Part.WEB_APP).resolve("/api/candles.csv?symbol=" + symbol + "&timeframe=1m");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " was answered with " + answer.statusCode());
            }
            return rows(answer.body());
        }
    }

    /** Without the line of names. */
    public static List<String[]> rows(String csv) {
        return csv.lines().skip(1).map(line -> line.split(",")).toList();
    }
}
