/**
 * What the innermost parts cost by themselves, measured with JMH: time and garbage of one operation of each indicator,
 * each kind of rule, each codec, and the folding of candles.
 */
@NullMarked
package org.tickgrid.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
