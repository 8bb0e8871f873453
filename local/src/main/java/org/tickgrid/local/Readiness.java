package org.tickgrid.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Says whether a program can do its work already. */
@FunctionalInterface
interface Readiness {

    Duration PATIENCE = Duration.ofSeconds(2);

    /** Why it cannot yet; empty when it can. */
    Optional<String> obstacle();

    /** When something listens on a port of this machine. */
    static Readiness listensOn(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of("port " + port + ": " + e.getMessage());
            }
        };
    }

    /** When the actuator of a Spring service says so. */
    static Readiness actuatorOn(int port) {
        return answersAt(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
    }

    /** When there is an answer, and it is 200. */
    static Readiness answersAt(URI address) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        return () -> {
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                return answer.statusCode() == 200
                        ? Optional.empty()
                        : Optional.of(address + " answered " + answer.statusCode() + " " + answer.body());
            } catch (IOException e) {
                return Optional.of(address + " did not answer: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.of("Interrupted");
            }
        };
    }
}
