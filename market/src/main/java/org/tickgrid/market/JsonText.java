package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * JSON in the making, in the order in which it is said: UTF-8, with nothing made on the way but the bytes. Names of fields
 * must be plain: ASCII without quotes, backslashes and control characters. When one text is done, the next may be written in
 * the same memory.
 */
final class JsonText {

    private static final int USUAL_LENGTH = 640;

    /** Longer than any number, with the marks around a name. */
    private static final int ROOM = 32;

    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private byte[] text = new byte[USUAL_LENGTH];
    private int length;

    /** Forgets what was written. */
    JsonText clear() {
        length = 0;
        return this;
    }

    /** Begins an object that is an element of an array, or all there is. */
    JsonText begin() {
        makeRoom(ROOM);
        next();
        return mark('{');
    }

    JsonText begin(String name) {
        name(name);
        return mark('{');
    }

    JsonText end() {
        makeRoom(1);
        return mark('}');
    }

    JsonText beginArray(String name) {
        name(name);
        return mark('[');
    }

    JsonText endArray() {
        makeRoom(1);
        return mark(']');
    }

    JsonText put(String name, String value) {
        name(name);
        byte[] quoted = isPlain(value) ? null : ENCODER.quoteAsUTF8(value);
        makeRoom(ROOM + (quoted == null ? value.length() : quoted.length));
        mark('"');
        if (quoted == null) {
            plain(value);
        } else {
            System.arraycopy(quoted, 0, text, length, quoted.length);
            length += quoted.length;
        }
        return mark('"');
    }

    JsonText put(String name, long value) {
        name(name);
        length = DecimalText.put(value, text, length);
        return this;
    }

    /** Null stands for a value that is not finite. */
    JsonText put(String name, double value) {
        if (!Double.isFinite(value)) {
            return putNull(name);
        }
        name(name);
        length = DecimalText.put(value, text, length);
        return this;
    }

    JsonText put(String name, boolean value) {
        name(name);
        plain(value ? "true" : "false");
        return this;
    }

    JsonText putNull(String name) {
        name(name);
        plain("null");
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(text, length);
    }

    @Override
    public String toString() {
        return new String(text, 0, length, UTF_8);
    }

    /** The name, and room for a number behind it. */
    private void name(String name) {
        makeRoom(ROOM + name.length());
        next();
        mark('"');
        plain(name);
        mark('"');
        mark(':');
    }

    /** A comma, unless this is the first of its object or array. */
    private void next() {
        if (length > 0 && text[length - 1] != '{' && text[length - 1] != '[') {
            mark(',');
        }
    }

    private JsonText mark(char mark) {
        text[length++] = (byte) mark;
        return this;
    }

    @SuppressWarnings("deprecation") // The one way to copy ASCII without a new array: bytes are its characters.
    private void plain(String ascii) {
        ascii.getBytes(0, ascii.length(), text, length);
        length += ascii.length();
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character < ' ' || character > '~' || character == '"' || character == '\\') {
                return false;
            }
        }
        return true;
    }

    private void makeRoom(int more) {
        if (text.length - length < more) {
            text = Arrays.copyOf(text, 2 * text.length + more);
        }
    }
}
