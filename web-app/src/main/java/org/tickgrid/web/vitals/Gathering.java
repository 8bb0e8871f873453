package org.tickgrid.web.vitals;

import com.hazelcast.cluster.Member;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.DatabaseState;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.JobEvent;
import org.tickgrid.grid.Vitals;
import org.tickgrid.grid.Vitals.FeedState;
import org.tickgrid.grid.Vitals.JobState;
import org.tickgrid.grid.Vitals.Work;
import org.tickgrid.web.vitals.GridView.FeedRow;
import org.tickgrid.web.vitals.GridView.JobRow;
import org.tickgrid.web.vitals.GridView.MemberRow;

/** Makes views of what the members say, and the chart of how it changes. Not for several threads at once. */
final class Gathering {

    /** What a member does is told by this job, which takes every record of the log once. */
    static final String MEASURE = "indicators";

    private static final int MOST_EVENTS = 20;

    private final Rates rates = new Rates();
    private final Seats seats = new Seats();
    private final ThroughputChart chart = new ThroughputChart();
    private final ToLongFunction<String> missed;

    /** @param missed changes of a map that this program never heard of */
    Gathering(ToLongFunction<String> missed) {
        this.missed = missed;
    }

    /**
     * The grid as it is now.
     *
     * @param members of the cluster, the longest in it first
     * @param said by members of the cluster, and maybe by others that have just gone
     * @param time epoch milliseconds
     * @param now by {@link System#nanoTime}
     */
    GridView view(Collection<Member> members, Collection<Vitals> said, long time, long now) {
        Map<String, Vitals> all = new HashMap<>();
        said.forEach(vitals -> all.put(vitals.member(), vitals));
        List<String> ids =
                members.stream().map(member -> member.getUuid().toString()).toList();
        all.keySet().retainAll(ids);
        rates.take(all.values(), now);
        plot(ids, time, now);
        List<Vitals> present =
                ids.stream().map(all::get).filter(Objects::nonNull).toList();
        Double rate = rates.of(MEASURE, now);
        return new GridView(
                time,
                present.stream().mapToInt(Vitals::partitions).sum(),
                rate == null ? 0 : rate,
                members.stream()
                        .map(member -> row(member, all.get(member.getUuid().toString()), now))
                        .toList(),
                jobs(present, now),
                feeds(present, now),
                events(present),
                present.stream()
                        .map(Vitals::log)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(LogText::row)
                        .orElse(null),
                database(present));
    }

    private void plot(List<String> ids, long time, long now) {
        Map<String, Double> sample = new LinkedHashMap<>();
        for (String id : ids) {
            Double rate = rates.of(id, MEASURE, now);
            sample.put(id, rate == null ? 0 : rate);
        }
        chart.add(time, sample);
        Set<String> seated = new LinkedHashSet<>(chart.members());
        seats.keep(seated);
    }

    ThroughputChart.Drawing drawing() {
        return chart.draw(seats);
    }

    private MemberRow row(Member member, @Nullable Vitals vitals, long now) {
        String id = member.getUuid().toString();
        String address =
                member.getAddress().getHost() + ":" + member.getAddress().getPort();
        int seat = seats.of(id);
        if (vitals == null) {
            return new MemberRow(id, address, "", seat, false, null, null, null, null, null, null);
        }
        return new MemberRow(
                id,
                address,
                vitals.host(),
                seat,
                rates.isSilent(id, now),
                vitals.uptime(),
                vitals.heapUsed(),
                vitals.heapMax(),
                vitals.cpu(),
                vitals.partitions(),
                rates.of(id, MEASURE, now));
    }

    private List<JobRow> jobs(List<Vitals> present, long now) {
        return states(present, Vitals::jobs).map(job -> job(job, present, now)).toList();
    }

    private JobRow job(JobState job, List<Vitals> present, long now) {
        List<Work> saved =
                works(present, job.job()).filter(work -> work.savedAgo() >= 0).toList();
        return new JobRow(
                job.job(),
                job.status(),
                job.since(),
                rates.of(job.job(), now),
                job.job().equals(GridMap.FEEDS)
                        ? null
                        : Long.valueOf(
                                works(present, job.job()).mapToLong(Work::lag).sum()),
                saved.isEmpty()
                        ? null
                        : Long.valueOf(
                                saved.stream().mapToLong(Work::savedAgo).min().orElse(0)),
                saved.isEmpty()
                        ? null
                        : Long.valueOf(
                                saved.stream().mapToLong(Work::saving).max().orElse(0)),
                job.snapshotBytes() < 0 ? null : Long.valueOf(job.snapshotBytes()),
                job.others() == 0 ? job.settings() : job.settings() + "; " + job.others() + " members have others",
                job.others());
    }

    private List<FeedRow> feeds(List<Vitals> present, long now) {
        String status = states(present, Vitals::jobs)
                .filter(job -> job.job().equals(GridMap.FEEDS))
                .map(JobState::status)
                .findFirst()
                .orElse("");
        return states(present, Vitals::feeds)
                .map(feed -> feed(feed, status, present, now))
                .toList();
    }

    private FeedRow feed(FeedState feed, String status, List<Vitals> present, long now) {
        String name = new GridMap<>(feed.map()).feed();
        Double known = rates.of(name, now);
        double rate = known == null ? 0 : known;
        long age = works(present, name).mapToLong(Work::age).max().orElse(0);
        return new FeedRow(
                feed.map(),
                status,
                rate,
                age == 0 || rate == 0 ? null : Long.valueOf(age),
                feed.journal(),
                seconds(feed.journal(), rate),
                feed.capacity(),
                seconds(feed.capacity(), rate),
                missed.applyAsLong(feed.map()));
    }

    private static List<JobEvent> events(List<Vitals> present) {
        return present.stream()
                .flatMap(vitals -> vitals.events().stream())
                .sorted(Comparator.comparingLong(JobEvent::time).reversed())
                .limit(MOST_EVENTS)
                .toList();
    }

    private static @Nullable DatabaseState database(List<Vitals> present) {
        return present.stream()
                .map(Vitals::database)
                .filter(Objects::nonNull)
                .reduce(DatabaseState::and)
                .orElse(null);
    }

    private static @Nullable Double seconds(long changes, double rate) {
        return rate > 0 ? Double.valueOf(changes / rate) : null;
    }

    /** What the oldest member says; if two think that they are, the one that is longest in the cluster. */
    private static <T> Stream<T> states(List<Vitals> present, Function<Vitals, List<T>> states) {
        return present.stream().map(states).filter(all -> !all.isEmpty()).findFirst().stream()
                .flatMap(List::stream);
    }

    private static Stream<Work> works(List<Vitals> present, String job) {
        return present.stream()
                .flatMap(vitals -> vitals.works().stream())
                .filter(work -> work.job().equals(job));
    }
}
