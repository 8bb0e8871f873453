package org.tickgrid.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The 1m candles that the web-app hands out, each as the cells of its CSV row. */
final class WebCandles {

    private WebCandles() {}

    static List<String[]> of(LocalGrid grid, String symbol) throws IOException, InterruptedException {
        URI address = grid.address(Part.WEB_APP).resolve("/api/candles.csv?symbol=" + symbol + "&timeframe=1m");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return rows(http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body());
        }
    }

    /** Without the line of names. */
    static List<String[]> rows(String csv) {
        return csv.lines().skip(1).map(line -> line.split(",")).toList();
    }
}
