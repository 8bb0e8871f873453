/** The market overview: how every symbol does, and what is said of the economy. */
@NullMarked
package org.tickgrid.web.market;

import org.jspecify.annotations.NullMarked;
