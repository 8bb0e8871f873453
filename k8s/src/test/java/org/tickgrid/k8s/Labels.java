package org.tickgrid.k8s;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kubernetes' rule for labels and their selectors. */
final class Labels {

    private Labels() {}

    /** @param selector an empty one selects all; null is for the caller to know */
    static boolean match(LabelSelector selector, @Nullable Map<String, String> labels) {
        Map<String, String> given = labels == null ? Map.of() : labels;
        return match(selector.getMatchLabels(), given)
                && selector.getMatchExpressions().stream().allMatch(expression -> match(expression, given));
    }

    static boolean match(@Nullable Map<String, String> wanted, Map<String, String> labels) {
        return wanted == null || labels.entrySet().containsAll(wanted.entrySet());
    }

    private static boolean match(LabelSelectorRequirement wanted, Map<String, String> labels) {
        String value = labels.get(wanted.getKey());
        return switch (wanted.getOperator()) {
            case "In" -> value != null && wanted.getValues().contains(value);
            case "NotIn" -> value == null || !wanted.getValues().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new IllegalArgumentException("There is no operator " + wanted.getOperator());
        };
    }
}
