package org.tickgrid.member.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is spoken to over TLS alone, by those who trust its certificate. */
class DatabaseTlsTest {

    private static final Duration START = Duration.ofSeconds(60);
    private static final String IS_ENCRYPTED = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";

    @TempDir
    Path folder;

    @Test
    void isSpokenToOverTlsAndIsAwayForWhoeverDoesNotTrustIt() throws Exception {
        // Given
        try (TestPostgres postgres = new TestPostgres(folder, List.of("ssl=on"))) {
            TestCertificate own = TestCertificate.create(folder, "server");
            TestCertificate other = TestCertificate.create(folder, "other");
            own.giveTo(postgres.data());
            postgres.start();

            // When
            try (Database trusting = new Database(settings(postgres, own));
                    Database doubting = new Database(settings(postgres, other))) {
                trusting.start(_ -> {});
                doubting.start(_ -> {});

                // Then
                await().atMost(START).until(() -> !trusting.isAway());
                Boolean encrypted = trusting.ask(jdbc -> jdbc.queryForObject(IS_ENCRYPTED, Boolean.class));
                assertThat(encrypted).isTrue();
                await().atMost(START).until(() -> doubting.trouble().contains("certificat"));
                assertThat(doubting.isAway()).isTrue();
            }
        }
    }

    @Test
    void itsPasswordIsNotSaidWhereverItStands() {
        DatabaseSettings settings = settings("jdbc:postgresql://db/tickgrid?sslmode=require&password=secret");

        assertThat(settings).hasToString("database jdbc:postgresql://db/tickgrid as tickgrid");
    }

    private static DatabaseSettings settings(TestPostgres postgres, TestCertificate trusted) {
        return settings(postgres.url() + "?sslmode=verify-full&sslrootcert=" + trusted.file());
    }

    private static DatabaseSettings settings(String url) {
        return new DatabaseSettings(url, "tickgrid", "secret", 2, Duration.ofSeconds(5), 10, 10);
    }
}
