/** What programs are told of the API: the page {@code /api}, beside the documents that it links. */
@NullMarked
package org.tickgrid.web.api;

import org.jspecify.annotations.NullMarked;
