package org.tickgrid.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {

    @Test
    void haveDefaults() {
        NotificationSettings settings = bind("tickgrid.notifications", NotificationSettings.class, Map.of());

        assertThat(settings.webhooks()).isEmpty();
        assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.longestDelivery()).isEqualTo(Duration.ofSeconds(6 * 2 + 5 * 5 + 15));
        assertThat(bind("tickgrid.grid", GridSettings.class, Map.of()))
                .isEqualTo(new GridSettings("tickgrid", List.of("127.0.0.1:5701")));
    }

    @ParameterizedTest
    @CsvSource({
        "tickgrid.notifications.webhooks, ftp://host/, 'must be http or https addresses, was ftp://host/'",
        "tickgrid.notifications.webhooks, nowhere, 'must be http or https addresses, was nowhere'",
        "tickgrid.notifications.private-ranges, home, 'must be addresses or ranges such as 10.1.0.0/16, was home'",
        "tickgrid.notifications.deadline, 0s, 'must be greater than 0, was PT0S'",
        "tickgrid.notifications.retries, -1, 'must not be negative, was -1'",
        "tickgrid.notifications.waiting, 0, 'must be at least 1, was 0'",
        "tickgrid.grid.cluster-name, '', must not be empty"
    })
    void nameWhatIsWrong(String name, String value, String fault) {
        Map<String, String> values = Map.of(name, value);

        assertThatThrownBy(() -> {
                    bind("tickgrid.notifications", NotificationSettings.class, values);
                    bind("tickgrid.grid", GridSettings.class, values);
                })
                .rootCause()
                .hasMessage(name + " " + fault);
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, type);
    }
}
