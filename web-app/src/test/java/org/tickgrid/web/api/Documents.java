package org.tickgrid.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The documents of the API, and what holds by them. */
final class Documents {

    static final String OPENAPI = "openapi.yaml";
    static final String ASYNCAPI = "asyncapi.yaml";

    private static final String PLACE = "https://tickgrid.test/";
    private static final Map<String, JsonNode> ALL =
            Stream.of(OPENAPI, ASYNCAPI, "schemas.yaml").collect(Collectors.toMap(name -> name, Documents::read));
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(ALL.entrySet().stream()
                    .collect(Collectors.toMap(
                            document -> PLACE + document.getKey(),
                            document -> document.getValue().toString()))));

    private Documents() {}

    private static JsonNode read(String name) {
        try (InputStream document = Documents.class.getResourceAsStream("/static/api/" + name)) {
            return new YAMLMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode of(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** Asserts that {@code value} is of the form that stands at {@code pointer} in the document. */
    static void check(JsonNode value, String document, String pointer) {
        assertThat(of(document).at(pointer).isMissingNode())
                .as(document + pointer)
                .isFalse();
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of(PLACE + document + "#" + pointer));
        assertThat(schema.validate(value))
                .as(document + pointer + " of " + value)
                .isEmpty();
    }
}
