package org.tickgrid.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.tickgrid.pipelines.JobSettings;

/** The jobs' settings in YAML, bound as the members bind them: the usual ones, with a user's own laid over them. */
final class JobsYaml {

    private JobsYaml() {}

    /**
     * @param own a file whose settings stand before the usual ones; null for none
     * @throws IllegalArgumentException naming what is wrong with it
     */
    static JobSettings read(@Nullable Path own) throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        List<PropertySource<?>> ours = own == null ? List.of() : load(new FileSystemResource(existing(own)));
        ours.forEach(sources::addLast);
        load(new ClassPathResource("jobs.yaml")).forEach(sources::addLast);
        // A word that nothing knows is a slip of the pen; the usual settings may well be out of use.
        BindHandler strict = new NoUnboundElementsBindHandler(
                BindHandler.DEFAULT, source -> ours.contains(source.getUnderlyingSource()));
        try {
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind(JobSettings.PREFIX, Bindable.of(JobSettings.class), strict)
                    .get();
        } catch (BindException e) {
            throw new IllegalArgumentException((own == null ? "jobs.yaml" : own) + ": " + fault(e), e);
        }
    }

    private static Path existing(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file);
        }
        return file;
    }

    private static List<PropertySource<?>> load(Resource yaml) throws IOException {
        try {
            return new YamlPropertySourceLoader().load(String.valueOf(yaml.getFilename()), yaml);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    yaml.getFilename() + " is no YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }

    /** The innermost cause knows what a person can change. */
    private static String fault(BindException e) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            causes.add(cause);
            if (cause instanceof UnboundConfigurationPropertiesException unknown) {
                return "unknown settings "
                        + unknown.getUnboundProperties().stream()
                                .map(property -> property.getName().toString())
                                .sorted()
                                .toList();
            }
        }
        Throwable innermost = causes.getLast();
        return innermost instanceof NullPointerException
                ? e.getName() + " is not complete"
                : String.valueOf(innermost.getMessage());
    }
}
