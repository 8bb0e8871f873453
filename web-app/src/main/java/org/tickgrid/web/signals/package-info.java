/** Signals, each with its reason, and the notices that are raised in every browser. */
@NullMarked
package org.tickgrid.web.signals;

import org.jspecify.annotations.NullMarked;
