package org.tickgrid.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.record.internal.ControlRecordType;
import org.apache.kafka.common.record.internal.EndTransactionMarker;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MemoryRecordsBuilder;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tickgrid.log.RawRecord;
import org.tickgrid.market.Topic;

class FetchedPartitionTest {

    private static final int PARTITION = 3;

    private final Random random = new Random(1);

    private record Seen(long offset, long timestamp, String value, String sequence) {}

    @ParameterizedTest
    @EnumSource
    void recordsAreThoseThatKafkasOwnReaderReads(CompressionType type) {
        // Given
        MemoryRecords answer =
                answer(batch(10, type, records(700)), batch(800, type, records(1)), batch(801, type, records(90)));

        // Then
        for (long wanted : new long[] {0, 10, 11, 500, 709, 710, 800, 801, 890}) {
            assertThat(seen(fetched(wanted, answer)))
                    .isEqualTo(kafkas(answer, wanted))
                    .isNotEmpty();
        }
    }

    @Test
    void ofAnAnswerWithoutRecordsThereIsNothingAndTheNextQuestionIsTheSame() {
        FetchedPartition fetched = fetched(17, MemoryRecords.EMPTY);
        assertThat(fetched.hasNext()).isFalse();
        assertThat(fetched.end()).isEqualTo(17);
        assertThat(fetched.left()).isZero();
    }

    @Test
    void theNextQuestionIsForWhatStandsBehindTheLastBatch() {
        assertThat(fetched(12, answer(batch(10, CompressionType.NONE, records(5))))
                        .end())
                .isEqualTo(15);
    }

    @Test
    void tellsHowManyAreLeft() {
        FetchedPartition fetched = fetched(11, answer(batch(10, CompressionType.NONE, records(5))));
        assertThat(fetched.left()).isEqualTo(4);
        assertThat(fetched.hasNext()).isTrue();
        fetched.next(new RawRecord());
        assertThat(fetched.left()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void keysAheadAreThoseOfTheRecordsThatComeNext(CompressionType type) {
        // Given
        List<SimpleRecord> records = records(60);
        FetchedPartition fetched = fetched(10, answer(batch(10, type, records)));
        RawRecord record = new RawRecord();

        // Then
        for (int read = 1; read <= 40; read++) {
            assertThat(fetched.hasNext()).isTrue();
            fetched.next(record);
            assertThat(record.offset()).isEqualTo(9 + read);
            assertThat(ahead(fetched, 16)).isEqualTo(keys(records.subList(read, read + 16)));
        }
    }

    @Test
    void keysAheadEndWithTheBatch() {
        List<SimpleRecord> records = IntStream.range(0, 20)
                .mapToObj(i -> new SimpleRecord(i, ("key " + i).getBytes(UTF_8), new byte[100]))
                .toList();
        FetchedPartition fetched =
                fetched(10, answer(batch(10, CompressionType.NONE, records), batch(30, CompressionType.NONE, records)));
        RawRecord record = new RawRecord();
        for (int read = 1; read <= 20 && fetched.hasNext(); read++) {
            fetched.next(record);
            assertThat(ahead(fetched, 16)).isEqualTo(keys(records.subList(read, Math.min(read + 16, 20))));
        }
        assertThat(record.offset()).isEqualTo(29);
    }

    @Test
    void marksOfTransactionsAreNoRecords() {
        MemoryRecords mark = MemoryRecords.withEndTransactionMarker(
                11, 0, 0, 7L, (short) 0, new EndTransactionMarker(ControlRecordType.COMMIT, 0));
        MemoryRecords answer = answer(batch(10, CompressionType.NONE, records(1)), mark);
        FetchedPartition fetched = fetched(10, answer);
        assertThat(seen(fetched)).hasSize(1);
        assertThat(fetched.end()).isEqualTo(12);
    }

    @Test
    void whatTheBrokerTimedHasItsTime() {
        MemoryRecordsBuilder builder = MemoryRecords.builder(
                ByteBuffer.allocate(1_000),
                RecordBatch.CURRENT_MAGIC_VALUE,
                Compression.NONE,
                TimestampType.LOG_APPEND_TIME,
                0,
                5_000);
        builder.append(new SimpleRecord(1_000, "value".getBytes(UTF_8)));
        assertThat(seen(fetched(0, builder.build())))
                .extracting(Seen::timestamp)
                .containsExactly(5_000L);
    }

    @Test
    void aBatchThatIsNotAsItWasWrittenIsAFault() {
        MemoryRecords answer = answer(batch(10, CompressionType.NONE, records(5)));
        answer.buffer().put(answer.sizeInBytes() - 1, (byte) 99);
        assertThatThrownBy(() -> fetched(10, answer).hasNext())
                .isInstanceOf(KafkaException.class)
                .hasMessageStartingWith("Partition 3 has a batch at offset 10 that cannot be read: Record is corrupt");
    }

    @Test
    void aPartOfABatchIsAFaultForAskingAgainWouldBringNoMore() {
        MemoryRecords whole = answer(batch(10, CompressionType.NONE, records(5)));
        MemoryRecords part = MemoryRecords.readableRecords(whole.buffer().limit(whole.sizeInBytes() - 1));
        assertThatThrownBy(() -> fetched(10, part))
                .isInstanceOf(KafkaException.class)
                .hasMessage(
                        "Partition 3 has a batch at offset 10 that cannot be read: the broker sent a part of it alone");
    }

    @Test
    void aRecordThatIsLongerThanItsBatchIsAFault() {
        BatchRecords records = new BatchRecords(PARTITION);
        records.start(new byte[] {100, 0, 0, 0}, 0, 4, 1, 17, 0, false);
        assertThatThrownBy(() -> records.next(new RawRecord()))
                .isInstanceOf(KafkaException.class)
                .hasMessage("Partition 3 has a malformed record at byte 0 of the batch at offset 17");
    }

    private FetchedPartition fetched(long wanted, MemoryRecords answer) {
        return new FetchedPartition(PARTITION, wanted, answer, new Unpacker());
    }

    private static List<Seen> seen(FetchedPartition fetched) {
        List<Seen> seen = new ArrayList<>();
        RawRecord record = new RawRecord();
        while (fetched.hasNext()) {
            fetched.next(record);
            assertThat(record.partition()).isEqualTo(PARTITION);
            seen.add(new Seen(
                    record.offset(),
                    record.timestamp(),
                    record.hasValue() ? new String(record.value(), UTF_8) : "none",
                    record.hasSequence() ? new String(record.sequence(), UTF_8) : "none"));
        }
        return seen;
    }

    private static List<String> ahead(FetchedPartition fetched, int most) {
        List<String> keys = new ArrayList<>();
        fetched.ahead(most, (bytes, from, length) -> keys.add(new String(bytes, from, length, UTF_8)));
        return keys;
    }

    /** Records without a key have none that could be shown. */
    private static List<String> keys(List<SimpleRecord> records) {
        return records.stream()
                .filter(record -> record.key() != null && record.key().hasRemaining())
                .map(record -> Utils.utf8(record.key()))
                .toList();
    }

    private static List<Seen> kafkas(MemoryRecords answer, long from) {
        return StreamSupport.stream(answer.records().spliterator(), false)
                .filter(record -> record.offset() >= from)
                .map(record -> new Seen(
                        record.offset(),
                        record.timestamp(),
                        record.hasValue() ? Utils.utf8(record.value()) : "none",
                        sequence(record)))
                .toList();
    }

    private static String sequence(Record record) {
        return Arrays.stream(record.headers())
                .filter(header -> header.key().equals(Topic.SEQUENCE))
                .reduce((before, last) -> last)
                .map(Header::value)
                .map(value -> new String(value, UTF_8))
                .orElse("none");
    }

    private static MemoryRecords answer(MemoryRecords... batches) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(batches).mapToInt(MemoryRecords::sizeInBytes).sum());
        for (MemoryRecords batch : batches) {
            all.put(batch.buffer());
        }
        return MemoryRecords.readableRecords(all.flip());
    }

    private static MemoryRecords batch(long offset, CompressionType type, List<SimpleRecord> records) {
        return MemoryRecords.withRecords(offset, Compression.of(type).build(), records.toArray(SimpleRecord[]::new));
    }

    private List<SimpleRecord> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SimpleRecord(
                        random.nextLong(1_700_000_000_000L),
                        random.nextBoolean() ? null : text(10),
                        random.nextInt(20) == 0 ? null : text(i % 50 == 0 ? 5_000 : 200),
                        headers()))
                .toList();
    }

    private Header[] headers() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new RecordHeader(
                        random.nextBoolean() ? Topic.SEQUENCE : "traceparent",
                        random.nextInt(5) == 0 ? null : text(20)))
                .toArray(Header[]::new);
    }

    private byte[] text(int most) {
        byte[] text = new byte[random.nextInt(most)];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('a' + random.nextInt(26));
        }
        return text;
    }
}
