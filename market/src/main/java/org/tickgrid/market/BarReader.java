package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bar's JSON as nearly every producer writes it: its seven fields in any order, plain names and plain numbers,
 * and nothing else. Whatever is different, or wrong, it leaves to {@link MarketJson}, which knows all forms and names every
 * fault; of what it does read it makes the same bar, several times faster and with hardly any garbage.
 *
 * <p>For one thread.
 */
public final class BarReader {

    private static final int SYMBOL = 0;
    private static final int TIMESTAMP = 6;
    private static final byte[][] FIELDS =
            fields("stock_symbol", "opening_price", "high", "low", "closing_price", "volume", "timestamp");
    private static final int ALL = (1 << FIELDS.length) - 1;

    private final double[] numbers = new double[FIELDS.length];

    /** The fields in the order in which the last bar had them: nearly always the next one has them so, too. */
    private final int[] order = {0, 1, 2, 3, 4, 5, 6};

    /** What stood before each value of the last bar, behind the one before it: most producers write it the same again. */
    private final Lead[] leads = new Lead[FIELDS.length];

    private final Names names;
    private final NumberScanner scanner = new NumberScanner();

    /** @param names knows the symbols */
    public BarReader(Names names) {
        this.names = names;
        Arrays.fill(leads, Lead.NONE);
    }

    /** One that keeps the symbols it has read. */
    public BarReader() {
        this(new SymbolCache());
    }

    /** The bar that the bytes are; null when they are better left to {@link MarketJson#read(byte[], int, int)}. */
    public @Nullable Bar read(byte[] json, int from, int length) {
        int end = from + length;
        int at = from;
        int seen = 0;
        int nameAt = 0;
        int nameEnd = 0;
        long millis = NumberScanner.NOT_WHOLE;
        for (int place = 0; place < FIELDS.length; place++) {
            at = value(json, at, end, place);
            int field = order[place];
            if (at < 0 || (seen & 1 << field) != 0) {
                return null;
            }
            seen |= 1 << field;
            int behind = field == SYMBOL ? endOfName(json, at, end) : scanner.scan(json, at, end);
            if (behind < 0) {
                return null;
            }
            if (field == SYMBOL) {
                nameAt = at + 1;
                nameEnd = behind - 1;
            } else if (field == TIMESTAMP && scanner.millis() != NumberScanner.NOT_WHOLE) {
                millis = scanner.millis();
            } else {
                numbers[field] = scanner.number();
            }
            at = behind;
        }
        at = skipBlanks(json, at, end);
        boolean closed = at < end && json[at] == '}' && skipBlanks(json, at + 1, end) == end;
        return closed && seen == ALL ? bar(json, nameAt, nameEnd - nameAt, millis) : null;
    }

    /**
     * Where the value of the {@code place}-th field begins, when what leads to it begins at {@code from}; −1 when it is none
     * of ours. The field is {@code order[place]}.
     */
    private int value(byte[] json, int from, int end, int place) {
        int at = leads[place].end(json, from, end);
        return at < 0 ? unusualValue(json, from, end, place) : at;
    }

    /** The same of a field that does not stand as it stood in the last bar. Remembers how it stands. */
    private int unusualValue(byte[] json, int from, int end, int place) {
        int at = skipBlanks(json, from, end);
        if (at == end || json[at] != (place == 0 ? '{' : ',')) {
            return -1;
        }
        at = skipBlanks(json, at + 1, end);
        int field = field(json, at, end);
        if (field < 0) {
            return -1;
        }
        at = skipBlanks(json, at + FIELDS[field].length, end);
        if (at == end || json[at] != ':') {
            return -1;
        }
        at = skipBlanks(json, at + 1, end);
        order[place] = field;
        leads[place] = Lead.of(json, from, at);
        return at;
    }

    private Bar bar(byte[] json, int nameAt, int nameLength, long millis) {
        long time = millis == NumberScanner.NOT_WHOLE ? RecordFields.time(numbers[TIMESTAMP]) : millis;
        String known = names.known(json, nameAt, nameLength);
        if (known != null) {
            return Bar.ofKnown(known, time, numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
        }
        String symbol = new String(json, nameAt, nameLength, US_ASCII);
        Bar bar = new Bar(symbol, time, numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
        names.add(symbol);
        return bar;
    }

    /** The field whose quoted name stands at {@code at}; −1 when it is none of ours. */
    private static int field(byte[] json, int at, int end) {
        for (int i = 0; i < FIELDS.length; i++) {
            if (isThere(FIELDS[i], json, at, end)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isThere(byte[] name, byte[] json, int at, int end) {
        return end - at > name.length && Arrays.equals(json, at, at + name.length, name, 0, name.length);
    }

    /** Behind the closing quote of plain ASCII text that begins at {@code at}; −1 when it is no such text. */
    private static int endOfName(byte[] json, int at, int end) {
        if (at == end || json[at] != '"') {
            return -1;
        }
        for (int i = at + 1; i < end; i++) {
            if (json[i] == '"') {
                return i + 1;
            }
            if (json[i] < ' ' || json[i] == '\\') {
                return -1;
            }
        }
        return -1;
    }

    private static int skipBlanks(byte[] json, int from, int end) {
        int at = from;
        while (at < end && (json[at] == ' ' || json[at] == '\n' || json[at] == '\t' || json[at] == '\r')) {
            at++;
        }
        return at;
    }

    private static byte[][] fields(String... names) {
        return Arrays.stream(names)
                .map(name -> ('"' + name + '"').getBytes(US_ASCII))
                .toArray(byte[][]::new);
    }
}
