package org.tickgrid.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A partition's saved state in pieces that a snapshot can carry. The pieces come back in any order; each says how many
 * there are.
 */
final class Chunks {

    private static final int SIZE = 64 * 1024;

    private final Map<Integer, byte[]> found = new TreeMap<>();
    private int count;

    /** The key of a piece in a snapshot: the same from one snapshot to the next. */
    static long key(int partition, int index) {
        return (long) partition << Integer.SIZE | index;
    }

    static int partition(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    /** Pieces of at most 64 KiB, each behind the count of all. */
    static List<byte[]> split(byte[] state) {
        int count = Math.max(1, Math.ceilDiv(state.length, SIZE));
        List<byte[]> chunks = new ArrayList<>(count);
        for (int from = 0; chunks.size() < count; from += SIZE) {
            int to = Math.min(from + SIZE, state.length);
            chunks.add(ByteBuffer.allocate(Integer.BYTES + to - from)
                    .putInt(count)
                    .put(state, from, to - from)
                    .array());
        }
        return chunks;
    }

    void add(long key, byte[] chunk) {
        count = ByteBuffer.wrap(chunk).getInt();
        found.put((int) key, chunk);
    }

    /** @throws IllegalStateException when a piece is missing */
    byte[] join() {
        if (found.size() != count) {
            throw new IllegalStateException("Snapshot has " + found.size() + " of " + count + " chunks");
        }
        ByteArrayOutputStream state = new ByteArrayOutputStream(count * SIZE);
        for (byte[] chunk : found.values()) {
            state.write(chunk, Integer.BYTES, chunk.length - Integer.BYTES);
        }
        return state.toByteArray();
    }
}
