@NullMarked
package org.tickgrid.evaluation;

import org.jspecify.annotations.NullMarked;
