package org.tickgrid.log.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.record.internal.DefaultRecordBatch;
import org.apache.kafka.common.utils.BufferSupplier;

/** Unpacks compressed batches, one at a time: the next one takes the place of the one before. */
final class Unpacker implements AutoCloseable {

    /** What a batch may become. Producers make batches of some hundred KiB. */
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    private final BufferSupplier buffers = BufferSupplier.create();
    private byte[] bytes = {};

    /** The records of the batch that was unpacked last begin here. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * Returns where its records end.
     *
     * @throws KafkaException when they are longer than any batch should be
     */
    int unpack(DefaultRecordBatch batch) {
        int length = 0;
        try (InputStream packed = batch.recordInputStream(buffers)) {
            int read = 0;
            while (read >= 0) {
                length += read;
                if (length == bytes.length) {
                    grow(batch);
                }
                read = packed.read(bytes, length, bytes.length - length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return length;
    }

    private void grow(DefaultRecordBatch batch) {
        if (bytes.length >= MOST_BYTES) {
            throw new KafkaException("Its records are longer than " + MOST_BYTES + " bytes");
        }
        bytes = Arrays.copyOf(bytes, Math.max(4 * batch.sizeInBytes(), 2 * bytes.length));
    }

    @Override
    public void close() {
        buffers.close();
    }
}
