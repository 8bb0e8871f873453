/**
 * The database behind the grid's maps.
 *
 * <pre>
 * jobs ──► map ──► its queue, copied to other members ──► {@link org.tickgrid.member.store.StoredMap} ──► table
 *           ▲                                                                                        │
 *           └─────────────────────────── what is not in memory any more ◄───────────────────────────┘
 * </pre>
 *
 * <p>Writes follow behind, so the stream never waits for the database. While it is away they queue up; what is too much, and
 * what a lost member may have had alone, is written from memory when the database is back.
 */
@NullMarked
package org.tickgrid.member.store;

import org.jspecify.annotations.NullMarked;
