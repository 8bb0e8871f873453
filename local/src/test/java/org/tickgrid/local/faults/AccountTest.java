package org.tickgrid.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketJson;

class AccountTest {

    private static final List<Bar> TAKEN = List.of(trade(1, 0), trade(2, 30), trade(3, 60), trade(4, 10));

    @Test
    void allIsThereWhenEachTradeIsInItsCandleOrRejected() {
        Account account =
                Account.of(TAKEN, List.of(trade(4, 10)), candles("0,100,100,100,100,3.0,2", "60000,1,1,1,1,3,1"));

        assertThat(account).isEqualTo(new Account(0, 0, 1));
    }

    @Test
    void aTradeThatIsNowhereIsLost() {
        assertThat(Account.of(TAKEN, List.of(), candles("0,1,1,1,1,7,3"))).isEqualTo(new Account(1, 0, 0));
        assertThat(Account.of(TAKEN, List.of(), candles("0,1,1,1,1,3,2", "60000,1,1,1,1,3,1")))
                .isEqualTo(new Account(1, 0, 0));
    }

    @Test
    void aTradeThatIsInACandleTwiceOrInOneAndRejectedIsRepeated() {
        assertThat(Account.of(TAKEN, List.of(), candles("0,1,1,1,1,8,4", "60000,1,1,1,1,3,1")))
                .isEqualTo(new Account(0, 1, 0));
        assertThat(Account.of(TAKEN, List.of(trade(4, 10)), candles("0,1,1,1,1,7,3", "60000,1,1,1,1,3,1")))
                .isEqualTo(new Account(0, 1, 1));
    }

    @Test
    void oneInThePlaceOfAnotherIsBoth() {
        assertThat(Account.of(TAKEN, List.of(), candles("0,1,1,1,1,6,3", "60000,1,1,1,1,3,1")))
                .isEqualTo(new Account(1, 1, 0));
    }

    @Test
    void aCandleThatNobodyTradedInIsRepeated() {
        assertThat(Account.of(TAKEN, List.of(), candles("0,1,1,1,1,7,3", "60000,1,1,1,1,3,1", "120000,1,1,1,1,3,1")))
                .isEqualTo(new Account(0, 1, 0));
    }

    @Test
    void aPlaceInTheLogThatIsRejectedTwiceCountsOnceAndTwoPlacesTwice() {
        List<ConsumerRecord<byte[], byte[]>> topic =
                List.of(rejected("3:17", trade(4, 10)), rejected("3:17", trade(4, 10)), rejected("3:18", trade(4, 10)));

        List<Bar> bars = Account.rejected(topic).getOrDefault("ACME", List.of());

        assertThat(bars).hasSize(2);
        assertThat(Account.of(TAKEN, bars, candles("0,1,1,1,1,3,2", "60000,1,1,1,1,3,1")))
                .isEqualTo(new Account(0, 1, 1));
    }

    private static Bar trade(int number, int second) {
        return Bar.trade("ACME", second * 1_000L, 100, number);
    }

    private static List<String[]> candles(String... rows) {
        return List.of(rows).stream().map(row -> row.split(",")).toList();
    }

    private static ConsumerRecord<byte[], byte[]> rejected(String place, Bar bar) {
        return new ConsumerRecord<>("rejected", 0, 0, place.getBytes(UTF_8), MarketJson.write(bar));
    }
}
