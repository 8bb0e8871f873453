/** How long a record takes from its receipt over HTTP to a client's websocket, and where. */
@NullMarked
package org.tickgrid.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
