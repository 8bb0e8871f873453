/** How long programs take from the start of their process until they are ready, as built and prepared. */
@NullMarked
package org.tickgrid.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
