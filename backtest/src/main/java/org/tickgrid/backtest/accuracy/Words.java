package org.tickgrid.backtest.accuracy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tickgrid.evaluation.Estimate;

/** How numbers look in the report. What there is no value for is a dash. */
final class Words {

    static final String NONE = "–";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    static String day(long millis) {
        return DAY.format(Instant.ofEpochMilli(millis));
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Such as {@code +0.123 %}. */
    static String change(double fraction) {
        return Double.isFinite(fraction) ? String.format(Locale.ROOT, "%+.3f %%", 100 * fraction) : NONE;
    }

    /** Such as {@code +12.3 %}. */
    static String gain(double fraction) {
        return Double.isFinite(fraction) ? String.format(Locale.ROOT, "%+,.1f %%", 100 * fraction) : NONE;
    }

    /** Such as {@code 57.1 %}. */
    static String share(double fraction) {
        return Double.isFinite(fraction) ? String.format(Locale.ROOT, "%.1f %%", 100 * fraction) : NONE;
    }

    /** Such as {@code 1.23}; ∞ where there is no loss to divide by. */
    static String factor(double value) {
        return Double.isNaN(value) ? NONE : Double.isInfinite(value) ? "∞" : figure(value, 2);
    }

    static String seconds(double value) {
        return Double.isFinite(value) ? figure(value, 1) + " s" : NONE;
    }

    static String figure(double value, int digits) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + digits + "f", value) : NONE;
    }

    /** Such as {@code +0.12 % (−0.05 to +0.30)}. */
    static String interval(Estimate estimate) {
        if (estimate.tooFew()) {
            return change(estimate.mean()) + " (too few)";
        }
        return String.format(
                Locale.ROOT,
                "%s (%+.3f to %+.3f)",
                change(estimate.mean()),
                100 * estimate.low(),
                100 * estimate.high());
    }
}
