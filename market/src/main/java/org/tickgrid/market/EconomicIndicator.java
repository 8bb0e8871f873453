package org.tickgrid.market;

/** A figure about the economy, such as an inflation rate. It belongs to no symbol. */
public record EconomicIndicator(String name, long time, double value) implements MarketRecord {

    /** @throws InvalidRecordException naming the field that cannot be */
    public EconomicIndicator {
        Check.name("indicator_name", name);
        Check.time(time);
        Check.finite("value", value);
    }

    @Override
    public String key() {
        return name;
    }
}
