package org.tickgrid.grid;

/**
 * Something that happened to a job.
 *
 * @param time epoch milliseconds
 * @param what such as {@code replaced}
 * @param detail a sentence, or a part of one; empty when there is nothing to add
 */
public record JobEvent(long time, String job, String what, String detail) {}
