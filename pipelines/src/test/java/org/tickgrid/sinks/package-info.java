@NullMarked
package org.tickgrid.sinks;

import org.jspecify.annotations.NullMarked;
