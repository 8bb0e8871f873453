package org.tickgrid.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What people apply: an overlay, or an overlay with a component more. */
enum Variant {
    LOCAL("local", ""),
    LOCAL_AUTOSCALING("local", "autoscaling"),
    LOCAL_DNS_DISCOVERY("local", "dns-discovery"),
    LOCAL_GATEWAY_API("local", "gateway-api"),
    LOCAL_SERVICE_MONITOR("local", "service-monitor"),
    PRODUCTION("production", ""),
    PRODUCTION_DNS_DISCOVERY("production", "dns-discovery"),
    PRODUCTION_GATEWAY_API("production", "gateway-api"),
    PRODUCTION_SERVICE_MONITOR("production", "service-monitor");

    /** The module's folder, which Maven runs its tests in. */
    static final Path HOME = Path.of("").toAbsolutePath();

    /** One that people choose for themselves. */
    static final String NAMESPACE = "elsewhere";

    private static final Map<Variant, String> RENDERED = new ConcurrentHashMap<>();

    private final String overlay;
    private final String component;

    Variant(String overlay, String component) {
        this.overlay = overlay;
        this.component = component;
    }

    Rendering rendering() {
        return Rendering.of(yaml());
    }

    String yaml() {
        return RENDERED.computeIfAbsent(this, variant -> Tools.render(variant.folder()));
    }

    private Path folder() {
        Path plain = HOME.resolve("overlays").resolve(overlay);
        if (component.isEmpty()) {
            return plain;
        }
        Path folder = HOME.resolve("target/kustomize").resolve(overlay + "-" + component);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("kustomization.yaml"), """
                    apiVersion: kustomize.config.k8s.io/v1beta1
                    kind: Kustomization
                    namespace: %s
                    resources: [../../../overlays/%s]
                    components: [../../../components/%s]
                    """.formatted(NAMESPACE, overlay, component));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
