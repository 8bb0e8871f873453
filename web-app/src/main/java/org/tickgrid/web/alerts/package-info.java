/** What users want to be told of, what they were told, and what could not be told. */
@NullMarked
package org.tickgrid.web.alerts;

import org.jspecify.annotations.NullMarked;
