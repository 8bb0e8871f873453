package org.tickgrid.web.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

    @Test
    void saysWhatToFollowAndWhereToGoOn() {
        Request request = Request.parse("{\"follow\":\"signals\",\"epoch\":\"e1\",\"after\":123}");

        assertThat(request.follow()).isTrue();
        assertThat(request.subject()).isEqualTo("signals");
        assertThat(request.epoch()).isEqualTo("e1");
        assertThat(request.after()).hasValue(123);
    }

    @Test
    void isOneThingWhetherFollowedOrUnfollowed() {
        String series = "\":\"series\",\"symbol\":\"AAPL\",\"timeframe\":\"5s\"}";

        assertThat(Request.parse("{\"follow" + series).thing())
                .isEqualTo(Request.parse("{\"unfollow" + series).thing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello | must be a JSON object",
                "[] | must be a JSON object",
                "{\"follow\":\"market\" | must be a JSON object",
                "{} | either",
                "{\"follow\":\"market\",\"unfollow\":\"market\"} | either",
                "{\"follow\":7} | \"follow\" must be text",
                "{\"follow\":\"signals\",\"after\":\"x\"} | \"after\" must be a whole number",
                "{\"follow\":\"signals\",\"after\":1.5} | \"after\" must be a whole number"
            })
    void isRefusedWithAReason(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Request.parse(text))
                .withMessageContaining(reason);
    }

    @Test
    void namesTheTimeframesThereAre() {
        Request request = Request.parse("{\"follow\":\"series\",\"symbol\":\"AAPL\",\"timeframe\":\"7s\"}");

        assertThatIllegalArgumentException().isThrownBy(request::candles).withMessageContaining("tick, 1s, 5s, 1m");
    }
}
