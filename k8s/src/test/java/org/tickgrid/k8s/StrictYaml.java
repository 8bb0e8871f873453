package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads manifests into the types of the Kubernetes API, and takes no field, kind or type of value that is not in them. */
final class StrictYaml {

    private static final KubernetesSerialization KINDS = new KubernetesSerialization();

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .annotationIntrospector(new NoCatchAll())
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                            .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
            .build();

    private StrictYaml() {}

    /** @throws IllegalArgumentException naming the object and what is wrong with it */
    static List<HasMetadata> read(String yaml) {
        List<HasMetadata> objects = new ArrayList<>();
        for (JsonNode document :
                YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll()) {
            objects.add(object(document));
        }
        return objects;
    }

    private static HasMetadata object(JsonNode document) {
        String kind = document.path("kind").asString("?");
        String name = kind + "/" + document.path("metadata").path("name").asString("?");
        Class<? extends KubernetesResource> type = KINDS.getRegisteredKubernetesResource(
                document.path("apiVersion").asString("?"), kind);
        if (type == null) {
            throw new IllegalArgumentException(name + ": the API has no such kind: " + document.path("apiVersion"));
        }
        try {
            return (HasMetadata) YAML.treeToValue(document, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /**
     * The types keep what they do not know in a map of additional properties: here they are not asked for it. Those of the
     * Prometheus operator are of an older generation, whose way to be read is not known any more: they are plain beans.
     */
    private static final class NoCatchAll extends JacksonAnnotationIntrospector {

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
            return annotated.getRawType().getName().startsWith("io.fabric8.openshift.")
                    ? null
                    : super.findDeserializer(config, annotated);
        }

        @Override
        public @Nullable Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
            return null;
        }
    }
}
