package org.tickgrid.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.tickgrid.market.Topic;

/**
 * Knows a key's records again that their producer had sent before, by the number it gave them. Records without a number
 * are never repeats, for two equal trades in one millisecond are two trades; nor is a record of another producer.
 */
final class LastDelivery {

    private static final char SEPARATOR = '/';

    private String producer = "";
    private long sequence;

    /** Whether this record came before; if not, it has come now. */
    boolean isRepeat(ConsumerRecord<byte[], byte[]> raw) {
        Header header = raw.headers().lastHeader(Topic.SEQUENCE);
        if (header == null) {
            return false;
        }
        String number = new String(header.value(), UTF_8);
        int end = number.lastIndexOf(SEPARATOR);
        try {
            return end > 0 && isRepeat(number.substring(0, end), Long.parseLong(number.substring(end + 1)));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean isRepeat(String ofProducer, long ofRecord) {
        if (ofProducer.equals(producer) && ofRecord <= sequence) {
            return true;
        }
        producer = ofProducer;
        sequence = ofRecord;
        return false;
    }

    void save(DataOutput out) throws IOException {
        out.writeUTF(producer);
        out.writeLong(sequence);
    }

    void restore(DataInput in) throws IOException {
        producer = in.readUTF();
        sequence = in.readLong();
    }
}
