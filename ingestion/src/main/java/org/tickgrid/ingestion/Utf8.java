package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.tickgrid.market.InvalidRecordException;

/** The one encoding in which records are kept. */
final class Utf8 {

    private static final int BUFFER = 4096;

    private Utf8() {}

    /** @throws InvalidRecordException naming the first byte that is not UTF-8, or is a zero as other encodings have */
    static void check(Slice slice) {
        if (!isPlain(slice)) {
            decode(slice);
        }
    }

    /** Whether it is ASCII without a zero, as nearly all of it is. */
    private static boolean isPlain(Slice slice) {
        byte[] body = slice.body();
        int at = slice.from();
        while (at < slice.to() && body[at] > 0) {
            at++;
        }
        return at == slice.to();
    }

    private static void decode(Slice slice) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(slice.body(), slice.from(), slice.length());
        CharBuffer out = CharBuffer.allocate(Math.min(slice.length() + 1, BUFFER));
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(in, out.clear(), true);
        }
        int wrong = result.isError() ? in.position() : zero(slice);
        if (wrong < slice.to()) {
            throw new InvalidRecordException(
                    "", "", "Not UTF-8: byte " + (wrong - slice.from()) + " was 0x" + hex(slice.body()[wrong]));
        }
    }

    private static int zero(Slice slice) {
        int at = slice.from();
        while (at < slice.to() && slice.body()[at] != 0) {
            at++;
        }
        return at;
    }

    private static String hex(byte b) {
        return "%02x".formatted(b & 0xFF);
    }
}
