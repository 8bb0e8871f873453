package org.tickgrid.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a member is, as it says itself about once a second in the map {@link GridMap#VITALS}. What stands there longer than
 * {@link #LIFE_SECONDS} is of a member that is gone, and forgotten.
 *
 * @param member its id in the cluster
 * @param address {@code host:port}
 * @param host as the machine or the pod is called; empty when it does not say
 * @param uptime milliseconds since it was started; from one to the next it is also the time that has passed
 * @param heapUsed bytes
 * @param heapMax bytes
 * @param cpu cores that its process has kept busy since it was last said, 0 or more
 * @param partitions of the grid's maps, those that it owns
 * @param works what the jobs and the feeds do on this member, by name
 * @param jobs how the cluster's jobs are, by name; only the oldest member says it, of others it is empty
 * @param feeds how the feeds are, by name of the map; only the oldest member says it, of others it is empty
 * @param ages how old records were at each stage that is on the member
 * @param events what has happened to jobs, as this member has seen it, the newest last
 * @param log how much of the log is kept; only the oldest member says it, of others it is null
 * @param database how the member finds the database behind the maps; null when it has none
 */
public record Vitals(
        String member,
        String address,
        String host,
        long uptime,
        long heapUsed,
        long heapMax,
        double cpu,
        int partitions,
        List<Work> works,
        List<JobState> jobs,
        List<FeedState> feeds,
        List<StageAges> ages,
        List<JobEvent> events,
        @Nullable LogState log,
        @Nullable DatabaseState database) {

    public static final int LIFE_SECONDS = 10;

    /**
     * What a job or a feed does on a member.
     *
     * @param records that it has taken there since the member was started; of a feed, changes that it has passed on
     * @param savedAgo milliseconds since its last complete snapshot; −1 when there was none, as of a feed
     * @param saving milliseconds that this snapshot took here, until the whole cluster had it
     * @param age milliseconds from receipt to here of what it passed on last; 0 when unknown
     * @param lag records of the log that wait for it there; 0 for a feed
     */
    public record Work(String job, long records, long savedAgo, long saving, long age, long lag) {}

    /**
     * How a job is.
     *
     * @param status as Hazelcast names it
     * @param since when it was submitted, epoch milliseconds
     * @param snapshotBytes size of its last snapshot; −1 when it is not known
     * @param settings the {@code Fingerprint} of those it runs with; empty for a job that has none
     * @param others members that have other settings: once all have, the job is replaced
     */
    public record JobState(String job, String status, long since, long snapshotBytes, String settings, int others) {}

    /**
     * How much a feed can hold.
     *
     * @param journal changes that the map's journal keeps for the feed, in all partitions together
     * @param capacity changes that the feed keeps for those who follow it
     */
    public record FeedState(String map, long journal, long capacity) {}
}
