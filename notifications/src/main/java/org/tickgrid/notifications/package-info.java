/**
 * Tells people and programs of each signal.
 *
 * <pre>
 * map signals ──► {@link org.tickgrid.notifications.SignalWatch} ──► an outbox per channel ──► browsers, webhooks
 *                                                              │
 *                                                       map deliveries
 * </pre>
 */
@NullMarked
package org.tickgrid.notifications;

import org.jspecify.annotations.NullMarked;
