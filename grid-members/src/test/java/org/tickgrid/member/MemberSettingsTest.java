package org.tickgrid.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MemberSettingsTest {

    @Test
    void aPodsMemberTakesWhatEveryPodIsGiven() {
        MemberSettings settings =
                bind(Map.of("join", "kubernetes-api", "service", "grid-members", "namespace", "trading"));

        assertThat(settings.join()).isEqualTo(Join.KUBERNETES_API);
        assertThat(settings.api().url()).isEqualTo("https://kubernetes.default.svc");
        assertThat(settings.api().token()).hasToString("/var/run/secrets/kubernetes.io/serviceaccount/token");
        assertThat(settings.api().certificate()).hasToString("/var/run/secrets/kubernetes.io/serviceaccount/ca.crt");
    }

    @Test
    void aMemberJoinsByAddressesWhenNothingIsSaid() {
        assertThat(bind(Map.of()).join()).isEqualTo(Join.ADDRESSES);
    }

    @Test
    void aServiceMustBeNamed() {
        assertThatThrownBy(() -> bind(Map.of("join", "kubernetes-dns")))
                .hasRootCauseMessage(
                        "tickgrid.grid.service must name the members' Service when tickgrid.grid.join is KUBERNETES_DNS");
    }

    @Test
    void itsNamespaceMustBeNamed() {
        assertThatThrownBy(() -> bind(Map.of("join", "kubernetes-api", "service", "grid-members")))
                .hasRootCauseMessage(
                        "tickgrid.grid.namespace must name the namespace of Service grid-members, was empty");
    }

    @Test
    void aDeadlineIsASecondAtLeast() {
        assertThatThrownBy(() -> bind(Map.of("leave-deadline", "500ms")))
                .hasRootCauseMessage("tickgrid.grid.leave-deadline must be at least 1s, was PT0.5S");
    }

    @Test
    void aPartitionHasASymbolAtLeast() {
        assertThat(bind(Map.of()).maxSymbols()).isEqualTo(10_000);
        assertThatThrownBy(() -> bind(Map.of("max-symbols", "0")))
                .hasRootCauseMessage("tickgrid.grid.max-symbols must be at least 1, was 0");
    }

    @Test
    void aJobHasOneReaderForEachTwoProcessorsUnlessSaidOtherwise() {
        assertThat(bind(Map.of("parallelism", "3")).parallelism()).isEqualTo(3);
        assertThat(bind(Map.of("parallelism", "0")).parallelism())
                .isEqualTo(MemberSettings.readersOn(Runtime.getRuntime().availableProcessors()));
        assertThat(List.of(1, 2, 3, 4, 8)).extracting(MemberSettings::readersOn).containsExactly(1, 1, 1, 2, 4);
        assertThatThrownBy(() -> bind(Map.of("parallelism", "-1")))
                .hasRootCauseMessage("tickgrid.grid.parallelism must not be negative, was -1");
    }

    private static MemberSettings bind(Map<String, String> said) {
        Map<String, String> all = new HashMap<>(Map.of(
                "cluster-name",
                "test",
                "host",
                "127.0.0.1",
                "port",
                "5701",
                "addresses",
                "127.0.0.1:5701",
                "parallelism",
                "1",
                "snapshot-interval",
                "10s"));
        all.putAll(said);
        Map<String, String> properties = new HashMap<>();
        all.forEach((name, value) -> properties.put("tickgrid.grid." + name, value));
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("tickgrid.grid", MemberSettings.class)
                .get();
    }
}
