/**
 * The whole system on one machine, with real parts, each its own process: for a person, by {@code ./tickgrid}, and for
 * the end-to-end tests.
 *
 * <pre>
 * {@link org.tickgrid.local.LocalGrid} ──► broker, members, ingestion, web-app, notifications
 * </pre>
 */
@NullMarked
package org.tickgrid.local;

import org.jspecify.annotations.NullMarked;
