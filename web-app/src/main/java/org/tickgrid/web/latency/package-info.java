/**
 * How old data is at each stage of its way, from its receipt to the browser, live.
 *
 * <pre>
 * members' histograms, in map "vitals" ─┐
 * this program's own ───────────────────┴─► {@link org.tickgrid.web.latency.LastMinute} ──► {@link org.tickgrid.web.latency.LatencyView} ──► page, API, websocket
 * </pre>
 */
@NullMarked
package org.tickgrid.web.latency;

import org.jspecify.annotations.NullMarked;
