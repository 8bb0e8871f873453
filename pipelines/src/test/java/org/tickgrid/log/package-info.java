@NullMarked
package org.tickgrid.log;

import org.jspecify.annotations.NullMarked;
