package org.tickgrid.local;

import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that share {@link RunningGrid} come last, by the name of their class: it runs from the first of them to the end of all
 * tests, and would take from the processors of those that start a system of their own.
 */
public final class SharedGridLast implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(SharedGridLast::shares)
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static boolean shares(ClassDescriptor test) {
        return test.findAnnotation(ExtendWith.class)
                .map(extensions -> Arrays.asList(extensions.value()).contains(RunningGrid.class))
                .orElse(false);
    }
}
