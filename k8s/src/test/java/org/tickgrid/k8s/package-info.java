/**
 * What holds for every rendering of the manifests, whoever applies it.
 *
 * <pre>
 * {@link org.tickgrid.k8s.Tools} (kustomize) ──► {@link org.tickgrid.k8s.StrictYaml} ──► {@link org.tickgrid.k8s.Rendering} ──► each {@link org.tickgrid.k8s.Check}
 * </pre>
 */
@NullMarked
package org.tickgrid.k8s;

import org.jspecify.annotations.NullMarked;
