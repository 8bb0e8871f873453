package org.tickgrid.evaluation;

/** All that is said of a rule: what its signals were worth, what trading them came to, and what follows. */
public record Judged(Figures figures, Trading trading, Verdict verdict) {}
