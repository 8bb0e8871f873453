/**
 * Market data in files, as others publish it.
 *
 * <pre>
 *                     sniffed: Source            shift to the end,
 * MarketFile ──Parts──► SourceReader ──record──► prefix: Finish ──► MarketReader.next()
 *   .gz .zst .zip         │  rows of its Format
 *                         └─► BadRows: line and reason
 * </pre>
 */
@NullMarked
package org.tickgrid.datasets;

import org.jspecify.annotations.NullMarked;
