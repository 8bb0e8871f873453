/**
 * The way into Tickgrid: market data over HTTP, checked record by record, and answered once Kafka keeps it.
 *
 * <pre>
 * POST /ingest ──► {@link org.tickgrid.ingestion.Intake} ──► {@link org.tickgrid.ingestion.RecordSplitter}
 *                                                                         │
 *              {@link org.tickgrid.ingestion.KafkaForwarder} ◄── {@link org.tickgrid.ingestion.RecordCheck}
 *                │ valid: topic market
 *                └ not: topic rejected
 * </pre>
 *
 * <p>{@code POST /truth} takes the simulator's labels the same way, to topic {@code truth}.
 */
@NullMarked
package org.tickgrid.ingestion;

import org.jspecify.annotations.NullMarked;
