package org.tickgrid.web.vitals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.DatabaseState;
import org.tickgrid.grid.JobEvent;

/**
 * How the grid is, at one moment. What is not known is null.
 *
 * @param time of that moment, epoch milliseconds; 0 before the grid was there for the first time
 * @param partitions of all members together
 * @param rate records that the job {@code indicators} takes a second, on all members
 * @param members the longest in the cluster first
 * @param jobs by name
 * @param feeds in the order of their maps
 * @param events what has happened to the jobs, the newest first
 * @param log how much of the log is kept; null while nobody says it
 * @param database how the members together find the one behind the maps; null when they have none
 */
record GridView(
        long time,
        int partitions,
        double rate,
        List<MemberRow> members,
        List<JobRow> jobs,
        List<FeedRow> feeds,
        List<JobEvent> events,
        @Nullable LogRow log,
        @Nullable DatabaseState database) {

    static final GridView NONE = new GridView(0, 0, 0, List.of(), List.of(), List.of(), List.of(), null, null);

    /**
     * A member of the cluster.
     *
     * @param host as its machine or pod is called; empty when it does not say
     * @param seat its place in the chart, from 0: the lowest that was free when it came
     * @param silent whether it has said nothing for some seconds, as one that hangs
     * @param uptime milliseconds
     * @param heapUsed bytes
     * @param heapMax bytes
     * @param cpu cores that it keeps busy
     * @param rate records that the job {@code indicators} takes there a second
     */
    record MemberRow(
            String id,
            String address,
            String host,
            int seat,
            boolean silent,
            @Nullable Long uptime,
            @Nullable Long heapUsed,
            @Nullable Long heapMax,
            @Nullable Double cpu,
            @Nullable Integer partitions,
            @Nullable Double rate) {}

    /**
     * A job: one that reads the log, or the one that fills the feeds.
     *
     * @param status as Hazelcast names it
     * @param since when it was submitted, epoch milliseconds
     * @param rate records, or changes, a second, on all members; null when it does not count them
     * @param lag records of the log that wait for it, on all members; null of one that reads no log
     * @param savedAgo milliseconds since its last complete snapshot
     * @param saving milliseconds that this took
     * @param snapshotBytes its size
     * @param settings those that it runs with, as a short text, and how many have others; empty for a job that has none
     * @param others members that came with other settings: once all have, the job is replaced
     */
    record JobRow(
            String name,
            String status,
            long since,
            @Nullable Double rate,
            @Nullable Long lag,
            @Nullable Long savedAgo,
            @Nullable Long saving,
            @Nullable Long snapshotBytes,
            String settings,
            int others) {}

    /**
     * How much of the log is kept.
     *
     * @param gone records at its beginning that are not
     * @param says what that means, for people; empty when nothing is gone
     */
    record LogRow(long gone, String says) {}

    /**
     * The feed of a map, which job {@code feeds} fills from the map's journal.
     *
     * @param status that job's; empty while nobody says it
     * @param rate changes a second
     * @param behind milliseconds from a record's receipt until its change was in the feed, of the last one; null while nothing
     *     changes
     * @param journal changes that the journal keeps; should the job be away for longer than they take, some are lost
     * @param journalSeconds how long that is, at the present rate
     * @param capacity changes that the feed keeps for those who were away
     * @param feedSeconds how long that is, at the present rate
     * @param missed changes that this web-app never heard of, since it was started; it read the map again
     */
    record FeedRow(
            String map,
            String status,
            double rate,
            @Nullable Long behind,
            long journal,
            @Nullable Double journalSeconds,
            long capacity,
            @Nullable Double feedSeconds,
            long missed) {}
}
