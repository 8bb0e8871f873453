/** The ways by which a signal is told. */
@NullMarked
package org.tickgrid.notifications.channels;

import org.jspecify.annotations.NullMarked;
