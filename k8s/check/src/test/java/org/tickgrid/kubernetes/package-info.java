/** What of the acceptance can be tried without a cluster: against an API server's double, and against a system on this machine. */
@NullMarked
package org.tickgrid.kubernetes;

import org.jspecify.annotations.NullMarked;
