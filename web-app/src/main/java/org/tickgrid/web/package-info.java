/**
 * The dashboard: pages that are complete when they arrive, and then live by websocket.
 *
 * <pre>
 * grid ──feeds──► {@link org.tickgrid.web.grid.GridWatch} ──► market, series, signals ──► push ──► browsers
 *      ◄─reads──────────────────────────────────────────────┘
 * </pre>
 */
@NullMarked
package org.tickgrid.web;

import org.jspecify.annotations.NullMarked;
