package org.tickgrid.log;

import java.io.DataInput;
import java.io.DataOutput;

/** Makes nothing of what it takes. */
class Silent implements Fold {

    @Override
    public void take(LogEntry entry, Results results) {}

    @Override
    public void tell(Results results) {}

    @Override
    public void show(Results results) {}

    @Override
    public void save(DataOutput out) {}

    @Override
    public void restore(DataInput in) {}
}
