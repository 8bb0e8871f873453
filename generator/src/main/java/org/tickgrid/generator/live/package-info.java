/**
 * The trades of an exchange as they happen, over its websocket.
 *
 * <pre>
 *                         ┌── lost, silent: back-off, and once more ──┐
 * exchange ──websocket──► Connection: Session ──► Message             │
 *                                                  │ by symbol        │
 *                                                  ▼                  │
 * exchange ──HTTP──► Backfill ──what is missing──► Line: Continuity ──┴──► outlet: bars and clocks
 * </pre>
 */
@NullMarked
package org.tickgrid.generator.live;

import org.jspecify.annotations.NullMarked;
