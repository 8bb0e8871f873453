/** PostgreSQL's own programs on this machine. */
@NullMarked
package org.tickgrid.local.postgres;

import org.jspecify.annotations.NullMarked;
