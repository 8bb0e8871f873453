package org.tickgrid.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tickgrid.market.AlertTarget.Kind;

class AlertTest {

    private static final AlertTarget BROWSER = new AlertTarget(Kind.BROWSER, "");

    @Test
    void wantsEverythingWhenNothingIsChosen() {
        assertThat(alert(List.of(), List.of(), List.of(), List.of()).wants(signal("AAPL", 10)))
                .isTrue();
    }

    @Test
    void wantsWhatIsChosenAlone() {
        assertThat(alert(List.of("MSFT", "AAPL"), List.of("r"), List.of(Side.BUY), List.of(Timeframe.M1))
                        .wants(signal("AAPL", 10)))
                .isTrue();
        assertThat(alert(List.of("MSFT"), List.of(), List.of(), List.of()).wants(signal("AAPL", 10)))
                .isFalse();
        assertThat(alert(List.of(), List.of("other"), List.of(), List.of()).wants(signal("AAPL", 10)))
                .isFalse();
        assertThat(alert(List.of(), List.of(), List.of(Side.SELL), List.of()).wants(signal("AAPL", 10)))
                .isFalse();
        assertThat(alert(List.of(), List.of(), List.of(), List.of(Timeframe.TICK))
                        .wants(signal("AAPL", 10)))
                .isFalse();
    }

    @Test
    void wantsNothingFromBeforeItWasMadeAndNothingAtRest() {
        Alert alert = alert(List.of(), List.of(), List.of(), List.of());

        assertThat(alert.wants(signal("AAPL", 4))).isFalse();
        assertThat(alert.active(false, 5).wants(signal("AAPL", 10))).isFalse();
        assertThat(alert.active(true, 11).wants(signal("AAPL", 10))).isFalse();
    }

    @Test
    void isBounded() {
        List<String> many = IntStream.range(0, 101).mapToObj(i -> "S" + i).toList();

        assertThatThrownBy(() -> alert(many, List.of(), List.of(), List.of()))
                .hasMessage("symbols must be at most 100, were 101");
        assertThatThrownBy(() -> alert(List.of(), many, List.of(), List.of()))
                .hasMessage("rules must be at most 20, were 101");
        assertThatThrownBy(() -> alert(List.of("X".repeat(201)), List.of(), List.of(), List.of()))
                .hasMessage("symbols must each have at most 200 characters, one has 201");
        assertThatThrownBy(() -> named("x".repeat(81), List.of(BROWSER), 0))
                .hasMessage("name must have 1 to 80 characters, has 81");
        assertThatThrownBy(() -> named(" ", List.of(BROWSER), 0))
                .hasMessage("name must have 1 to 80 characters, has 0");
        assertThatThrownBy(() -> named("a", List.of(), 0)).hasMessageContaining("choose a channel");
        assertThatThrownBy(() -> named("a", List.of(BROWSER, BROWSER), 0)).hasMessageContaining("must differ");
        assertThatThrownBy(() -> named("a", List.of(BROWSER), -1)).hasMessageContaining("cooldown must be 0 to");
    }

    @ParameterizedTest
    @CsvSource({
        "WEBHOOK, ftp://host/",
        "WEBHOOK, nowhere",
        "SLACK, https://user:password@host/",
        "DISCORD, 'https://host/ a'",
        "EMAIL, ada",
        "EMAIL, 'ada@example.com,bob@example.com'",
        "EMAIL, 'ada@example.com\nBcc: x@example.com'",
        "CHANNEL, 'no name'"
    })
    void takesNoAddressThatIsNone(Kind kind, String address) {
        assertThatThrownBy(() -> new AlertTarget(kind, address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotShowWhatAWebhooksAddressHides() {
        AlertTarget slack = new AlertTarget(Kind.SLACK, "https://hooks.example.com/services/SECRET");

        assertThat(slack.label()).isEqualTo("Slack hooks.example.com/…");
        assertThat(slack.id()).hasSize(12).isEqualTo(new AlertTarget(Kind.SLACK, slack.address()).id());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T21:00:00Z, 2026-01-06T06:00:00Z", // 22:00 in Berlin
        "2026-01-05T20:59:59Z, 2026-01-05T20:59:59Z",
        "2026-01-06T02:00:00Z, 2026-01-06T06:00:00Z",
        "2026-01-06T06:00:00Z, 2026-01-06T06:00:00Z",
        "2026-03-28T23:00:00Z, 2026-03-29T05:00:00Z" // The night that is an hour shorter.
    })
    void knowsWhenTheNightIsOver(Instant moment, Instant end) {
        QuietHours night = new QuietHours("Europe/Berlin", LocalTime.of(22, 0), LocalTime.of(7, 0), true);

        assertThat(Instant.ofEpochMilli(night.endsAfter(moment.toEpochMilli()))).isEqualTo(end);
    }

    @Test
    void knowsQuietHoursOfTheDay() {
        QuietHours lunch = new QuietHours("UTC", LocalTime.of(12, 0), LocalTime.of(13, 0), false);
        long noon = Instant.parse("2026-01-05T12:00:00Z").toEpochMilli();

        assertThat(lunch.endsAfter(noon)).isEqualTo(noon + 3_600_000);
        assertThat(lunch.endsAfter(noon - 1)).isEqualTo(noon - 1);
        assertThat(lunch.endsAfter(noon + 3_600_000)).isEqualTo(noon + 3_600_000);
        assertThatThrownBy(() -> new QuietHours("Mars", LocalTime.NOON, LocalTime.MIDNIGHT, true))
                .hasMessage("zone must be such as Europe/Berlin or UTC, was Mars");
        assertThatThrownBy(() -> new QuietHours("UTC", LocalTime.NOON, LocalTime.NOON, true))
                .hasMessageContaining("must not end when they begin");
    }

    private static Alert alert(List<String> symbols, List<String> rules, List<Side> sides, List<Timeframe> timeframes) {
        return new Alert("a", "ada", "name", symbols, rules, sides, timeframes, List.of(BROWSER), 0, null, true, 5);
    }

    private static Alert named(String name, List<AlertTarget> targets, long cooldown) {
        return new Alert(
                "a", "ada", name, List.of(), List.of(), List.of(), List.of(), targets, cooldown, null, true, 5);
    }

    private static Signal signal(String symbol, long received) {
        return new Signal(
                "s",
                symbol,
                Timeframe.M1,
                "r",
                Side.BUY,
                new Candle(symbol, Timeframe.M1, 0, 0, 1, 1, 1, 1, 1, 1),
                List.of(),
                "",
                new LogPosition(0, 0),
                received,
                received);
    }
}
