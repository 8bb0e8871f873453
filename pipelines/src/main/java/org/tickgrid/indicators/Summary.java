package org.tickgrid.indicators;

/**
 * What a {@link Window} says of a run of values: one or two doubles, which can be joined with those of the run that
 * follows.
 */
enum Summary {

    /** Their sum. */
    SUM(1) {
        @Override
        void join(double[] a, int older, int olders, int newer, int newers, int to) {
            a[to] = a[older] + a[newer];
        }
    },

    /** The highest of them. */
    HIGHEST(1) {
        @Override
        void join(double[] a, int older, int olders, int newer, int newers, int to) {
            a[to] = Math.max(a[older], a[newer]);
        }
    },

    /** The lowest of them. */
    LOWEST(1) {
        @Override
        void join(double[] a, int older, int olders, int newer, int newers, int to) {
            a[to] = Math.min(a[older], a[newer]);
        }
    },

    /** Their sum with weight 1 for the oldest, 2 for the next and so on; and their plain sum. */
    WEIGHTED_SUM(2) {
        @Override
        void single(double value, double[] a, int to) {
            a[to] = value;
            a[to + 1] = value;
        }

        @Override
        void join(double[] a, int older, int olders, int newer, int newers, int to) {
            a[to] = a[older] + a[newer] + olders * a[newer + 1];
            a[to + 1] = a[older + 1] + a[newer + 1];
        }
    },

    /**
     * Their mean, and the sum of their squared deviations from it, joined after Chan, Golub and LeVeque, "Updating
     * Formulae and a Pairwise Algorithm for Computing Sample Variances" (1979).
     */
    MOMENTS(2) {
        @Override
        void join(double[] a, int older, int olders, int newer, int newers, int to) {
            double share = (double) newers / (olders + newers);
            double distance = a[newer] - a[older];
            a[to + 1] = a[older + 1] + a[newer + 1] + distance * distance * olders * share;
            a[to] = a[older] + distance * share;
        }
    };

    /** How many doubles it is. */
    final int width;

    Summary(int width) {
        this.width = width;
    }

    /** Writes the summary of one value alone. */
    void single(double value, double[] a, int to) {
        a[to] = value;
        if (width > 1) {
            a[to + 1] = 0;
        }
    }

    /**
     * Writes the summary of two runs as one, also in the place of one of them.
     *
     * @param older where the summary of the older run stands
     * @param olders how many values that run has
     */
    abstract void join(double[] a, int older, int olders, int newer, int newers, int to);
}
