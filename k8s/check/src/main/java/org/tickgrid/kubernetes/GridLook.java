package org.tickgrid.kubernetes;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How the grid was at one moment, as {@code /api/grid} tells it.
 *
 * @param time of that moment, epoch milliseconds by the dashboard's clock
 * @param members of the cluster
 * @param jobs those that read the log and make what people see
 * @param behind milliseconds from a reading's record's receipt until its change was told; empty while nothing changes
 */
record GridLook(long time, List<Member> members, List<Job> jobs, OptionalLong behind) {

    private static final Set<String> JOBS = Set.of("indicators", "signals", "performance");

    /**
     * @param rate records that it takes a second; NaN while nobody knows
     * @param silent whether it has said nothing for some seconds
     */
    record Member(String id, double rate, boolean silent) {}

    /** @param rate records a second on all members; NaN while nobody knows */
    record Job(String name, String status, double rate) {

        boolean runs() {
            return status.equals("RUNNING");
        }
    }

    static GridLook of(JsonNode view) {
        return new GridLook(
                view.path("time").asLong(0),
                view.path("members")
                        .valueStream()
                        .map(member -> new Member(
                                member.path("id").asString(),
                                rate(member),
                                member.path("silent").asBoolean()))
                        .toList(),
                view.path("jobs")
                        .valueStream()
                        .filter(job -> JOBS.contains(job.path("name").asString()))
                        .map(job -> new Job(
                                job.path("name").asString(), job.path("status").asString(), rate(job)))
                        .toList(),
                view.path("feeds")
                        .valueStream()
                        .filter(feed -> feed.path("map").asString().equals("readings"))
                        .map(feed -> feed.path("behind"))
                        .filter(JsonNode::isNumber)
                        .mapToLong(JsonNode::asLong)
                        .findFirst());
    }

    private static double rate(JsonNode of) {
        return of.path("rate").isNumber() ? of.path("rate").asDouble() : Double.NaN;
    }

    Set<String> ids() {
        return members.stream().map(Member::id).collect(Collectors.toSet());
    }

    /** Whether every member has said how much it does, and all jobs run. */
    boolean isWhole() {
        return !members.isEmpty()
                && members.stream().noneMatch(member -> member.silent() || Double.isNaN(member.rate()))
                && jobs.size() == JOBS.size()
                && jobs.stream().allMatch(Job::runs);
    }

    /** Whether all jobs run and take records, and every member takes its share of them. */
    boolean flows() {
        return isWhole() && members.stream().allMatch(member -> member.rate() > 0) && slowest() > 0;
    }

    /** Records a second of the slowest job; 0 while one does not run, or nobody knows. */
    double slowest() {
        return jobs.size() < JOBS.size()
                ? 0
                : jobs.stream()
                        .mapToDouble(job -> job.runs() && job.rate() > 0 ? job.rate() : 0)
                        .min()
                        .orElse(0);
    }

    /** Such as {@code 2 members, indicators RUNNING 400/s, …}. */
    @Override
    public String toString() {
        return members.size() + " members"
                + jobs.stream()
                        .map(job -> ", %s %s %s/s"
                                .formatted(
                                        job.name(),
                                        job.status(),
                                        Double.isNaN(job.rate()) ? "?" : Long.toString(Math.round(job.rate()))))
                        .collect(Collectors.joining());
    }
}
