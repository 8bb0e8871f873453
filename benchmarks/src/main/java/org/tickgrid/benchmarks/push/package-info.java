/**
 * What the websocket costs, and how old the data is when clients have it.
 *
 * <pre>
 * {@link org.tickgrid.benchmarks.push.BarFeed} ──► Kafka ──► member ──► web-app ──► {@link org.tickgrid.benchmarks.push.Watchers}, a process of their own
 * </pre>
 */
@NullMarked
package org.tickgrid.benchmarks.push;

import org.jspecify.annotations.NullMarked;
