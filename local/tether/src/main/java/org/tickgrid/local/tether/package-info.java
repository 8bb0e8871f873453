/** What ties a child process to its parent. */
@NullMarked
package org.tickgrid.local.tether;

import org.jspecify.annotations.NullMarked;
