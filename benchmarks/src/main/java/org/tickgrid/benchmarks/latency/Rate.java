package org.tickgrid.benchmarks.latency;

import java.util.List;
import org.tickgrid.benchmarks.push.Heard;

/**
 * What was measured at one rate.
 *
 * @param barsPerSecond that were posted
 * @param batch bars in a request
 * @param answerP50 milliseconds from when a request was due to its answer, which comes when Kafka has the records
 * @param stages in the order in which they come
 * @param candles that have closed, when they stood in their maps: nothing waits for them
 * @param heard by the client
 * @param cores that were busy, of all processes and with the load
 */
record Rate(
        int barsPerSecond,
        int batch,
        double answerP50,
        double answerP99,
        List<Stage> stages,
        Stage candles,
        Heard heard,
        double cores) {}
