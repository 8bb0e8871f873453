/**
 * Market data in files, as others publish it.
 *
 * <pre>
 * MarketFile ──lines──► Layout (sniffed from the header) ──► MarketRow ──► Bar
 * </pre>
 */
@NullMarked
package org.tickgrid.datasets;

import org.jspecify.annotations.NullMarked;
