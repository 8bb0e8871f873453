package org.tickgrid.web.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

    @Test
    void saysWhatToFollowAndWhereToGoOn() {
        Request request = parse("{\"follow\":\"signals\",\"epoch\":\"e1\",\"after\":123}");

        assertThat(request.follow()).isTrue();
        assertThat(request.subject()).isEqualTo("signals");
        assertThat(request.epoch()).isEqualTo("e1");
        assertThat(request.after()).hasValue(123);
    }

    @Test
    void isOneThingWhetherFollowedOrUnfollowed() {
        String series = "\":\"series\",\"symbol\":\"AAPL\",\"timeframe\":\"5s\"}";

        assertThat(parse("{\"follow" + series).thing())
                .isEqualTo(parse("{\"unfollow" + series).thing());
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
                "{\"follow\":\"market\",\"symbols\":\"AAPL\"} | \"symbols\" must be a list",
                "{\"follow\":\"market\",\"symbols\":[]} | \"symbols\" must be a list",
                "{\"follow\":\"market\",\"symbols\":[7]} | \"symbols\" must be text",
                "{\"follow\":\"market\",\"symbol\":\"A\",\"symbols\":[\"B\"]} | in place of",
                "{\"follow\":7} | \"follow\" must be text",
                "{\"follow\":\"signals\",\"after\":\"x\"} | \"after\" must be a whole number",
                "{\"follow\":\"signals\",\"after\":1.5} | \"after\" must be a whole number"
            })
    void isRefusedWithAReason(String text, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text)).withMessageContaining(reason);
    }

    @Test
    void namesTheTimeframesThereAre() {
        Request request = parse("{\"follow\":\"series\",\"symbol\":\"AAPL\",\"timeframe\":\"7s\"}");

        assertThatIllegalArgumentException().isThrownBy(request::candles).withMessageContaining("tick, 1s, 5s, 1m");
    }

    @Test
    void namesAListOfSymbolsInPlaceOfOne() {
        assertThat(Request.of(Request.read("{\"follow\":\"market\",\"symbols\":[\"AAPL\",\"MSFT\"]}")))
                .extracting(Request::symbol)
                .containsExactly("AAPL", "MSFT");
    }

    private static Request parse(String text) {
        return Request.of(Request.read(text)).getFirst();
    }
}
