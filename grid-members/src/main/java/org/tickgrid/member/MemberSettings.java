package org.tickgrid.member;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this member joins, and how much of the jobs it takes.
 *
 * @param host address that the member binds to
 * @param addresses {@code host:port} of the members to join, this one among them or not
 * @param parallelism processors of each job on this member
 * @param snapshotInterval how much a job repeats, at most, after a failure
 */
@ConfigurationProperties("tickgrid.grid")
record MemberSettings(
        String clusterName,
        String host,
        int port,
        List<String> addresses,
        int parallelism,
        Duration snapshotInterval) {}
