/**
 * Tells people and programs of each signal.
 *
 * <pre>
 * map signals ──► {@link org.tickgrid.notifications.SignalWatch} ─┬─► an outbox per channel ──► browsers, webhooks
 *                                                             │          │
 *                                                             │    map deliveries
 *                                                             └─► people's own {@link org.tickgrid.notifications.alerts}
 * </pre>
 */
@NullMarked
package org.tickgrid.notifications;

import org.jspecify.annotations.NullMarked;
