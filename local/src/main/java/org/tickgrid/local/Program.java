package org.tickgrid.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java program that can be started.
 *
 * @param name of its process and of its log
 * @param jvm options of its Java machine
 * @param launch what is run: {@code -jar program.jar}, or a class path and a class
 */
record Program(String name, List<String> jvm, List<String> launch, List<String> arguments) {

    /**
     * Hazelcast's and Kafka's libraries reach into native code: they are let without a warning. Hazelcast goes on after each
     * answer in Java's common pool; where that has fewer than two threads, it starts one for each answer.
     */
    static final List<String> JVM = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Names more options for all Java machines that are started, such as those of tests, which mostly start and stop. */
    static final String MORE_OPTIONS = "tickgrid.jvm";

    static Program jar(String name, List<String> jvm, Path jar, List<String> arguments) {
        return new Program(name, jvm, List.of("-jar", jar.toString()), arguments);
    }

    /** As quickly as it can be started. */
    static Program built(String name, List<String> jvm, BuiltProgram program, List<String> arguments) {
        return new Program(name, jvm, program.launch(), arguments);
    }

    static Program main(String name, List<String> jvm, String classPath, String main, List<String> arguments) {
        return new Program(name, jvm, List.of("-cp", classPath, main), arguments);
    }

    /** The command that runs it, tied to the process that we are. */
    List<String> command(Path tether) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String parent = Long.toString(ProcessHandle.current().pid());
        return Stream.of(
                        Stream.of(java, "-javaagent:" + tether + "=" + parent),
                        JVM.stream(),
                        Arrays.stream(System.getProperty(MORE_OPTIONS, "").split(" "))
                                .filter(option -> !option.isEmpty()),
                        jvm.stream(),
                        launch.stream(),
                        arguments.stream())
                .flatMap(part -> part)
                .toList();
    }
}
