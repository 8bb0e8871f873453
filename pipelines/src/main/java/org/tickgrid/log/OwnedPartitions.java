package org.tickgrid.log;

import static com.hazelcast.jet.core.BroadcastKey.broadcastKey;

import com.hazelcast.jet.Traverser;
import com.hazelcast.jet.Traversers;
import com.hazelcast.jet.core.BroadcastKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The partitions of one processor, and how their state goes into a snapshot and out of it again: in pieces under keys
 * that every processor gets back, each takes those of its own.
 */
final class OwnedPartitions {

    static final OwnedPartitions NONE = new OwnedPartitions(0, List.of(), () -> {
        throw new IllegalStateException("No partition is owned");
    });

    private final @Nullable PartitionFolds[] byNumber;
    private final Map<Integer, PartitionFolds> owned = new TreeMap<>();
    private final Map<Integer, Chunks> saved = new HashMap<>();

    /** @param partitions of the whole log */
    OwnedPartitions(int partitions, List<Integer> share, Supplier<PartitionFolds> start) {
        byNumber = new PartitionFolds[partitions];
        for (int partition : share) {
            byNumber[partition] = start.get();
            owned.put(partition, byNumber[partition]);
        }
    }

    Collection<PartitionFolds> all() {
        return owned.values();
    }

    PartitionFolds get(int partition) {
        PartitionFolds folds = byNumber[partition];
        if (folds == null) {
            throw new IllegalStateException("Partition " + partition + " is not owned, but " + owned.keySet());
        }
        return folds;
    }

    /** Where to read on in each. */
    Map<Integer, Long> nextOffsets() {
        Map<Integer, Long> offsets = new HashMap<>();
        owned.forEach((partition, folds) -> offsets.put(partition, folds.next()));
        return offsets;
    }

    /** The state of all, as entries of a snapshot. */
    Traverser<Map.Entry<BroadcastKey<Long>, byte[]>> save() {
        return Traversers.traverseIterable(owned.keySet()).flatMap(this::save);
    }

    private Traverser<Map.Entry<BroadcastKey<Long>, byte[]>> save(int partition) {
        ByteArrayOutputStream state = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(state)) {
            get(partition).save(out);
        } catch (IOException e) {
            throw new IllegalStateException("State of partition " + partition + " could not be saved", e);
        }
        List<byte[]> chunks = Chunks.split(state.toByteArray());
        return Traversers.traverseStream(IntStream.range(0, chunks.size())
                .mapToObj(i -> Map.entry(broadcastKey(Chunks.key(partition, i)), chunks.get(i))));
    }

    /** Takes an entry of a snapshot, if it is of a partition that is owned. */
    void take(BroadcastKey<?> key, byte[] chunk) {
        long place = (Long) key.key();
        int partition = Chunks.partition(place);
        if (owned.containsKey(partition)) {
            saved.computeIfAbsent(partition, _ -> new Chunks()).add(place, chunk);
        }
    }

    /** Takes up the state of all, once every entry has come. */
    void restore() {
        saved.forEach((partition, chunks) -> {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(chunks.join()))) {
                get(partition).restore(in);
            } catch (IOException e) {
                throw new IllegalStateException("State of partition " + partition + " could not be restored", e);
            }
        });
        saved.clear();
    }
}
