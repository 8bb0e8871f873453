package org.tickgrid.indicators;

import java.util.ArrayList;
import java.util.List;

/** A name and its arguments as users write them, such as {@code crossover(ema(12),ema(26))}. */
public record Specification(String name, List<String> arguments) {

    /** @throws IllegalArgumentException naming what is wrong with it */
    public static Specification of(String text) {
        String trimmed = text.strip();
        int open = trimmed.indexOf('(');
        if (open < 1 || !trimmed.endsWith(")")) {
            throw new IllegalArgumentException("Must be written as name(arguments), was " + text);
        }
        return new Specification(
                trimmed.substring(0, open).strip(), split(trimmed.substring(open + 1, trimmed.length() - 1), text));
    }

    /** Its one argument, a whole number. */
    public int onlyWhole() {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException(name + " takes one argument, was " + String.join(",", arguments));
        }
        return (int) number(0, true);
    }

    /** The argument at {@code index}, a number. */
    public double number(int index) {
        return number(index, false);
    }

    /** Complains unless there are this many arguments. */
    public void takes(int count) {
        if (arguments.size() != count) {
            throw new IllegalArgumentException(
                    name + " takes " + count + " arguments, was " + String.join(",", arguments));
        }
    }

    private double number(int index, boolean whole) {
        String argument = arguments.get(index);
        try {
            return whole ? Integer.parseInt(argument) : Double.parseDouble(argument);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + " takes a " + (whole ? "whole number" : "number") + ", was " + argument, e);
        }
    }

    private static List<String> split(String arguments, String text) {
        List<String> split = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                split.add(arguments.substring(from, i).strip());
                from = i + 1;
            }
            if (depth < 0) {
                break;
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("Parentheses must match, was " + text);
        }
        split.add(arguments.substring(from).strip());
        return split;
    }
}
