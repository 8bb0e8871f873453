/**
 * What ingestion takes in: records for each second of its processor time, and how long a request waits for its answer.
 *
 * <pre>
 * {@link org.tickgrid.benchmarks.ingestion.Posts} ──► {@link org.tickgrid.benchmarks.ingestion.Load}: connections of its own ──HTTP──► ingestion ──► broker
 * </pre>
 */
@NullMarked
package org.tickgrid.benchmarks.ingestion;

import org.jspecify.annotations.NullMarked;
