/**
 * The indicators job's work on Tickgrid, Flink, Kafka Streams and no engine at all.
 *
 * <pre>
 * {@link org.tickgrid.benchmarks.MarketLoad} ──► topic "market" ──► {@link org.tickgrid.benchmarks.engines.EngineProcess}, one after the other ──► {@link org.tickgrid.benchmarks.engines.Runs} ──► {@link org.tickgrid.benchmarks.engines.EngineFigures}
 * </pre>
 */
@NullMarked
package org.tickgrid.benchmarks.engines;

import org.jspecify.annotations.NullMarked;
