/**
 * The way of records to an ingestion service.
 *
 * <pre>
 * records ──► Feed ──by symbol──► Lane: Backlog ──► Batch ──POST──► answer ──► Tally
 * </pre>
 */
@NullMarked
package org.tickgrid.generator.feed;

import org.jspecify.annotations.NullMarked;
