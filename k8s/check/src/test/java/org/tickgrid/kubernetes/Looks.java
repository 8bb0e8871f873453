package org.tickgrid.kubernetes;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.tickgrid.kubernetes.GridLook.Job;
import org.tickgrid.kubernetes.GridLook.Member;

/** Looks at a grid that tests make up. */
final class Looks {

    private Looks() {}

    /**
     * @param second of the look
     * @param rate of each job
     * @param members each takes its share
     */
    static GridLook at(long second, double rate, String... members) {
        return at(second, "RUNNING", rate, members);
    }

    static GridLook at(long second, String status, double rate, String... members) {
        List<Member> all = Stream.of(members)
                .map(id -> new Member(id, rate / members.length, false))
                .toList();
        List<Job> jobs = Stream.of("indicators", "signals", "performance")
                .map(name -> new Job(name, status, rate))
                .toList();
        return new GridLook(second * 1_000, all, jobs, OptionalLong.empty());
    }
}
