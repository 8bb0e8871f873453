/**
 * The partition-aligned reading of topic {@code market}: one processor polls a Kafka partition, decodes it, folds each
 * key's records into that key's state, and emits what comes of them. State never leaves the processor that reads its
 * partition, so nothing is shuffled; what a job adds is a {@link org.tickgrid.log.Fold}.
 *
 * <pre>
 * Kafka partition ──► {@link org.tickgrid.log.LogProcessor} ──► {@link org.tickgrid.log.PartitionFolds} ──► one {@link org.tickgrid.log.Fold} per key
 *                          │ snapshot: all folds of a partition with its next offset
 *                          └──► edge ──► a writer of {@link org.tickgrid.sinks} (ordered, conflating) ──► map
 * </pre>
 */
@NullMarked
package org.tickgrid.log;

import org.jspecify.annotations.NullMarked;
