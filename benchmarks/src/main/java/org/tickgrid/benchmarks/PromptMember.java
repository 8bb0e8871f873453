package org.tickgrid.benchmarks;

import org.tickgrid.local.LocalSettings;

/** A member for those who count milliseconds: no collection stops it for long. */
public final class PromptMember {

    private static final String MODULE = "grid-members";

    private PromptMember() {}

    /** Gives members 6 GiB and a collector that works beside them. */
    public static LocalSettings in(LocalSettings settings) {
        return settings.withJvm(MODULE, "-XX:-UseG1GC")
                .withJvm(MODULE, "-XX:+UseZGC")
                // What it gave back after some quiet minutes it would have to be given again, page by page.
                .withJvm(MODULE, "-XX:-ZUncommit")
                .withJvm(MODULE, "-Xmx6g");
    }
}
