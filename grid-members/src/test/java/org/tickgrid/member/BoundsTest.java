package org.tickgrid.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.config.Config;
import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tickgrid.grid.GridMap;

/** Every map of the grid has a bound, and keeps it. */
class BoundsTest {

    /** Entries by the thousand cross a bound that is so much smaller than in truth. */
    private static final int SMALLER = 100;

    /** Of a heap of gigabytes one per cent is too much to fill for a test. */
    private static final int MEGABYTES = 2;

    private static final int PARTITIONS = 23;

    private static HazelcastInstance member;

    @BeforeAll
    static void start() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Config config = settings(port);
        maps().map(config::getMapConfig)
                .forEach(map -> shrink(map.setIndexConfigs(List.of()).getEvictionConfig()));
        member = Hazelcast.newHazelcastInstance(config);
    }

    private static Config settings(int port) {
        return GridConfig.of(new MemberSettings(
                        "test-" + UUID.randomUUID(),
                        "127.0.0.1",
                        port,
                        Join.ADDRESSES,
                        List.of("127.0.0.1:" + port),
                        "",
                        "",
                        new KubernetesApi("", Path.of(""), Path.of("")),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(20),
                        1,
                        Duration.ofSeconds(10),
                        10_000))
                .hazelcast();
    }

    private static void shrink(EvictionConfig bound) {
        if (bound.getMaxSizePolicy() == MaxSizePolicy.PER_NODE) {
            bound.setSize(bound.getSize() / SMALLER);
        } else if (bound.getMaxSizePolicy() == MaxSizePolicy.USED_HEAP_PERCENTAGE) {
            bound.setMaxSizePolicy(MaxSizePolicy.USED_HEAP_SIZE).setSize(MEGABYTES);
        }
    }

    @AfterAll
    static void stop() {
        member.getLifecycleService().terminate();
    }

    static Stream<String> maps() {
        return Arrays.stream(GridMap.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == GridMap.class)
                .map(field -> {
                    try {
                        return ((GridMap<?, ?>) field.get(null)).name();
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                // Alerts are bounded by whoever writes them: all must stay in memory.
                .filter(name -> !name.equals(GridMap.ALERTS.name()));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void keepsItsBound(String name) {
        EvictionConfig bound = member.getConfig().findMapConfig(name).getEvictionConfig();
        assertThat(bound.getEvictionPolicy()).isEqualTo(EvictionPolicy.LRU);
        boolean counted = bound.getMaxSizePolicy() == MaxSizePolicy.PER_NODE;
        int valueBytes = counted ? 10 : 2_000;
        // A bound of entries is dealt out to partitions, at least one for each.
        int most = counted ? Math.max(bound.getSize(), PARTITIONS) : bound.getSize() * 1_000_000 / valueBytes;

        IMap<String, byte[]> map = member.getMap(name);
        for (int from = 0; from < 3 * most; from += 500) {
            map.setAll(IntStream.range(from, from + 500)
                    .boxed()
                    .collect(Collectors.toMap(key -> "key" + key, _ -> new byte[valueBytes])));
        }

        assertThat(map.size()).isPositive().isLessThanOrEqualTo(most * 13 / 10 + PARTITIONS);
    }
}
