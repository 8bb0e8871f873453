package org.tickgrid.benchmarks.engines;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tickgrid.local.Installation;

/** The versions of the engines, as the class paths say them that they run with. */
final class Versions {

    private Versions() {}

    static Map<String, String> all() {
        Path home = Installation.find().home();
        String ours = Engine.TICKGRID.classPath(home);
        String flinks = Engine.FLINK.classPath(home);
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Hazelcast", of("hazelcast", ours));
        versions.put("Kafka Streams", of("kafka-streams", ours));
        versions.put("Kafka clients", of("kafka-clients", ours));
        versions.put("Flink", of("flink-streaming-java", flinks));
        versions.put("Flink's Kafka connector", of("flink-connector-kafka", flinks));
        versions.put("its Kafka clients", of("kafka-clients", flinks));
        return versions;
    }

    static String of(String artifact, String classPath) {
        Matcher jar = Pattern.compile("/" + Pattern.quote(artifact) + "-(\\d[^/:]*)\\.jar")
                .matcher(classPath);
        if (!jar.find()) {
            throw new IllegalArgumentException("No " + artifact + " in " + classPath);
        }
        return jar.group(1);
    }
}
