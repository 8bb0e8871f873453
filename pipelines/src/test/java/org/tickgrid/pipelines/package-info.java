@NullMarked
package org.tickgrid.pipelines;

import org.jspecify.annotations.NullMarked;
