package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each container says what it is, what it needs, and how it is known to be well. */
final class Containers {

    /** A repository, then a tag that is not the newest of whatever there is. */
    private static final Pattern IMAGE = Pattern.compile("[^:@]+(:\\d+/[^:@]+)?:(?!latest$)[\\w][\\w.-]*");

    private static final Pattern HEAP_SHARE = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");
    private static final List<String> NOT_JAVA = List.of("haproxy", "postgres");
    private static final long MEBI = 1024 * 1024;

    /** Beside its heap a Java machine has code, classes, threads and buffers. */
    private static final double LARGEST_HEAP = 0.6;

    private Containers() {}

    static Stream<String> problems(Rendering r) {
        return r.workloads()
                .flatMap(w -> w.containers().stream()
                        .flatMap(c -> Stream.of(image(c), resources(c), probes(c), heap(c), ending(w, c))
                                .flatMap(problems -> problems)
                                .map(problem -> w + ": " + problem)));
    }

    private static Stream<String> image(Container c) {
        return IMAGE.matcher(c.getImage()).matches()
                ? Stream.empty()
                : Stream.of("image " + c.getImage() + " needs a tag that stays");
    }

    private static Stream<String> resources(Container c) {
        List<String> problems = new ArrayList<>();
        if (c.getResources() == null) {
            return Stream.of("it has no requests and limits");
        }
        for (String what : List.of("cpu", "memory")) {
            BigDecimal request = amount(c.getResources().getRequests(), what);
            BigDecimal limit = amount(c.getResources().getLimits(), what);
            if (request == null || limit == null) {
                problems.add("it has no request or no limit of " + what);
            } else if (request.compareTo(limit) > 0) {
                problems.add("it requests more " + what + " than its limit");
            } else if (what.equals("memory") && request.compareTo(limit) != 0) {
                problems.add("its heap is made for the limit of memory, so it must request as much");
            }
        }
        return problems.stream();
    }

    private static @Nullable BigDecimal amount(@Nullable Map<String, Quantity> amounts, String what) {
        return amounts == null || !amounts.containsKey(what) ? null : Quantity.getAmountInBytes(amounts.get(what));
    }

    /** Who listens to nothing cannot be asked. */
    private static Stream<String> probes(Container c) {
        if (c.getPorts().isEmpty()) {
            return Stream.empty();
        }
        List<String> problems = new ArrayList<>();
        for (Probe probe : probesOf(c)) {
            if (probe == null) {
                problems.add("it lacks a startup, liveness or readiness probe");
            }
        }
        return problems.stream();
    }

    private static List<@Nullable Probe> probesOf(Container c) {
        List<@Nullable Probe> probes = new ArrayList<>();
        probes.add(c.getStartupProbe());
        probes.add(c.getLivenessProbe());
        probes.add(c.getReadinessProbe());
        return probes;
    }

    private static Stream<String> heap(Container c) {
        if (NOT_JAVA.stream().anyMatch(c.getImage()::contains)) {
            return Stream.empty();
        }
        BigDecimal limit =
                c.getResources() == null ? null : amount(c.getResources().getLimits(), "memory");
        if (limit == null) {
            return Stream.empty();
        }
        String options = c.getEnv().stream()
                .map(EnvVar::getValue)
                .filter(Objects::nonNull)
                .reduce("", (a, b) -> a + " " + b);
        Matcher share = HEAP_SHARE.matcher(options);
        Matcher heap = HEAP.matcher(options);
        double largest = share.find()
                ? Integer.parseInt(share.group(1)) / 100.0
                : heap.find() ? Integer.parseInt(heap.group(1)) * MEBI / limit.doubleValue() : 1;
        return largest <= LARGEST_HEAP
                ? Stream.empty()
                : Stream.of("its heap takes %.0f %% of its memory, more than %.0f %%"
                        .formatted(100 * largest, 100 * LARGEST_HEAP));
    }

    private static Stream<String> ending(Workload w, Container c) {
        Long grace = w.pod().getTerminationGracePeriodSeconds();
        if (grace == null) {
            return Stream.of("it does not say how long it may take to end");
        }
        if (c.getLifecycle() == null || c.getLifecycle().getPreStop() == null) {
            return Stream.empty();
        }
        long sleep = c.getLifecycle().getPreStop().getSleep().getSeconds();
        return sleep + 10 <= grace
                ? Stream.empty()
                : Stream.of("after its sleep of " + sleep + " s it has less than 10 of its " + grace + " s to end");
    }
}
