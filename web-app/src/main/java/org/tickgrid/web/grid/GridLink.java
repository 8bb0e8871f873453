package org.tickgrid.web.grid;

import com.hazelcast.client.HazelcastClientOfflineException;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridClient;

/** The client of the grid, and whether the grid is there. */
@Component
public class GridLink implements DisposableBean {

    private final HazelcastInstance client;
    private volatile boolean up;
    private volatile String epoch = "";
    private volatile long received;

    GridLink(GridSettings settings) {
        String name = "web-app-" + UUID.randomUUID();
        this.client = GridClient.connect(name, settings.clusterName(), settings.addresses());
    }

    /** @throws GridAwayException when the grid does not answer */
    public <T extends @Nullable Object> T ask(Function<HazelcastInstance, T> question) {
        if (!up) {
            throw new GridAwayException();
        }
        try {
            return question.apply(client);
        } catch (HazelcastException | HazelcastClientOfflineException | HazelcastInstanceNotActiveException e) {
            throw new GridAwayException(e);
        }
    }

    public boolean up() {
        return up;
    }

    /** Of the grid's present life; empty before it was there for the first time. */
    public String epoch() {
        return epoch;
    }

    /** When the newest record that had its effect here was received, epoch milliseconds; 0 before the first. */
    public long received() {
        return received;
    }

    /** Remembers how fresh the data is. */
    public void saw(long when) {
        if (when > received) {
            received = when;
        }
    }

    HazelcastInstance client() {
        return client;
    }

    void enter(String present) {
        epoch = present;
    }

    void up(boolean there) {
        up = there;
    }

    @Override
    public void destroy() {
        client.shutdown();
    }
}
