/**
 * The grid itself, live: its members, jobs and feeds.
 *
 * <pre>
 * members ──► map "vitals" ──► {@link org.tickgrid.web.vitals.Pulse} (once a second) ──► {@link org.tickgrid.web.vitals.GridView} ──► page, API, websocket
 * </pre>
 */
@NullMarked
package org.tickgrid.web.vitals;

import org.jspecify.annotations.NullMarked;
