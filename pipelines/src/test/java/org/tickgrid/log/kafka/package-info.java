@NullMarked
package org.tickgrid.log.kafka;

import org.jspecify.annotations.NullMarked;
