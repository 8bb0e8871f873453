package org.tickgrid.benchmarks.engines.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serdes.WrapperSerde;
import org.apache.kafka.common.utils.ByteBufferInputStream;
import org.apache.kafka.common.utils.ByteBufferOutputStream;

/** A symbol's state as a store of Kafka Streams keeps it. */
final class SymbolReadingsSerde extends WrapperSerde<SymbolReadings> {

    private static final int USUAL_BYTES = 512;

    SymbolReadingsSerde() {
        super((topic, state) -> write(state), (topic, bytes) -> read(bytes));
    }

    private static byte[] write(SymbolReadings state) {
        ByteBufferOutputStream bytes = new ByteBufferOutputStream(USUAL_BYTES);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            state.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(bytes.buffer().array(), bytes.position());
    }

    private static SymbolReadings read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteBufferInputStream(ByteBuffer.wrap(bytes)))) {
            return SymbolReadings.restore(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
