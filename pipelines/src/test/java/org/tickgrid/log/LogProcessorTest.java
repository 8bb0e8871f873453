package org.tickgrid.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.processor.SinkProcessors;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.TestGrid;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.Topic;

class LogProcessorTest {

    private static final TestGrid GRID = new TestGrid(100);
    private static final List<Boolean> RESTS = Collections.synchronizedList(new ArrayList<>());

    @AfterAll
    static void close() {
        GRID.close();
    }

    @Test
    void aPollOfManyOldRecordsIsABacklogForTheOutletsAndSoIsTheOneBehindIt() {
        // Given
        long old = System.currentTimeMillis() - Duration.ofMinutes(1).toMillis();
        long young = System.currentTimeMillis() + Duration.ofHours(1).toMillis();
        PolledLog log = new PolledLog(
                new Poll(1_000, old, young),
                new Poll(1_000, young, old),
                new Poll(1_000, old, old),
                new Poll(999, old, old),
                new Poll(999, old, old));

        // When
        run(log, _ -> new Silent());

        // Then
        assertThat(RESTS).containsExactly(false, false, true, true, false);
    }

    @Test
    void outletsRestWhenAllOfAPollIsTakenHoweverOftenAnEdgeRefuses() {
        run(new PolledLog(new Poll(20_000, 0, 0), new Poll(20_000, 0, 0)), _ -> new Echo());
        assertThat(RESTS).containsExactly(true, true);
    }

    @Test
    void inALogOfManyKeysStatesAreLookedAtBeforeTheirRecordsAreTaken() {
        run(new ManyKeysLog(), _ -> new Looked());
        assertThat(Looked.LOOKS).hasValueBetween(2 * ManyKeysLog.KEYS, 3 * ManyKeysLog.KEYS);
    }

    private static void run(Log log, Fold.Factory factory) {
        DAG job = new LogJob("test", new LogSettings(log, 1), factory, 2)
                .toOutlet(0, new Heard.Factory())
                .to(Echo.OUTPUT, "list", SinkProcessors.writeListP("list"))
                .dag();
        GRID.member().getJet().newJob(job).join();
    }

    /** @param last when the last of the records was received, {@code others} when all before it were */
    private record Poll(int records, long others, long last) implements Serializable {}

    /** One partition, of which so much comes at once. */
    private record PolledLog(Poll... polls) implements Log {

        @Override
        public Reader open() {
            return new PolledReader(List.of(polls).iterator());
        }
    }

    private static final class PolledReader implements Log.Reader {

        private static final byte[] BAR = MarketJson.write(Bar.trade("ACME", 0, 10, 1));

        private final Iterator<Poll> polls;
        private long offset;

        PolledReader(Iterator<Poll> polls) {
            this.polls = polls;
        }

        @Override
        public int partitions() {
            return 1;
        }

        @Override
        public void start(Map<Integer, Long> offsets) {}

        @Override
        public @Nullable RawRecords poll() {
            if (!polls.hasNext()) {
                return null;
            }
            Poll poll = polls.next();
            List<ConsumerRecord<ByteBuffer, ByteBuffer>> records = new ArrayList<>();
            for (int i = 1; i <= poll.records; i++) {
                records.add(record(i == poll.records ? poll.last : poll.others));
            }
            return RawRecords.of(records);
        }

        private ConsumerRecord<ByteBuffer, ByteBuffer> record(long received) {
            return new ConsumerRecord<>(
                    Topic.MARKET,
                    0,
                    offset++,
                    received,
                    TimestampType.CREATE_TIME,
                    0,
                    BAR.length,
                    null,
                    ByteBuffer.wrap(BAR),
                    new RecordHeaders(),
                    Optional.empty());
        }

        @Override
        public void close() {}
    }

    /** Says something of each record. */
    private static final class Echo extends Silent {

        static final int OUTPUT = 1;

        @Override
        public void take(LogEntry entry, Results results) {
            results.emit(OUTPUT, 1);
        }
    }

    /** Hears at each rest whether there is a backlog. */
    private static final class Heard implements Outlet {

        @Override
        public void start(Set<Integer> partitions) {}

        @Override
        public void take(Object result) {}

        @Override
        public void rest(long now, boolean backlog) {
            RESTS.add(backlog);
        }

        @Override
        public void secure() {}

        @Override
        public void close() {}

        static final class Factory implements Outlet.Factory {

            private static final long serialVersionUID = 1;

            @Override
            public void prepare() {
                RESTS.clear();
            }

            @Override
            public Outlet open(int reader) {
                return new Heard();
            }
        }
    }

    /** Counts how often one is looked at. */
    private static final class Looked extends Silent {

        static final AtomicInteger LOOKS = new AtomicInteger();

        @Override
        public long look() {
            return LOOKS.incrementAndGet();
        }
    }

    /** One partition that has a record of each key, and then two more of each. */
    private static final class ManyKeysLog implements Log {

        static final int KEYS = 2_000;

        @Override
        public Reader open() {
            return new Reader() {

                private boolean polled;

                @Override
                public int partitions() {
                    return 1;
                }

                @Override
                public void start(Map<Integer, Long> offsets) {}

                @Override
                public @Nullable RawRecords poll() {
                    RawRecords records = polled ? null : new ManyKeys();
                    polled = true;
                    return records;
                }

                @Override
                public void close() {}
            };
        }
    }

    private static final class ManyKeys implements RawRecords {

        private static final int RECORDS = 3 * ManyKeysLog.KEYS;

        private int read;

        @Override
        public boolean hasNext() {
            return read < RECORDS;
        }

        @Override
        public void next(RawRecord record) {
            byte[] bar = MarketJson.write(Bar.trade(key(read), read, 10, 1));
            record.moveTo(0, read, 0, bar, 0, bar.length);
            read++;
        }

        @Override
        public void ahead(int most, Keys keys) {
            for (int i = read; i < Math.min(RECORDS, read + most); i++) {
                byte[] key = key(i).getBytes(UTF_8);
                keys.key(key, 0, key.length);
            }
        }

        private static String key(int record) {
            return "SYM" + record % ManyKeysLog.KEYS;
        }
    }
}
