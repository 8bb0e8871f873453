/** The maps with a real PostgreSQL behind them. */
@NullMarked
package org.tickgrid.member.store;

import org.jspecify.annotations.NullMarked;
