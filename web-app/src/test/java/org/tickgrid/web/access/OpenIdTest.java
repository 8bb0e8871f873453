package org.tickgrid.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.TestGrid;

/** Signing in through an OpenID provider, by configuration alone. */
class OpenIdTest {

    private static final TestGrid GRID = new TestGrid();
    private static final TestIssuer ISSUER = new TestIssuer();
    private static final String KEY = "--tickgrid.access.session-key=a-key-of-thirty-two-characters-or-more";
    private static final Dashboard WEB = new Dashboard(GRID, settings());

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private static String[] settings() {
        String client = "--spring.security.oauth2.client.registration.desk.";
        return new String[] {
            KEY,
            "--tickgrid.access.roles-claim=groups",
            client + "client-id=tickgrid",
            client + "client-secret=between-us",
            client + "client-name=The desk",
            client + "scope=openid",
            "--spring.security.oauth2.client.provider.desk.issuer-uri=" + ISSUER.address()
        };
    }

    @AfterAll
    static void stop() {
        WEB.close();
        GRID.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @CsvSource({"operator, 200", "trader, 403", "viewer, 403"})
    void givesTheRoleThatTheProviderNames(String role, int metrics) throws Exception {
        ISSUER.tellsOf("ada", List.of("staff", role));

        assertThat(signIn().headers().firstValue("Location")).hasValue("/");

        assertThat(get(WEB, "/").body()).contains("Signed in as ada");
        HttpRequest program =
                HttpRequest.newBuilder(URI.create(WEB.url("/actuator/metrics"))).build();
        assertThat(send(program).statusCode()).isEqualTo(metrics);
    }

    @Test
    void letsNobodyInWhoHasNoRoleHere() throws Exception {
        ISSUER.tellsOf("eve", List.of("staff"));

        signIn();

        assertThat(get(WEB, "/").statusCode()).isEqualTo(302);
    }

    @Test
    void comesBackToAnyReplica() throws Exception {
        ISSUER.tellsOf("ada", List.of("viewer"));
        try (Dashboard other = new Dashboard(GRID, settings())) {
            URI callback = authorize(get(WEB, "/oauth2/authorization/desk"));
            URI elsewhere = URI.create(other.url(callback.getPath()) + "?" + callback.getRawQuery());

            // The provider insists on one address for the answer; a balancer has one.
            HttpResponse<String> landed = send(HttpRequest.newBuilder(elsewhere)
                    .header("X-Forwarded-Host", "127.0.0.1")
                    .build());

            assertThat(landed.statusCode()).isEqualTo(302);
            assertThat(get(other, "/").statusCode()).isEqualTo(200);
            assertThat(get(WEB, "/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesAnAnswerThatItDidNotAskFor() throws Exception {
        ISSUER.tellsOf("ada", List.of("operator"));
        URI callback = authorize(get(WEB, "/oauth2/authorization/desk"));
        URI forged = URI.create(callback.toString().replaceFirst("state=[^&]*", "state=mine"));

        assertThat(send(HttpRequest.newBuilder(forged).build()).headers().firstValue("Location"))
                .hasValue("/sign-in?failed");
        assertThat(get(WEB, "/").statusCode()).isEqualTo(302);
    }

    @Test
    void offersTheProviderAndNoPassword() throws Exception {
        assertThat(get(WEB, "/sign-in").body())
                .contains("Sign in with The desk", "/oauth2/authorization/desk")
                .doesNotContain("password");
    }

    private HttpResponse<String> signIn() throws Exception {
        URI callback = authorize(get(WEB, "/oauth2/authorization/desk"));
        return send(HttpRequest.newBuilder(callback).build());
    }

    /** Where the provider leads back to. */
    private URI authorize(HttpResponse<String> asked) throws Exception {
        URI provider = URI.create(asked.headers().firstValue("Location").orElseThrow());
        return URI.create(send(HttpRequest.newBuilder(provider).build())
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    private HttpResponse<String> get(Dashboard web, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(web.url(path)))
                .header("Accept", "text/html")
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return browser.send(request, BodyHandlers.ofString());
    }
}
