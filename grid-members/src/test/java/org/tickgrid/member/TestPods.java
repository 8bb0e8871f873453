package org.tickgrid.member;

import com.hazelcast.config.MapConfig;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** One cluster's members as pods: each has a loopback address of its own, and all have the same port. */
final class TestPods implements AutoCloseable {

    static final int PORT = 5701;

    /** A map whose entries stand in one place only: who keeps them all lost no partition. */
    static final String UNBACKED = "unbacked";

    private final String cluster = "test-" + UUID.randomUUID();
    private final String network = "127.%d.%d.".formatted(random(), random());
    private final Queue<HazelcastInstance> started = new ConcurrentLinkedQueue<>();

    private static int random() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }

    String address(int number) {
        return network + (number + 1);
    }

    /** @throws IllegalStateException when it gives up */
    HazelcastInstance start(MemberSettings settings) {
        GridConfig config = GridConfig.of(settings);
        config.hazelcast().addMapConfig(new MapConfig(UNBACKED).setBackupCount(0));
        HazelcastInstance member = config.start();
        started.add(member);
        return member;
    }

    CompletableFuture<HazelcastInstance> begin(MemberSettings settings) {
        return CompletableFuture.supplyAsync(() -> start(settings));
    }

    MemberSettings byApi(int number, KubernetesApi api) {
        return settings(number, Join.KUBERNETES_API, ApiServer.SERVICE, api, Duration.ofSeconds(30));
    }

    MemberSettings settings(int number, Join join, String service, KubernetesApi api, Duration deadline) {
        return new MemberSettings(
                cluster,
                address(number),
                PORT,
                join,
                List.of(),
                service,
                ApiServer.NAMESPACE,
                api,
                deadline,
                Duration.ofSeconds(20),
                1,
                Duration.ofSeconds(10),
                1_000);
    }

    @Override
    public void close() {
        started.forEach(member -> member.getLifecycleService().terminate());
    }
}
