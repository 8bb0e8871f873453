package org.tickgrid.kubernetes;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several that work side by side. */
final class Crew {

    private Crew() {}

    /**
     * Returns when all are done.
     *
     * @throws CheckFailedException when one has failed
     */
    static <T> void run(List<T> all, Consumer<T> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> tasks = all.stream()
                    .map(one -> threads.submit(() -> work.accept(one)))
                    .toList();
            try {
                for (Future<?> task : tasks) {
                    task.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof CheckFailedException failed
                        ? failed
                        : new CheckFailedException(String.valueOf(e.getCause()), e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CheckFailedException("stopped", e);
            }
        }
    }
}
