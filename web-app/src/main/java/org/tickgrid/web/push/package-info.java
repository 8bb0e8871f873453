/**
 * The websocket: who follows what, and how a change reaches everyone without a slow one holding up the rest.
 *
 * <pre>
 * feed thread ──► {@link org.tickgrid.web.push.Subscriber#send} ──► outbox (bounded, conflating) ──► a thread per client ──► socket
 * </pre>
 */
@NullMarked
package org.tickgrid.web.push;

import org.jspecify.annotations.NullMarked;
