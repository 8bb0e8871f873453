/**
 * Tickgrid on a cluster: its acceptance, {@code ./tickgrid k8s-check}, and how it scales, {@code ./tickgrid scale --kubernetes}.
 *
 * <pre>
 * {@link org.tickgrid.kubernetes.Overlay} ──► {@link org.tickgrid.kubernetes.Trial}: a namespace of its own ──► ready ─┬─► {@link org.tickgrid.kubernetes.LossCheck} through the load balancer ──► gone
 *                                                   {@link org.tickgrid.kubernetes.Deployed}, in any namespace ─┴─► {@link org.tickgrid.kubernetes.LiveScale}, {@link org.tickgrid.kubernetes.Backlog} ──► as before
 * </pre>
 */
@NullMarked
package org.tickgrid.kubernetes;

import org.jspecify.annotations.NullMarked;
