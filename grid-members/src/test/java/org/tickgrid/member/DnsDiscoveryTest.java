package org.tickgrid.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hazelcast's own plug-in, by the name of a headless Service. */
@Timeout(120)
class DnsDiscoveryTest {

    private static final KubernetesApi NONE =
            new KubernetesApi("https://localhost:1", Path.of("none"), Path.of("none"));

    private final String service = "grid-members-" + UUID.randomUUID() + ".trading.svc.test";
    private final TestPods pods = new TestPods();

    @AfterEach
    void stop() {
        pods.close();
    }

    @Test
    void membersFindEachOtherByTheNameOfTheirService() throws Exception {
        CompletableFuture<HazelcastInstance> first = pods.begin(settings(1, Duration.ofSeconds(30)));
        CompletableFuture<HazelcastInstance> second = pods.begin(settings(2, Duration.ofSeconds(30)));

        TestDns.answer(service, List.of(pods.address(1)));
        TestDns.answer(service, List.of(pods.address(1), pods.address(2)));

        for (HazelcastInstance member : List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS))) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(member.getCluster().getMembers()).hasSize(2));
        }
    }

    @Test
    void aMemberOfANameThatIsNotThereSaysSoAndDoesNotStartAlone() {
        assertThatThrownBy(() -> pods.start(settings(1, Duration.ofSeconds(2))))
                .hasMessageContaining("was not found under DNS name " + service)
                .hasMessageContaining("it has no addresses");
    }

    @Test
    void aMemberThatTheNameDoesNotHaveNamesThoseThatItHas() {
        TestDns.answer(service, List.of(pods.address(9)));

        assertThatThrownBy(() -> pods.start(settings(1, Duration.ofSeconds(2))))
                .hasMessageContaining("it has other addresses, " + pods.address(9) + ":5701");
    }

    private MemberSettings settings(int number, Duration deadline) {
        return pods.settings(number, Join.KUBERNETES_DNS, service, NONE, deadline);
    }
}
