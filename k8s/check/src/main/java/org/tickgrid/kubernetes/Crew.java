package org.tickgrid.kubernetes;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Several that work side by side. */
final class Crew {

    private Crew() {}

    /**
     * Returns when all are done.
     *
     * @throws CheckFailedException as soon as one has failed; the others are stopped
     */
    static <T> void run(List<T> all, Consumer<T> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Boolean> tasks = new ExecutorCompletionService<>(threads);
            all.forEach(one -> tasks.submit(() -> work.accept(one), true));
            try {
                for (int done = 0; done < all.size(); done++) {
                    tasks.take().get();
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
