/**
 * A member of the grid: an embedded Hazelcast that holds the maps and runs the jobs.
 *
 * <pre>
 * GridMember ──► {@link org.tickgrid.member.Grid} (joins) ──► {@link org.tickgrid.member.Jobs} (submitted once for the cluster) ──► ready
 * </pre>
 */
@NullMarked
package org.tickgrid.member;

import org.jspecify.annotations.NullMarked;
