/**
 * How publishers write market data. Each {@link org.tickgrid.datasets.formats.Format} is one file here, its test, and one
 * line in {@link org.tickgrid.datasets.formats.Formats}.
 *
 * <pre>
 *                  fits?              open
 * Sample ──► Formats ──► Format ──────────► Table ──► RowReader
 * (first lines, names, what the user said)              Row ──► MarketRecord
 * </pre>
 */
@NullMarked
package org.tickgrid.datasets.formats;

import org.jspecify.annotations.NullMarked;
