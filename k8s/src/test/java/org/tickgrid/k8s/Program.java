package org.tickgrid.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A program of ours that a workload of the same name runs: what it can be told, and what it does when it is told nothing. */
enum Program {
    GRID_MEMBERS("grid-members", "org.tickgrid.member"),
    INGESTION("ingestion", "org.tickgrid.ingestion"),
    NOTIFICATIONS("notifications", "org.tickgrid.notifications"),
    WEB_APP("web-app", "org.tickgrid.web");

    private final String module;
    private final String root;

    Program(String module, String root) {
        this.module = module;
        this.root = root;
    }

    /** @param name with prefix and dashes */
    private record Setting(String name, Type type) {}

    static Optional<Program> of(Workload workload) {
        return Arrays.stream(values())
                .filter(program -> program.module.equals(workload.name()))
                .findFirst();
    }

    /**
     * Whether a setting takes its value from this environment variable.
     *
     * @throws org.springframework.boot.context.properties.bind.BindException when the setting cannot have this value
     */
    boolean takes(String variable, String value) {
        Binder binder = new Binder(ConfigurationPropertySources.from(
                new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, value))));
        return settings()
                .anyMatch(setting -> binder.bind(setting.name(), Bindable.of(ResolvableType.forType(setting.type())))
                        .isBound());
    }

    private Stream<Setting> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(root).stream()
                .map(found -> load(String.valueOf(found.getBeanClassName())))
                .flatMap(type -> settings(
                        type.getAnnotation(ConfigurationProperties.class).value(), type));
    }

    private static Stream<Setting> settings(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> settings(prefix, component));
    }

    private static Stream<Setting> settings(String prefix, RecordComponent component) {
        String name = prefix + "."
                + component.getName().replaceAll("(\\p{Upper})", "-$1").toLowerCase(Locale.ROOT);
        return component.getType().isRecord()
                ? settings(name, component.getType())
                : Stream.of(new Setting(name, component.getGenericType()));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value that its {@code application.yaml} has, such as that of {@code server.port}; empty when it has none. */
    String usual(String property) {
        try {
            JsonNode node = new YAMLMapper()
                    .readTree(Files.readString(
                            Variant.HOME.resolveSibling(module).resolve("src/main/resources/application.yaml")));
            for (String part : List.of(property.split("\\."))) {
                node = node.path(part);
            }
            return node.asString("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
