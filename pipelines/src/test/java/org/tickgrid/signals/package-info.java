@NullMarked
package org.tickgrid.signals;

import org.jspecify.annotations.NullMarked;
