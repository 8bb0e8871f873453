package org.tickgrid.log;

import java.nio.ByteBuffer;
import java.util.Iterator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that came together, each partition's in order. Each is seen once, by a view that is moved from one to the next. */
public interface RawRecords {

    RawRecords NONE = new RawRecords() {
        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public void next(RawRecord record) {
            throw new IllegalStateException("There is no record");
        }
    };

    /** What the view shows may be gone when this has been asked. */
    boolean hasNext();

    /** Moves the view to the next record, when {@link #hasNext} has said that there is one. */
    void next(RawRecord record);

    /**
     * Shows the keys of the records behind the one that the view was moved to last: of the next ones, as far as they are at hand
     * and of its partition. The view stays where it is.
     *
     * @param most that are shown
     */
    default void ahead(int most, Keys keys) {}

    /** Sees keys that are bytes among others. */
    interface Keys {
        void key(byte[] bytes, int from, int length);
    }

    /** Those of a log that is not in Kafka, or is small. */
    static RawRecords of(Iterable<ConsumerRecord<ByteBuffer, ByteBuffer>> records) {
        Iterator<ConsumerRecord<ByteBuffer, ByteBuffer>> left = records.iterator();
        return new RawRecords() {
            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public void next(RawRecord record) {
                record.moveTo(left.next());
            }
        };
    }
}
