/**
 * Who may see and do what. With users or an OpenID provider in the settings everybody signs in; with neither, this is for
 * the one machine that it runs on, and says so.
 *
 * <pre>
 * form, Basic, OpenID ──► {@link org.tickgrid.web.access.Role} ──► {@link org.tickgrid.web.access.Rules}
 *          └► {@link org.tickgrid.web.access.SignedSession}: a cookie that every replica can read
 * </pre>
 */
@NullMarked
package org.tickgrid.web.access;

import org.jspecify.annotations.NullMarked;
