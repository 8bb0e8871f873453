package org.tickgrid.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
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
