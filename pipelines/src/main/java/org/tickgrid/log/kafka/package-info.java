/**
 * Topic {@code market} as a {@link org.tickgrid.log.Log}. Connections, leaders and all of Kafka's protocol are its client's; what
 * is ours is that records are read where they stand in an answer, without an object for each.
 *
 * <pre>
 * broker ──answer──► {@link org.tickgrid.log.kafka.Fetcher} ──batches──► {@link org.tickgrid.log.kafka.FetchedPartition} ──► {@link org.tickgrid.log.kafka.BatchRecords} ──► {@link org.tickgrid.log.RawRecord}
 * </pre>
 */
@NullMarked
package org.tickgrid.log.kafka;

import org.jspecify.annotations.NullMarked;
