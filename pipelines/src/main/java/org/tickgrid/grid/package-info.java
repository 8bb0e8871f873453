/**
 * What the grid holds, said once: its maps, their feeds and its jobs; and how a program outside follows them.
 *
 * <pre>
 * job ──► map ──(event journal)──► job "feeds" ──► reliable topic ──► {@link org.tickgrid.grid.FeedFollower}
 * </pre>
 */
@NullMarked
package org.tickgrid.grid;

import org.jspecify.annotations.NullMarked;
