package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import org.jspecify.annotations.Nullable;

/**
 * Where Tickgrid's images come from.
 *
 * @param registry before their names, such as {@code registry.example.org/team}; null for those that the manifests name
 * @param tag null for the one that the manifests name
 */
record Images(@Nullable String registry, @Nullable String tag) {

    private static final String OURS = "tickgrid/";

    /** Images of others stay as they are. */
    void rename(Container container) {
        String image = container.getImage();
        if (!image.startsWith(OURS)) {
            return;
        }
        int colon = image.indexOf(':');
        String name = colon < 0 ? image : image.substring(0, colon);
        String present = colon < 0 ? "" : image.substring(colon);
        container.setImage((registry == null ? "" : registry + "/") + name + (tag == null ? present : ":" + tag));
    }
}
