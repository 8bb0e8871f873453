package org.tickgrid.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.TestGrid;

/** How people come in, stay and go, and what browsers are held to. */
class SignInTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String KEY = "--tickgrid.access.session-key=a-key-of-thirty-two-characters-or-more";
    private static final TestGrid GRID = new TestGrid();
    private static final Dashboard WEB = new Dashboard(GRID, Identity.settings(KEY, "--tickgrid.access.attempts=3"));

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @AfterAll
    static void stop() {
        WEB.close();
        GRID.close();
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() throws Exception {
        HttpResponse<String> refused = page(WEB, "/signals");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location")).hasValue("/sign-in");

        HttpResponse<String> landed = signIn("trader", "trader");

        assertThat(landed.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).contains("/signals"));
        assertThat(page(WEB, "/signals").body()).contains("Signed in as trader", "Sign out");
    }

    @Test
    void leadsThereAsOftenAsAPageIsAskedFor() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(page(WEB, "/signals").headers().firstValue("Location")).hasValue("/sign-in");
        }
    }

    @Test
    void keepsItsCookieFromScriptsAndOtherSites() throws Exception {
        HttpResponse<String> landed = signIn("viewer", "viewer");

        assertThat(landed.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(SignedSession.COOKIE + "=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void isKnownToEveryReplicaWithTheSameKey() throws Exception {
        signIn("viewer", "viewer");

        try (Dashboard other = new Dashboard(GRID, Identity.settings(KEY));
                Dashboard stranger = new Dashboard(GRID, Identity.settings())) {
            // The first has other hashes of the same passwords: what was signed for one hash is void with another.
            assertThat(page(other, "/").statusCode()).isEqualTo(302);
            assertThat(page(stranger, "/").statusCode()).isEqualTo(302);
        }
        try (Dashboard same = new Dashboard(GRID, WEB.arguments())) {
            assertThat(page(same, "/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void forgetsWhoSignsOut() throws Exception {
        signIn("viewer", "viewer");

        post("/sign-out", "_csrf=" + token(page(WEB, "/").body()));

        assertThat(page(WEB, "/").statusCode()).isEqualTo(302);
    }

    @Test
    void takesNoFormFromElsewhere() throws Exception {
        HttpResponse<String> forged = post("/sign-in", "username=viewer&password=viewer");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(session()).isEmpty();
    }

    @Test
    void takesNoCookieThatWasChanged() throws Exception {
        signIn("viewer", "viewer");
        String[] parts = session().getFirst().getValue().split("\\.", -1);

        String forged = SignedSession.COOKIE + "=" + parts[0] + "." + parts[1].replaceFirst(".", "f") + "." + parts[2];

        assertThat(WEB.get("/api/market", "Cookie", forged).statusCode()).isEqualTo(401);
    }

    @Test
    void letsNobodyGuessForLong() throws Exception {
        for (int i = 0; i < 2; i++) {
            signIn("trader", "guess" + i);
            signIn("operator", "guess" + i);
        }
        assertThat(signIn("trader", "trader").headers().firstValue("Location")).hasValue("/");

        signIn("operator", "once more");

        assertThat(signIn("operator", "operator").headers().firstValue("Location"))
                .hasValue("/sign-in?failed");
    }

    @Test
    void opensNoWebsocketForAPageFromElsewhere() {
        String[] viewer = Identity.VIEWER.headers();

        assertThat(WEB.handshake(viewer[0], viewer[1], "Origin", "http://elsewhere.example"))
                .isEqualTo(403);
    }

    @Test
    void holdsBrowsersToThisServer() throws Exception {
        HttpResponse<String> answer = page(WEB, "/sign-in");

        assertThat(answer.headers().map())
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("X-Frame-Options", List.of("DENY"))
                .containsEntry("Referrer-Policy", List.of("same-origin"))
                .containsEntry("Cross-Origin-Opener-Policy", List.of("same-origin"))
                .containsKeys("Content-Security-Policy", "Permissions-Policy")
                .doesNotContainKeys("Server", "X-Powered-By", "Strict-Transport-Security");
    }

    @Test
    void asksForHttpsOnceItWasUsed() throws Exception {
        try (Dashboard behindTls = new Dashboard(GRID, "--server.forward-headers-strategy=native")) {
            assertThat(behindTls
                            .get("/", "X-Forwarded-Proto", "https")
                            .headers()
                            .firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(hsts -> assertThat(hsts).contains("max-age="));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /a/..;/b HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                "GET /sign-in HTTP/1.1\r\nConnection: close\r\n\r\n"
            })
    void saysNothingOfItselfToNonsense(String request) throws Exception {
        assertThat(raw(request)).contains("HTTP/1.1 4").doesNotContainIgnoringCase("jetty", "spring", "java", "\tat ");
    }

    @Test
    void refusesHeadersWithoutEnd() throws Exception {
        String answer =
                raw("GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + "x".repeat(17 * 1024) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431");
    }

    @Test
    void refusesAFormWithoutEnd() throws Exception {
        String token = token(page(WEB, "/sign-in").body());

        HttpResponse<String> answer =
                post("/sign-in", "_csrf=" + token + "&username=viewer&password=" + "x".repeat(300_000));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContainIgnoringCase("jetty", "exception", "\tat ");
    }

    @Test
    void withoutUsersItServesItsOwnMachineAlone() throws Exception {
        try (Dashboard open = new Dashboard(GRID)) {
            assertThat(open.get("/actuator/metrics").statusCode()).isEqualTo(200);
            assertThat(raw(open, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 403");
            assertThat(
                            raw(
                                    open,
                                    "POST /api/jobs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 403");
        }
        assertThatThrownBy(() -> new Dashboard(GRID, "--server.address=0.0.0.0").close())
                .rootCause()
                .hasMessageContaining("Sign-in is off, and server.address is 0.0.0.0");
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        String token = token(page(WEB, "/sign-in").body());
        return post("/sign-in", "username=" + name + "&password=" + password + "&_csrf=" + token);
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private List<HttpCookie> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SignedSession.COOKIE))
                .toList();
    }

    private HttpResponse<String> page(Dashboard web, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(web.url(path)))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(WEB.url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String raw(String request) throws IOException {
        return raw(WEB, request);
    }

    private static String raw(Dashboard web, String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(web.url("/")).getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
