/**
 * The first run: the whole system with data flowing, and proof that it flowed.
 *
 * <pre>
 * generator ──► ingestion ──► … ──► web-app ──► {@link org.tickgrid.local.demo.Viewer}
 *                             └───► notifications ──► {@link org.tickgrid.local.demo.WebhookReceiver}
 * </pre>
 */
@NullMarked
package org.tickgrid.local.demo;

import org.jspecify.annotations.NullMarked;
