package org.tickgrid.local.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.Part;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Watches a running system from outside: as a browser, as a webhook, and by the services' own meters. */
final class Watch implements AutoCloseable {

    private static final List<String> JOBS = List.of("indicators", "signals", "performance");

    private final JsonFactory json = new JsonFactory();
    private final Meters meters = new Meters();
    private final AtomicLong signals = new AtomicLong();
    private final LocalGrid grid;
    private final WebhookReceiver webhook;
    private final Viewer viewer;

    Watch(LocalGrid grid, WebhookReceiver webhook) {
        this.grid = grid;
        this.webhook = webhook;
        this.viewer = Viewer.watch(grid.address(Part.WEB_APP), this::take)
                .ask("{\"follow\":\"market\"}")
                .ask("{\"follow\":\"signals\"}")
                .ask("{\"follow\":\"notices\"}");
    }

    private void take(String message) {
        if (type(message).equals("signal")) {
            signals.incrementAndGet();
        }
    }

    private String type(String message) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), message)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("type")) {
                    return parser.nextStringValue();
                }
            }
            return "";
        }
    }

    /** Whether a signal has come by websocket. */
    boolean hasSeenASignal() {
        return signals.get() > 0;
    }

    /** @throws IOException when a service does not answer */
    Figures figures() throws IOException {
        List<URI> ingestion = grid.addresses(Part.INGESTION);
        URI member = grid.memberAddress(grid.members().getFirst());
        URI notifications = grid.address(Part.NOTIFICATIONS);
        return new Figures(
                meters.read(ingestion, "tickgrid.ingest.received"),
                meters.read(ingestion, "tickgrid.ingest.accepted"),
                meters.read(ingestion, "tickgrid.ingest.rejected"),
                processed(member),
                meters.read(member, "tickgrid.job.late?tag=job:indicators"),
                meters.read(member, "tickgrid.job.readings?tag=job:indicators"),
                meters.read(member, "tickgrid.job.candles?tag=job:indicators"),
                meters.read(member, "tickgrid.job.signals?tag=job:signals"),
                meters.read(grid.addresses(Part.WEB_APP), "tickgrid.push.messages"),
                signals.get(),
                meters.read(notifications, "tickgrid.notifications.delivered"),
                meters.read(notifications, "tickgrid.notifications.failed"),
                webhook.told());
    }

    /** By the job that has read the least. */
    private long processed(URI member) throws IOException {
        long least = Long.MAX_VALUE;
        for (String job : JOBS) {
            least = Math.min(least, meters.read(member, "tickgrid.job.records?tag=job:" + job));
        }
        return least;
    }

    @Override
    public void close() {
        viewer.close();
        meters.close();
    }
}
