package org.tickgrid.benchmarks.push;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/** Finds the values in a frame by what each of them ends with: the place in the log, and when its record was received. */
final class FrameReader {

    private static final byte[] OFFSET = "\"offset\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RECEIVED = ",\"received\":".getBytes(StandardCharsets.US_ASCII);

    private byte[] text = new byte[16_384];
    private int length;

    /** @param values hears when each value's record was received, epoch milliseconds */
    void read(ByteBuf frame, LongConsumer values) {
        length = frame.readableBytes();
        if (text.length < length) {
            text = new byte[length * 2];
        }
        frame.getBytes(frame.readerIndex(), text, 0, length);
        for (int i = 0; i < length; i++) {
            if (text[i] == '"' && startsWith(OFFSET, i)) {
                i = pastDigits(i + OFFSET.length);
                if (startsWith(RECEIVED, i)) {
                    i += RECEIVED.length;
                    values.accept(number(i));
                }
            }
        }
    }

    private boolean startsWith(byte[] word, int at) {
        if (at + word.length > length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (text[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private int pastDigits(int from) {
        int i = from;
        while (i < length && text[i] >= '0' && text[i] <= '9') {
            i++;
        }
        return i;
    }

    private long number(int from) {
        long number = 0;
        for (int i = from; i < pastDigits(from); i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }
}
