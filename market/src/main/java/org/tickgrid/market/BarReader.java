package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

/**
 * Reads a bar's JSON as nearly every producer writes it: its seven fields in any order, plain names and plain numbers,
 * and nothing else. Whatever is written differently it leaves to {@link MarketJson}, which knows all forms; of what it does
 * read it makes the same bar, or names the same fault, several times faster and with hardly any garbage.
 *
 * <p>For one thread.
 */
public final class BarReader {

    private final BarField symbol = new BarField("stock_symbol");
    private final BarField open = new BarField("opening_price");
    private final BarField high = new BarField("high");
    private final BarField low = new BarField("low");
    private final BarField close = new BarField("closing_price");
    private final BarField volume = new BarField("volume");
    private final BarField timestamp = new BarField("timestamp");

    /** The fields in the order in which the last record had them: nearly always the next one has them so, too. */
    private final BarField[] order = {symbol, open, high, low, close, volume, timestamp};

    private final Names names;

    /** Where the symbol stands, without its quotes. */
    private int nameAt;

    private int nameEnd;

    /** @param names knows the symbols */
    public BarReader(Names names) {
        this.names = names;
    }

    /** One that keeps the symbols it has read. */
    public BarReader() {
        this(new SymbolCache());
    }

    /**
     * The bar that the bytes are; null when they are better left to {@link MarketJson#read(byte[], int, int)}. Fields are not held
     * against the end of the bytes one by one: what runs on behind it ends there, too, and is no bar.
     *
     * @throws InvalidRecordException naming the field that cannot be
     */
    public @Nullable Bar read(byte[] json, int from, int length) {
        int end = from + length;
        int at = from;
        BarField[] fields = order;
        for (int place = 0; place < fields.length; place++) {
            BarField field = fields[place];
            int behind = field.lead.isAt(json, at) ? readValue(field, json, at + field.lead.length()) : -1;
            if (behind < 0) {
                behind = readAnew(json, at, end, place);
                if (behind < 0) {
                    return null;
                }
            }
            at = behind;
        }
        at = skipBlanks(json, at, end);
        boolean closed = at < end && json[at] == '}' && skipBlanks(json, at + 1, end) == end;
        return closed ? bar(json) : null;
    }

    /**
     * Reads a field that does not stand at {@code from} as it stood in the last record. Remembers its place, and what leads to it.
     * Returns where its value ends, or −1.
     */
    private int readAnew(byte[] json, int from, int end, int place) {
        int at = lookFor(json, from, end, place);
        return at < 0 ? -1 : readValue(order[place], json, at);
    }

    private int readValue(BarField field, byte[] json, int at) {
        return field == symbol ? scanName(json, at) : field.value.scan(json, at);
    }

    /** Where the value begins of the field to which leads what stands at {@code from}; −1 when nothing leads to any. */
    private int lookFor(byte[] json, int from, int end, int place) {
        int start = skipBlanks(json, from, end);
        if (start >= end || json[start] != (place == 0 ? '{' : ',')) {
            return -1;
        }
        int name = skipBlanks(json, start + 1, end);
        for (int other = place; other < order.length; other++) {
            int behind = order[other].endOfName(json, name, end);
            if (behind >= 0) {
                int colon = skipBlanks(json, behind, end);
                if (colon == end || json[colon] != ':') {
                    return -1;
                }
                int at = skipBlanks(json, colon + 1, end);
                swap(place, other);
                order[place].lead = Lead.of(json, from, at);
                return at;
            }
        }
        return -1;
    }

    /** The one that goes is to be looked for anew: what leads to a bar's first field leads to no other. */
    private void swap(int place, int other) {
        BarField gone = order[place];
        gone.lead = Lead.NONE;
        order[place] = order[other];
        order[other] = gone;
    }

    private Bar bar(byte[] json) {
        int nameLength = nameEnd - nameAt;
        String known = names.known(json, nameAt, nameLength);
        if (known != null) {
            return Bar.ofKnown(known, time(), number(open), number(high), number(low), number(close), number(volume));
        }
        String name = new String(json, nameAt, nameLength, US_ASCII);
        Bar bar = new Bar(name, time(), number(open), number(high), number(low), number(close), number(volume));
        names.add(name);
        return bar;
    }

    private long time() {
        long millis = timestamp.value.millis();
        return Check.isTime(millis) ? millis : RecordFields.time(number(timestamp));
    }

    private static double number(BarField field) {
        return field.value.number();
    }

    /** Behind the closing quote of plain ASCII text that begins at {@code at}; −1 when it is no such text. */
    private int scanName(byte[] json, int at) {
        if (at >= json.length || json[at] != '"') {
            return -1;
        }
        int quote = at + 1;
        long unplain = EightBytes.unplain(EightBytes.at(json, quote));
        while (unplain == 0) {
            quote += Long.BYTES;
            unplain = EightBytes.unplain(EightBytes.at(json, quote));
        }
        quote += EightBytes.place(unplain);
        nameAt = at + 1;
        nameEnd = quote;
        return quote < json.length && json[quote] == '"' ? quote + 1 : -1;
    }

    private static int skipBlanks(byte[] json, int from, int end) {
        int at = from;
        while (at < end && (json[at] == ' ' || json[at] == '\n' || json[at] == '\t' || json[at] == '\r')) {
            at++;
        }
        return at;
    }
}
