/**
 * Tells people what they want to be told of, each signal once on each of an alert's channels.
 *
 * <pre>
 * signal ──► {@link org.tickgrid.notifications.alerts.Matching} ──► map alert-deliveries ──► {@link org.tickgrid.notifications.alerts.Dispatch} ──► browser, e-mail, webhooks
 *                 ▲                          (waiting)    ▲               │
 *            map alerts                                  └───────────────┘ told, or failed
 * </pre>
 *
 * <p>What waits, waits in the grid: until it is its time, until a receiver is there again, or until another replica takes it.
 */
@NullMarked
package org.tickgrid.notifications.alerts;

import org.jspecify.annotations.NullMarked;
