package org.tickgrid.benchmarks.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import java.util.function.LongConsumer;

/**
 * Finds the values in a frame by what the line of each ends with: the place in the log, and when its record was received.
 * It looks at the ends of lines alone, for thousands of clients share its thread.
 */
final class FrameReader {

    private static final byte[] OFFSET = "\"offset\":".getBytes(US_ASCII);
    private static final byte[] RECEIVED = ",\"received\":".getBytes(US_ASCII);

    private FrameReader() {}

    /** @param values hears when each value's record was received, epoch milliseconds */
    static void read(ByteBuf frame, LongConsumer values) {
        int begin = frame.readerIndex();
        while (begin < frame.writerIndex()) {
            int newLine = frame.indexOf(begin, frame.writerIndex(), (byte) '\n');
            int end = newLine < 0 ? frame.writerIndex() : newLine;
            readLine(frame, begin, end, values);
            begin = end + 1;
        }
    }

    private static void readLine(ByteBuf frame, int begin, int end, LongConsumer values) {
        int to = end;
        while (to > begin && frame.getByte(to - 1) == '}') {
            to--;
        }
        int from = digits(frame, begin, to);
        if (from == to || !endsWith(frame, begin, from, RECEIVED)) {
            return;
        }
        int offsetTo = from - RECEIVED.length;
        if (endsWith(frame, begin, digits(frame, begin, offsetTo), OFFSET)) {
            values.accept(Long.parseLong(frame.toString(from, to - from, US_ASCII)));
        }
    }

    /** Where the digits begin that end at {@code to}. */
    private static int digits(ByteBuf frame, int begin, int to) {
        int from = to;
        while (from > begin && frame.getByte(from - 1) >= '0' && frame.getByte(from - 1) <= '9') {
            from--;
        }
        return from;
    }

    private static boolean endsWith(ByteBuf frame, int begin, int end, byte[] word) {
        if (end - word.length < begin) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (frame.getByte(end - word.length + i) != word[i]) {
                return false;
            }
        }
        return true;
    }
}
