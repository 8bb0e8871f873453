package org.tickgrid.market;

/** An order that entered the book; {@code order_book} in JSON. */
public record Order(String symbol, long time, Side side, double price, double quantity) implements MarketRecord {

    /** @throws InvalidRecordException naming the field that cannot be */
    public Order {
        Check.name("stock_symbol", symbol);
        Check.time(time);
        Check.positive("price", price);
        Check.notNegative("quantity", quantity);
    }

    @Override
    public String key() {
        return symbol;
    }
}
