package org.tickgrid.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Hazelcast's own plug-in, against an API server that gives its pods no more rights than the manifests do. */
@Timeout(120)
class ApiDiscoveryTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONGER_THAN_HAZELCAST_WAITS = Duration.ofSeconds(8);
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final TestPods pods = new TestPods();
    private final ApiServer server = new ApiServer();
    private KubernetesApi api;

    @BeforeEach
    void mount(@TempDir Path account) throws IOException {
        api = server.mount(account, ApiServer.TOKEN);
    }

    @AfterEach
    void stop() {
        pods.close();
        server.close();
    }

    @Test
    void membersFindEachOtherByEndpointSlicesAndAThirdJoinsAndLeavesWithNothingLost() {
        // Given
        HazelcastInstance first = start(1);
        HazelcastInstance second = start(2);
        sees(2, first, second);

        // When a third joins
        HazelcastInstance third = start(3);
        sees(3, first, second, third);
        await().atMost(SOON).until(() -> first.getPartitionService().isClusterSafe());
        IntStream.range(0, 500).forEach(i -> first.getMap(TestPods.UNBACKED).put(i, i));

        // When it leaves
        third.shutdown();
        server.drop(pods.address(3));

        // Then
        sees(2, first, second);
        assertThat(first.getMap(TestPods.UNBACKED).size()).isEqualTo(500);
        assertThat(server.refused()).as("asked for beyond the Role").isEmpty();
    }

    @Test
    void membersThatStartTogetherWaitToBeListedAndAreOneCluster() throws Exception {
        // Given
        List<CompletableFuture<HazelcastInstance>> starting = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> pods.begin(pods.byApi(number, api)))
                .toList();
        await().during(LONGER_THAN_HAZELCAST_WAITS)
                .atMost(SOON)
                .until(() -> starting.stream().noneMatch(CompletableFuture::isDone));

        // When
        for (int number = 1; number <= 3; number++) {
            server.list(pods.address(number));
        }

        // Then
        for (CompletableFuture<HazelcastInstance> member : starting) {
            sees(3, member.get(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void aMemberWaitsUntilItMayAsk() throws Exception {
        // Given
        HazelcastInstance first = start(1);
        server.list(pods.address(2));
        server.bindRole(false);
        CompletableFuture<HazelcastInstance> second = pods.begin(pods.byApi(2, api));
        await().atMost(SOON).until(() -> server.refused().size() >= 2);

        // When
        server.bindRole(true);

        // Then
        sees(2, first, second.get(60, TimeUnit.SECONDS));
    }

    @Test
    void aMemberWithoutTheRoleSaysSoAndDoesNotStartAlone() {
        server.list(pods.address(1));
        server.bindRole(false);

        assertThatThrownBy(() -> pods.start(hasty(1, ApiServer.SERVICE)))
                .hasMessageContaining(pods.address(1) + ":5701")
                .hasMessageContaining("Service grid-members in namespace trading")
                .hasMessageContaining("does not let the pod's service account list endpointslices (status 403)");
    }

    @Test
    void aMemberWithAWrongTokenSaysSoAndDoesNotStartAlone(@TempDir Path other) throws IOException {
        server.list(pods.address(1));
        api = server.mount(other, "expired-token");

        assertThatThrownBy(() -> pods.start(hasty(1, ApiServer.SERVICE)))
                .hasMessageContaining("Service grid-members in namespace trading")
                .hasMessageContaining("does not accept the token in " + api.token() + " (status 401)");
    }

    @Test
    void aMemberOfAServiceThatIsNotThereSaysSo() {
        assertThatThrownBy(() -> pods.start(hasty(1, "grid-membres")))
                .hasMessageContaining("Service grid-membres in namespace trading")
                .hasMessageContaining("it has no endpoints: is there a Service of that name");
    }

    @Test
    void aMemberThatItsServiceDoesNotSelectNamesThoseThatItDoes() {
        server.list(pods.address(7));

        assertThatThrownBy(() -> pods.start(hasty(1, ApiServer.SERVICE)))
                .hasMessageContaining("its endpoints are others, " + pods.address(7) + ":5701")
                .hasMessageContaining("does its selector match this pod's labels");
    }

    @Test
    void aMemberThatDoesNotReachTheApiServerSaysSo() {
        server.close();

        assertThatThrownBy(() -> pods.start(hasty(1, ApiServer.SERVICE)))
                .hasMessageContaining("the API server " + api.url() + " could not be asked");
    }

    @Test
    void aMemberWithoutATokenSaysSo(@TempDir Path other) {
        api = new KubernetesApi(api.url(), other.resolve("token"), api.certificate());

        assertThatThrownBy(() -> pods.start(hasty(1, ApiServer.SERVICE)))
                .hasMessageContaining(api.token() + " cannot be read: is automountServiceAccountToken off?");
    }

    private HazelcastInstance start(int number) {
        server.list(pods.address(number));
        return pods.start(pods.byApi(number, api));
    }

    private MemberSettings hasty(int number, String service) {
        return pods.settings(number, Join.KUBERNETES_API, service, api, SHORT);
    }

    private static void sees(int size, HazelcastInstance... members) {
        for (HazelcastInstance member : members) {
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(member.getCluster().getMembers()).hasSize(size));
        }
    }
}
