package org.tickgrid.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Bar;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.Topic;

class PartitionFoldsTest {

    private static final int MOST_KEYS = 3;

    private final Outputs outputs = drawn();
    private final List<Object> sent = new ArrayList<>();
    private boolean edgeIsFull;
    private final Unsent unsent = new Unsent((_, item) -> !edgeIsFull && sent.add(item));
    private final Exits exits = new Exits(outputs, outputs.open(0), unsent);
    private final News news = new News(unsent, Duration.ofMillis(2), 0);
    private final PartitionFolds folds = new PartitionFolds(1, key -> new Counter(), exits, news, MOST_KEYS);

    @Test
    void eachKeyHasAFoldOfItsOwn() {
        take(0, 0, bar("ACME"));
        take(0, 1, bar("ACME"));
        take(0, 2, bar("BETA"));
        assertThat(sent).containsExactly(1L, 2L, 1L);
        assertThat(folds.next()).isEqualTo(3);
        assertThat(folds.tally(Tally.RECORDS)).isEqualTo(3);
    }

    @Test
    void recordsOfOtherTypesBetweenBarsBelongToTheirOwnKeys() {
        take(0, 0, bar("ACME"));
        take(0, 1, growth());
        take(0, 2, bar("ACME"));
        take(0, 3, growth());
        take(0, 4, growth());
        take(0, 5, bar("ACME"));
        assertThat(sent).containsExactly(1L, 1L, 2L, 2L, 3L, 3L);
    }

    @Test
    void garbageInTheLogIsRejectedWithItsPlaceAndTheReadingGoesOn() {
        take(0, 0, ByteBuffer.wrap("garbage".getBytes(UTF_8)));
        take(0, 1, null);
        take(0, 2, bar("ACME"));
        assertThat(sent)
                .satisfiesExactly(
                        first -> assertThat((Rejection) first).satisfies(rejection -> {
                            assertThat(rejection.position()).isEqualTo(new LogPosition(0, 0));
                            assertThat(rejection.original()).asString().isEqualTo("garbage");
                            assertThat(rejection.reason()).startsWith("Not valid JSON");
                        }),
                        second -> assertThat(((Rejection) second).reason()).isEqualTo("A record must have a value"),
                        third -> assertThat(third).isEqualTo(1L));
        assertThat(folds.tally(Tally.INVALID)).isEqualTo(2);
    }

    @Test
    void ofARecordAmongOthersItsOwnBytesAloneAreReadAndRejected() {
        // Given
        byte[] answer = ("header" + UTF_8.decode(bar("ACME")) + "garbage" + "more").getBytes(UTF_8);
        int length = bar("ACME").remaining();

        // When
        take(0, 0, ByteBuffer.wrap(answer, 6, length));
        take(0, 1, ByteBuffer.wrap(answer, 6 + length, 7).slice());

        // Then
        assertThat(sent)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(1L),
                        second -> assertThat(((Rejection) second).original())
                                .asString()
                                .isEqualTo("garbage"));
    }

    @Test
    void aKeyInAPartitionThatIsNotItsOwnIsRejectedForItWouldHaveTwoStates() {
        PartitionFolds first = new PartitionFolds(24, key -> new Counter(), exits, news, MOST_KEYS);
        first.take(record(0, "ACME"));
        assertThat(sent)
                .singleElement()
                .satisfies(rejection -> assertThat(((Rejection) rejection).reason())
                        .matches("belongs in partition \\d+ and stands in 0"));
    }

    @Test
    void keysBeyondTheMostAreRejectedAndThoseThatAreKnownGoOn() {
        take(0, 0, bar("A"));
        take(0, 1, bar("B"));
        take(0, 2, bar("C"));
        take(0, 3, bar("D"));
        take(0, 4, bar("A"));
        assertThat(sent)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(1L),
                        second -> assertThat(second).isEqualTo(1L),
                        third -> assertThat(third).isEqualTo(1L),
                        fourth -> assertThat(((Rejection) fourth).reason())
                                .isEqualTo("is new, and there are 3 in its partition already, which is the most"),
                        fifth -> assertThat(fifth).isEqualTo(2L));
    }

    @Test
    void aNumberThatIsNoneOrHasNoEndMakesNoRepeat() {
        ConsumerRecord<ByteBuffer, ByteBuffer> without = new ConsumerRecord<>(Topic.MARKET, 0, 0, null, bar("ACME"));
        without.headers().add(Topic.SEQUENCE, null);
        folds.take(RawRecord.of(without));
        takeNumbered("x".repeat(300) + "/7");
        takeNumbered("x".repeat(300) + "/7");
        assertThat(sent).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aRecordThatItsProducerSendsAgainIsTakenOnce() {
        takeNumbered("a/7");
        takeNumbered("a/8");
        takeNumbered("a/7");
        takeNumbered("a/8");
        takeNumbered("b/1");
        takeNumbered("a/9");
        assertThat(sent).containsExactly(1L, 2L, 3L, 4L);
        assertThat(folds.tally(Tally.REPEATED)).isEqualTo(2);
    }

    @Test
    void equalRecordsWithoutANumberAreNotRepeats() {
        take(0, 0, bar("ACME"));
        takeNumbered("no number");
        takeNumbered("no number");
        assertThat(sent).containsExactly(1L, 2L, 3L);
    }

    @Test
    void goesOnWhereItWasSaved() throws IOException {
        take(0, 0, bar("ACME"));
        take(0, 1, bar("BETA"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        folds.save(new DataOutputStream(bytes));

        PartitionFolds restored = new PartitionFolds(1, key -> new Counter(), exits, news, MOST_KEYS);
        restored.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        restored.take(record(restored.next(), "ACME"));

        assertThat(sent).containsExactly(1L, 1L, 2L);
        assertThat(restored.next()).isEqualTo(3);
        assertThat(restored.tally(Tally.RECORDS)).isEqualTo(3);
    }

    @Test
    void whatIsGoneFromTheLogIsCounted() {
        take(0, 5, bar("ACME"));
        take(0, 6, bar("ACME"));
        take(0, 9, bar("ACME"));
        assertThat(folds.tally(Tally.MISSED)).isEqualTo(7);
        assertThat(folds.tally(Tally.RECORDS)).isEqualTo(3);
    }

    @Test
    void aKeyIsToldAndShownOnceForManyRecordsAndItsNextFormingValueAWhileLater() {
        // Given
        PartitionFolds telling = new PartitionFolds(1, key -> new Teller(key), exits, news, MOST_KEYS);
        telling.take(record(0, "ACME"));
        telling.take(record(1, "ACME"));
        telling.take(record(2, "BETA"));
        news.tellInGoodTime(0, Flow.LIGHT);
        assertThat(sent).containsExactly("ACME told", "BETA told", "ACME shown", "BETA shown");
        sent.clear();

        // When
        telling.take(record(3, "ACME"));

        // Then
        news.tellInGoodTime(199_999_999, Flow.LIGHT);
        assertThat(sent).containsExactly("ACME told");
        news.tellInGoodTime(200_000_000, Flow.LIGHT);
        assertThat(sent).containsExactly("ACME told", "ACME shown");
    }

    @Test
    void inABacklogAKeyIsToldSomeTimesASecond() {
        PartitionFolds telling = new PartitionFolds(1, key -> new Teller(key), exits, news, MOST_KEYS);
        telling.take(record(0, "ACME"));
        news.tellInGoodTime(0, Flow.BACKLOG);
        sent.clear();
        telling.take(record(1, "ACME"));
        news.tellInGoodTime(249_999_999, Flow.BACKLOG);
        assertThat(sent).isEmpty();
        news.tellInGoodTime(250_000_000, Flow.BACKLOG);
        assertThat(sent).containsExactly("ACME told");
    }

    @Test
    void aKeyThatRestsIsToldBeforeTheStateIsSaved() {
        PartitionFolds telling = new PartitionFolds(1, key -> new Teller(key), exits, news, MOST_KEYS);
        telling.take(record(0, "ACME"));
        news.tellInGoodTime(0, Flow.BACKLOG);
        telling.take(record(1, "ACME"));
        sent.clear();
        assertThat(news.tellAll(0)).isTrue();
        assertThat(sent).containsExactly("ACME told");
    }

    @Test
    void whatWasNotShownBeforeTheStateWasSavedIsShownByWhoeverTakesItUp() throws IOException {
        // Given
        PartitionFolds telling = new PartitionFolds(1, key -> new Teller(key), exits, news, MOST_KEYS);
        telling.take(record(0, "SHOWN"));
        assertThat(news.tellAll(0)).isTrue();
        assertThat(news.showAll(0)).isTrue();
        telling.take(record(1, "ACME"));
        assertThat(news.tellAll(0)).isTrue();
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        telling.save(new DataOutputStream(saved));
        sent.clear();

        // When
        News later = new News(unsent, Duration.ofMillis(2), 0);
        new PartitionFolds(1, key -> new Teller(key), exits, later, MOST_KEYS)
                .restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        later.tellInGoodTime(0, Flow.LIGHT);

        // Then
        assertThat(sent).containsExactly("ACME shown");
    }

    @Test
    void allIsToldBeforeTheStateIsSavedAsFarAsTheEdgesTakeIt() {
        // Given
        PartitionFolds telling = new PartitionFolds(1, key -> new Teller(key), exits, news, MOST_KEYS);
        telling.take(record(0, "ACME"));
        telling.take(record(1, "BETA"));
        edgeIsFull = true;
        assertThat(news.tellAll(0)).isFalse();

        // When
        edgeIsFull = false;
        unsent.send();

        // Then
        assertThat(news.tellAll(0)).isTrue();
        assertThat(sent).containsExactly("ACME told", "BETA told");
    }

    @Test
    void whatAnEdgeRefusesIsOfferedAgainInOrder() {
        // Given
        take(0, 0, bar("ACME"));
        edgeIsFull = true;
        take(0, 1, bar("ACME"));
        take(0, 2, bar("ACME"));
        assertThat(unsent.send()).isFalse();

        // When
        edgeIsFull = false;
        take(0, 3, bar("ACME"));

        // Then
        assertThat(unsent.send()).isTrue();
        assertThat(sent).containsExactly(1L, 2L, 3L, 4L);
    }

    private void take(int partition, long offset, @Nullable ByteBuffer value) {
        folds.take(RawRecord.of(new ConsumerRecord<>(Topic.MARKET, partition, offset, null, value)));
    }

    private static RawRecord record(long offset, String symbol) {
        return RawRecord.of(new ConsumerRecord<>(Topic.MARKET, 0, offset, null, bar(symbol)));
    }

    private void takeNumbered(String sequence) {
        ConsumerRecord<ByteBuffer, ByteBuffer> record =
                new ConsumerRecord<>(Topic.MARKET, 0, folds.next(), null, bar("ACME"));
        record.headers().add(Topic.SEQUENCE, sequence.getBytes(UTF_8));
        folds.take(RawRecord.of(record));
    }

    private static Outputs drawn() {
        Outputs outputs = new Outputs(1);
        outputs.draw(0);
        outputs.draw(outputs.rejected());
        return outputs;
    }

    private static ByteBuffer bar(String symbol) {
        return ByteBuffer.wrap(MarketJson.write(Bar.trade(symbol, 0, 10, 1)));
    }

    private static ByteBuffer growth() {
        return ByteBuffer.wrap(MarketJson.write(new EconomicIndicator("Österreich", 0, 2.5)));
    }

    /** Emits that it was asked to tell and to show. */
    private record Teller(String key) implements Fold {

        @Override
        public void take(LogEntry entry, Results results) {}

        @Override
        public void tell(Results results) {
            results.emit(0, key + " told");
        }

        @Override
        public void show(Results results) {
            results.emit(0, key + " shown");
        }

        @Override
        public void save(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }

    /** Emits how many records it has taken. */
    private static final class Counter implements Fold {

        private long taken;

        @Override
        public void take(LogEntry entry, Results results) {
            results.emit(0, ++taken);
        }

        @Override
        public void tell(Results results) {}

        @Override
        public void show(Results results) {}

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeLong(taken);
        }

        @Override
        public void restore(DataInput in) throws IOException {
            taken = in.readLong();
        }
    }
}
