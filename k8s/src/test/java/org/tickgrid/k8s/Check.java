package org.tickgrid.k8s;

import java.util.function.Function;
import java.util.stream.Stream;

/** Something that holds for every rendering. */
enum Check {
    SELECTORS_SELECT(Selectors::problems),
    REFERENCES_LEAD_SOMEWHERE(References::problems),
    CONTAINERS_ARE_BOUNDED(Containers::problems),
    CONTAINERS_ARE_RESTRICTED(Restrictions::problems),
    SETTINGS_EXIST(Settings::problems),
    NOBODY_REACHES_WHAT_IS_NOT_THEIRS(Isolation::problems),
    RIGHTS_ARE_THE_LEAST(Rights::problems),
    MANAGEMENT_CENTER_IS_CONNECTED(ManagementCenter::problems),
    THE_LOAD_BALANCER_KNOWS_ITS_PODS(LoadBalancer::problems);

    private final Function<Rendering, Stream<String>> problems;

    Check(Function<Rendering, Stream<String>> problems) {
        this.problems = problems;
    }

    /** What is wrong, a sentence each; none when all is well. */
    Stream<String> problems(Rendering rendering) {
        return problems.apply(rendering);
    }
}
