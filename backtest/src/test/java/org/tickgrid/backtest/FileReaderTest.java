package org.tickgrid.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.datasets.BadRows;
import org.tickgrid.log.RawRecord;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Topic;

class FileReaderTest {

    @TempDir
    Path folder;

    private final List<String> news = new ArrayList<>();

    @Test
    void keepsTheFilesOrderAndEndsEverySymbolBehindItsLastRow() throws IOException {
        List<MarketRecord> records = records("""
                timestamp,symbol,price,size
                2013-10-07T10:00:00Z,ACME,10,1
                2013-10-07T10:00:02Z,ACME,12,1
                2013-10-07T10:00:01Z,ACME,11,1
                2013-10-07T10:00:00Z,BETA,5,2
                """);
        assertThat(records.subList(0, 4))
                .extracting(MarketRecord::key, record -> ((Bar) record).close())
                .map(Object::toString)
                .containsExactly("(\"ACME\", 10.0)", "(\"ACME\", 12.0)", "(\"ACME\", 11.0)", "(\"BETA\", 5.0)");
        assertThat(records.subList(4, records.size()))
                .containsExactlyInAnyOrder(
                        new Clock("ACME", 1_381_140_002_000L, true), new Clock("BETA", 1_381_140_000_000L, true));
    }

    @Test
    void putsEveryRecordWhereKafkaWouldAndCountsItsOffsets() throws IOException {
        List<RawRecord> kept = read(rows(500, 40));
        Map<Integer, Long> next = new HashMap<>();
        for (RawRecord record : kept) {
            assertThat(record.partition())
                    .isEqualTo(BuiltInPartitioner.partitionForKey(key(record), Topic.MARKET_PARTITIONS));
            assertThat(record.offset()).isEqualTo(next.merge(record.partition(), 1L, Long::sum) - 1);
        }
        assertThat(next).hasSizeGreaterThan(10);
    }

    @Test
    void readsFilesOfManyBatches() throws IOException {
        assertThat(read(rows(9_999, 3))).hasSize(9_999 + 3);
    }

    @Test
    void tellsOfTheRowsThatItSkipped() throws IOException {
        assertThat(records("timestamp,symbol,price,size\n1381140000,ACME,10,1\n1381140001,ACME,none,1\n"))
                .hasSize(2);
        assertThat(news)
                .containsExactly("Line 3 skipped: price is not a number, was none", "1 good rows, 1 bad ones skipped");
    }

    @Test
    void ofAnEmptyTableHasNothing() throws IOException {
        assertThat(read("timestamp,symbol,price,size\n")).isEmpty();
    }

    @Test
    void isReadWholeOrNotAtAll() throws IOException {
        try (FileReader reader = open("timestamp,symbol,price,size\n")) {
            assertThatThrownBy(() -> reader.start(Map.of(0, 5L)))
                    .hasMessage("A file is read whole, by one processor; asked for were {0=5}");
        }
    }

    private List<MarketRecord> records(String csv) throws IOException {
        return read(csv).stream().map(kept -> MarketJson.read(kept.value())).toList();
    }

    private List<RawRecord> read(String csv) throws IOException {
        List<RawRecord> all = new ArrayList<>();
        try (FileReader reader = open(csv)) {
            for (var batch = reader.poll(); batch != null; batch = reader.poll()) {
                while (batch.hasNext()) {
                    RawRecord record = new RawRecord();
                    batch.next(record);
                    all.add(record);
                }
            }
        }
        return all;
    }

    private static byte[] key(RawRecord record) {
        return MarketJson.read(record.value()).key().getBytes(UTF_8);
    }

    private FileReader open(String csv) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), csv.getBytes(UTF_8));
        Dataset dataset = Dataset.of(file.toString());
        Progress progress = new Progress("job", news::add);
        BadRows bad = new BadRows(line -> progress.tell("job", line));
        return new FileReader(dataset.open(bad), bad, "job", progress);
    }

    private static String rows(int count, int symbols) {
        StringBuilder csv = new StringBuilder("timestamp,symbol,price,size\n");
        for (int i = 0; i < count; i++) {
            csv.append(1_381_140_000 + i).append(",SYM").append(i % symbols).append(",10,1\n");
        }
        return csv.toString();
    }
}
