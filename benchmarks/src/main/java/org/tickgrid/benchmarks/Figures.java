package org.tickgrid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of figures, one for each section, and the only source of what documents say. */
public final class Figures {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    /** @param folder where the files are, such as {@code docs/performance} */
    public Figures(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /**
     * Writes a section's figures, with the command and the machine that they come from.
     *
     * @param figures maps, lists, records, text and numbers
     */
    public void write(String section, String command, Object figures) throws IOException {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("command", command);
        file.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        file.put("machine", Machine.present());
        file.put("figures", figures);
        Files.createDirectories(folder);
        Files.writeString(file(section), JSON.writeValueAsString(file) + '\n');
    }

    /** What was written of a section last; null when nothing was. */
    public @Nullable JsonNode read(String section) throws IOException {
        return Files.exists(file(section)) ? JSON.readTree(Files.readString(file(section))) : null;
    }

    /** The line of a document that says where the figures of a file come from. */
    public static String source(JsonNode file) {
        JsonNode machine = file.path("machine");
        return "\n*`" + file.path("command").asString() + "`, "
                + file.path("date").asString() + ", "
                + machine.path("processor").asString() + ", "
                + machine.path("cores").asInt() + " cores, "
                + machine.path("gibibytes").asInt() + " GiB, "
                + machine.path("java").asString() + ".*\n";
    }

    private Path file(String section) {
        return folder.resolve(section + ".json");
    }
}
