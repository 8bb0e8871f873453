package org.tickgrid.local.faults;

import java.time.Duration;

/**
 * What is asked of a round.
 *
 * @param warmUp a system is under load for so long before its first round: until Java has compiled most of it, all that starts beside it
 *     is slow, and a person's system has not started a minute ago either
 * @param wellWithin all must be well so soon after the last fault
 */
record Terms(Duration warmUp, Duration wellWithin) {}
