/** The whole system, tried as a person runs it. */
@NullMarked
package org.tickgrid.local;

import org.jspecify.annotations.NullMarked;
