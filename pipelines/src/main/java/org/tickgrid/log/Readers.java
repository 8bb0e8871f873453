package org.tickgrid.log;

import com.hazelcast.cluster.Address;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.core.ProcessorSupplier;
import java.util.List;
import java.util.function.Function;

/** The readers of a job on all members. */
final class Readers implements ProcessorMetaSupplier {

    private static final long serialVersionUID = 1;

    private final String job;
    private final LogSettings settings;
    private final Fold.Factory factory;
    private final Outputs outputs;

    Readers(String job, LogSettings settings, Fold.Factory factory, Outputs outputs) {
        this.job = job;
        this.settings = settings;
        this.factory = factory;
        this.outputs = outputs;
    }

    @Override
    public void init(Context context) {
        outputs.prepare();
    }

    @Override
    public Function<? super Address, ? extends ProcessorSupplier> get(List<Address> addresses) {
        return _ -> ProcessorSupplier.of(() -> new LogProcessor(job, settings, factory, outputs));
    }
}
