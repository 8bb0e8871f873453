package org.tickgrid.member;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.pipelines.JobSettings;
import org.tickgrid.signals.SignalRule;

/** Says in the grid by which rules signals are raised, for those who choose among them. The oldest member does. */
@Component
class RuleOffers {

    private final HazelcastInstance grid;
    private final Jobs jobs;
    private final Map<String, String> offered;

    RuleOffers(HazelcastInstance grid, Jobs jobs, JobSettings computed) {
        this.grid = grid;
        this.jobs = jobs;
        this.offered = computed.forSignals().rules().stream()
                .sorted(Comparator.comparing(SignalRule::timeframe))
                .collect(Collectors.groupingBy(
                        rule -> rule.rule().specification(),
                        TreeMap::new,
                        Collectors.mapping(rule -> rule.timeframe().label(), Collectors.joining(", "))));
    }

    @Scheduled(fixedDelayString = "10s")
    void say() {
        if (!jobs.isOldest()) {
            return;
        }
        IMap<String, String> map = GridMap.RULES.in(grid);
        Map<String, String> said = map.getAll(map.keySet());
        if (!said.equals(offered)) {
            map.putAll(offered);
            said.keySet().stream().filter(rule -> !offered.containsKey(rule)).forEach(map::delete);
        }
    }
}
