package org.tickgrid.local;

import com.hazelcast.core.HazelcastInstance;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.tickgrid.grid.GridClient;

/** Members that begin together, in a cluster of their own, to read a log that is there already. */
public final class Cluster implements AutoCloseable {

    private final LocalSettings settings;
    private final Members members;
    private final HazelcastInstance client;

    public Cluster(Path folder, int size, String bootstrapServers) {
        settings = LocalSettings.forTest(folder).withMembers(size);
        members = new Members(
                Installation.find(),
                settings,
                new Ports(),
                List.of("--tickgrid.kafka.bootstrap-servers=" + bootstrapServers));
        List<ChildProcess> starting =
                IntStream.rangeClosed(1, size).mapToObj(members::start).toList();
        starting.forEach(ChildProcess::awaitReady);
        client = GridClient.reach("test", settings.clusterName(), members.addresses());
    }

    public HazelcastInstance client() {
        return client;
    }

    @Override
    public void close() {
        client.shutdown();
        members.processes().forEach(ChildProcess::kill);
    }
}
