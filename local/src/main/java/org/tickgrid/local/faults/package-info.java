/**
 * The fault campaign: the whole system under load, while its processes are killed and frozen, its network is cut and its
 * disk is full; and the proof that nothing was lost, nothing told twice, and nothing stuck.
 *
 * <pre>
 * {@link org.tickgrid.local.faults.Plan} ──► {@link org.tickgrid.local.faults.Round}: {@link org.tickgrid.local.faults.Load} and {@link org.tickgrid.local.faults.Striker} ──► {@link org.tickgrid.local.faults.Account}  ──┐
 *                                          {@link org.tickgrid.local.faults.Witness}: the same log, undisturbed ─┴──► {@link org.tickgrid.local.faults.Book} ──► {@link org.tickgrid.local.faults.Report}
 * </pre>
 */
@NullMarked
package org.tickgrid.local.faults;

import org.jspecify.annotations.NullMarked;
