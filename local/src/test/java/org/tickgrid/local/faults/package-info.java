/** What the campaign finds, and that it finds it. */
@NullMarked
package org.tickgrid.local.faults;

import org.jspecify.annotations.NullMarked;
