/**
 * What runs in an engine's own process: the indicators job's work on one engine, and what measures it there.
 *
 * <pre>
 * topic "market" ──► {@link org.tickgrid.benchmarks.engines.process.EngineProgram} ──► {@link org.tickgrid.benchmarks.engines.process.Sink}
 *                               │
 *                        {@link org.tickgrid.benchmarks.engines.process.Meter} ──► {@link org.tickgrid.benchmarks.engines.process.Measurement}, a line on stdout
 * </pre>
 */
@NullMarked
package org.tickgrid.benchmarks.engines.process;

import org.jspecify.annotations.NullMarked;
