package org.tickgrid.member;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.map.IMap;
import com.hazelcast.query.Predicates;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.FormingReadings;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;
import org.tickgrid.pipelines.JobSettings;
import org.tickgrid.sinks.Reread;

/**
 * Puts a job with other settings into the place of one that no member's settings want any more. While one member has those
 * that a job runs with, the job stays: so members that are restarted one by one with new settings, or with the old ones
 * again, replace it once at most.
 */
@Component
class Replacements {

    private static final Logger LOG = LoggerFactory.getLogger(Replacements.class);
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final HazelcastInstance grid;
    private final Jobs jobs;
    private final JobEvents events;
    private final MarketTopic topic;
    private final JobSettings computed;
    private final Map<Long, Optional<String>> settings = new HashMap<>();

    Replacements(HazelcastInstance grid, Jobs jobs, JobEvents events, MarketTopic topic, JobSettings computed) {
        this.grid = grid;
        this.jobs = jobs;
        this.events = events;
        this.topic = topic;
        this.computed = computed;
    }

    @Scheduled(fixedDelayString = "1s")
    void look() {
        if (!jobs.isOldest() || jobs.all().isEmpty()) {
            return;
        }
        for (String name : JobPlans.NAMES) {
            Job job = jobs.all().get(name);
            if (job != null && (hasEnded(job) || !isWanted(name, job))) {
                try {
                    replace(name, job);
                } catch (ExecutionException | TimeoutException e) {
                    LOG.warn("Job {} is not replaced yet: {}", name, e.toString());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private static boolean hasEnded(Job job) {
        return job.getFuture().isDone() && job.getStatus().isTerminal();
    }

    private boolean isWanted(String name, Job job) {
        Optional<String> own = ofJob(job);
        return grid.getCluster().getMembers().stream()
                .anyMatch(member -> Objects.equals(JobPlans.settings(member, name), own.orElse(null)));
    }

    /** A job's never change, and to ask for them is a call. */
    private synchronized Optional<String> ofJob(Job job) {
        return settings.computeIfAbsent(job.getId(), _ -> Optional.ofNullable(JobPlans.settings(job)));
    }

    /** The settings that a job runs with; empty for one that has none. */
    String settings(Job job) {
        return ofJob(job).orElse("");
    }

    /** Members that came with other settings than a job runs with. */
    int others(Job job) {
        String name = String.valueOf(job.getName());
        if (!JobPlans.NAMES.contains(name)) {
            return 0;
        }
        String own = ofJob(job).orElse(null);
        return (int) grid.getCluster().getMembers().stream()
                .map((Member member) -> JobPlans.settings(member, name))
                .filter(theirs -> !Objects.equals(theirs, own))
                .count();
    }

    /** First of all it asks Kafka: while that does not answer, the job had better stay. */
    private void replace(String name, Job job) throws ExecutionException, TimeoutException, InterruptedException {
        topic.ends();
        LOG.info("Job {} is replaced: no member has its settings {} any more", name, settings(job));
        end(job);
        if (name.equals(JobPlans.INDICATORS)) {
            forgetOthers(computed.forIndicators().timeframes());
        }
        jobs.submit(name, new Reread(topic.ends()));
        events.note(name, JobEvents.REPLACED, "other settings; the log is read again");
    }

    private static void end(Job job) throws ExecutionException, TimeoutException, InterruptedException {
        if (!hasEnded(job)) {
            job.cancel();
        }
        try {
            job.getFuture().get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (CancellationException e) {
            LOG.debug("Job {} is cancelled", job.getName(), e);
        }
    }

    /** Nobody would ever renew what is newest of timeframes that are computed no more. What has closed stays. */
    private void forgetOthers(List<Timeframe> present) {
        IMap<String, Reading> readings = GridMap.READINGS.in(grid);
        Arrays.stream(Timeframe.values())
                .filter(timeframe -> !present.contains(timeframe))
                .forEach(timeframe -> readings.removeAll(Predicates.equal("candle.timeframe", timeframe.name())));
        GridMap.FORMING.in(grid).forEach((symbol, forming) -> keepOnly(symbol, forming, present));
        if (!present.contains(Timeframe.TICK)) {
            GridMap.TICKS.in(grid).clear();
        }
    }

    private void keepOnly(String symbol, FormingReadings forming, List<Timeframe> present) {
        List<Reading> kept = forming.readings().stream()
                .filter(reading -> present.contains(reading.candle().timeframe()))
                .toList();
        if (kept.isEmpty()) {
            GridMap.FORMING.in(grid).delete(symbol);
        } else if (kept.size() < forming.candles().length) {
            GridMap.FORMING.in(grid).set(symbol, FormingReadings.of(kept));
        }
    }
}
