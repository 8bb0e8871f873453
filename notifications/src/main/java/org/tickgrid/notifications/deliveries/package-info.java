/** What was told to whom, so that nobody is told twice. */
@NullMarked
package org.tickgrid.notifications.deliveries;

import org.jspecify.annotations.NullMarked;
