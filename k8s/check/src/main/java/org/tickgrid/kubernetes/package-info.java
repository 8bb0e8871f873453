/**
 * The acceptance of Tickgrid on a cluster, {@code ./tickgrid k8s-check}.
 *
 * <pre>
 * {@link org.tickgrid.kubernetes.Overlay} ──► {@link org.tickgrid.kubernetes.Trial}: a namespace of its own ──► ready ──► {@link org.tickgrid.kubernetes.LossCheck} through the load balancer ──► gone
 * </pre>
 */
@NullMarked
package org.tickgrid.kubernetes;

import org.jspecify.annotations.NullMarked;
