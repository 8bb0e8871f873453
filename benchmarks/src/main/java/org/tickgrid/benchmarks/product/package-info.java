/**
 * What the product as a whole takes in: one member with its three jobs, their maps, journals and feeds.
 *
 * <pre>
 * {@link org.tickgrid.benchmarks.MarketLoad} ──► topic "market", then a member starts ──► {@link org.tickgrid.benchmarks.product.Drain} ──► {@link org.tickgrid.benchmarks.product.ProductFigures}
 * </pre>
 */
@NullMarked
package org.tickgrid.benchmarks.product;

import org.jspecify.annotations.NullMarked;
