package org.tickgrid.web.grid;

/**
 * A stretch of a feed of which nothing was heard.
 *
 * @param last the last change that was heard before it; −1 if none
 * @param next the first that was heard behind it; {@code last} while none was
 */
public record Gap(long last, long next) {}
