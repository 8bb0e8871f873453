package org.tickgrid.benchmarks.engines.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One setting of a peer, and why it has that value. */
public record Setting(String name, String value, String reason) {

    static Map<String, String> values(List<Setting> settings) {
        return settings.stream().collect(Collectors.toMap(Setting::name, Setting::value));
    }
}
