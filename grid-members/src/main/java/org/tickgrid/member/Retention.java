package org.tickgrid.member;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.LogState;
import org.tickgrid.member.store.Stores;
import org.tickgrid.pipelines.JobSettings;

/** Looks whether the log still has its beginning. One member is enough to look at that: the oldest. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Jobs jobs;
    private final MarketTopic topic;
    private final Stores stores;
    private final Duration needed;
    private volatile @Nullable LogState state;

    Retention(Jobs jobs, MarketTopic topic, Stores stores, JobSettings computed, MeterRegistry registry) {
        this.jobs = jobs;
        this.topic = topic;
        this.stores = stores;
        this.needed = computed.lookBack();
        Gauge.builder("tickgrid.log.gone", () -> gone(state))
                .description("Records at the beginning of the log that are not kept any more")
                .register(registry);
        Gauge.builder("tickgrid.log.short", () -> isTooShort(state) ? 1 : 0)
                .description("Whether what is kept of the log is shorter than the longest warm-up")
                .register(registry);
    }

    private static long gone(@Nullable LogState state) {
        return state == null ? 0 : state.gone();
    }

    private static boolean isTooShort(@Nullable LogState state) {
        return state != null && state.isTooShort();
    }

    @Scheduled(fixedDelayString = "10s")
    void look() {
        if (!jobs.isOldest() || jobs.all().isEmpty()) {
            state = null;
            return;
        }
        try {
            LogState before = state;
            LogState now = state(topic.oldest(), System.currentTimeMillis());
            state = now;
            if (now.gone() > 0 && (gone(before) == 0 || isTooShort(before) != now.isTooShort())) {
                say(now);
            }
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Kafka does not say how much is kept", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LogState state(List<MarketTopic.Oldest> partitions, long now) {
        long gone = partitions.stream().mapToLong(MarketTopic.Oldest::offset).sum();
        long oldest = partitions.stream()
                .filter(partition -> partition.offset() > 0)
                .mapToLong(partition -> partition.received() < 0 ? now : partition.received())
                .max()
                .orElse(0);
        return new LogState(
                gone,
                oldest,
                needed.toMillis(),
                gone == 0 ? 0 : Math.max(0, now - oldest),
                gone > 0 && stores.hasBefore(oldest));
    }

    private static void say(LogState log) {
        LOG.warn(
                "Topic market has lost its first {} records; all is kept from {} on, and the longest warm-up takes {}: {}{}",
                log.gone(),
                Instant.ofEpochMilli(log.oldest()),
                Duration.ofMillis(log.needed()),
                log.isTooShort()
                        ? "a job that reads it again cannot warm up all of its indicators"
                        : "a job that reads it again begins there",
                log.older() ? "; older candles are in the database alone, and stay as they are" : "");
    }

    /** Null on every member but the oldest, and while it is not known. */
    @Nullable
    LogState state() {
        return state;
    }
}
