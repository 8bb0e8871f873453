package org.tickgrid.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the meters of a service, as its actuator shows them. */
final class Meters implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JsonFactory json = new JsonFactory();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * The value of a counter or gauge; 0 before its service has it.
     *
     * @param meter its name, which may be followed by {@code ?tag=…}
     * @throws IOException when the service does not answer
     */
    long read(URI service, String meter) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/actuator/metrics/" + meter))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? firstValue(answer.body()) : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while reading " + meter, e);
        }
    }

    /** The sum over the replicas of a service. */
    long read(List<URI> replicas, String meter) throws IOException {
        long sum = 0;
        for (URI replica : replicas) {
            sum += read(replica, meter);
        }
        return sum;
    }

    private long firstValue(byte[] body) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("value")) {
                    parser.nextToken();
                    return (long) parser.getDoubleValue();
                }
            }
            return 0;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
