package org.tickgrid.benchmarks.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.tickgrid.benchmarks.engines.process.SymbolReadings;

/** Writes a symbol's state into checkpoints. */
final class SeriesState extends HandSerializer<SymbolReadings> {

    static final SeriesState INSTANCE = new SeriesState();

    @Override
    public SymbolReadings createInstance() {
        return new SymbolReadings();
    }

    @Override
    public void serialize(SymbolReadings state, DataOutputView out) throws IOException {
        state.save(out);
    }

    @Override
    public SymbolReadings deserialize(SymbolReadings reuse, DataInputView in) throws IOException {
        return SymbolReadings.restore(in);
    }

    @Override
    public TypeSerializerSnapshot<SymbolReadings> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Tells a restored job that state is written as ever. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<SymbolReadings> {

        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
