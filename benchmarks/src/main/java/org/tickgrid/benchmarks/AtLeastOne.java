package org.tickgrid.benchmarks;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of an option without which there is nothing to measure. */
public final class AtLeastOne implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
        int number = number(value);
        if (number < 1) {
            throw new TypeConversionException("must be at least 1, was " + value);
        }
        return number;
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("must be a whole number, was " + value);
        }
    }
}
