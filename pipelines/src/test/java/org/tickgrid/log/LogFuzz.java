package org.tickgrid.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tickgrid.market.Topic;
import org.tickgrid.pipelines.Folds;

/** Whatever is written into Kafka, by whomever, every job goes on behind it, and can be saved and restored. */
class LogFuzz {

    private static final int MOST_KEYS = 3;
    private static final byte END_OF_NUMBER = '\t';
    private static final byte END_OF_RECORD = '\n';
    private static final Unsent UNSENT = new Unsent((_, result) -> {
        Folds.write(result);
        return true;
    });

    /** @param log its records, one a line; what stands before a tabulator is the number its producer gave it */
    @FuzzTest
    void everyJobGoesOn(byte[] log) throws IOException {
        for (Fold.Factory job : Folds.OF_EACH_JOB) {
            News news = new News(UNSENT, Duration.ofMillis(2), 0);
            PartitionFolds folds = partition(job, news);
            int records = readAll(log, folds);

            assertThat(folds.next()).isEqualTo(records);
            assertThat(folds.tally(Tally.RECORDS)).isEqualTo(records);
            assertThat(news.tellAll(0)).isTrue();
            byte[] saved = saved(folds);
            PartitionFolds restored = partition(job, news);
            restored.restore(new DataInputStream(new ByteArrayInputStream(saved)));
            assertThat(saved(restored)).isEqualTo(saved);
            assertThat(news.showAll(0)).isTrue();
        }
    }

    private static PartitionFolds partition(Fold.Factory job, News news) {
        Outputs outputs = new Outputs(Folds.MOST_OUTPUTS);
        for (int i = 0; i < Folds.MOST_OUTPUTS; i++) {
            outputs.draw(i);
        }
        outputs.draw(outputs.rejected());
        Exits exits = new Exits(outputs, outputs.open(0), UNSENT);
        return new PartitionFolds(1, job, exits, news, MOST_KEYS);
    }

    private static int readAll(byte[] log, PartitionFolds folds) {
        int records = 0;
        int from = 0;
        for (int at = 0; at <= log.length; at++) {
            if (at == log.length || log[at] == END_OF_RECORD) {
                folds.take(record(records++, Arrays.copyOfRange(log, from, at)));
                from = at + 1;
            }
        }
        return records;
    }

    private static RawRecord record(long offset, byte[] line) {
        int tab = 0;
        while (tab < line.length && line[tab] != END_OF_NUMBER) {
            tab++;
        }
        boolean numbered = tab < line.length;
        byte[] value = numbered ? Arrays.copyOfRange(line, tab + 1, line.length) : line;
        ConsumerRecord<ByteBuffer, ByteBuffer> record =
                new ConsumerRecord<>(Topic.MARKET, 0, offset, null, ByteBuffer.wrap(value));
        if (numbered) {
            record.headers().add(Topic.SEQUENCE, tab == 0 ? null : Arrays.copyOf(line, tab));
        }
        return RawRecord.of(record);
    }

    private static byte[] saved(PartitionFolds folds) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        folds.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
