package org.tickgrid.grid;

/**
 * The threads that go on when the grid has answered: those of Java's common pool. Where that pool has no more than one
 * thread, and so on every machine of two processors, Hazelcast (5.7.0) starts a thread for each answer instead.
 */
public final class CallbackThreads {

    private static final String SIZE = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private static final int LEAST = 2;

    private CallbackThreads() {}

    /**
     * Lets the pool have two threads at least, unless the Java machine was told a number. Java makes the pool once: a program
     * of the grid calls this before anything else.
     */
    public static void share() {
        if (System.getProperty(SIZE) == null && Runtime.getRuntime().availableProcessors() <= LEAST) {
            System.setProperty(SIZE, Integer.toString(LEAST));
        }
    }
}
