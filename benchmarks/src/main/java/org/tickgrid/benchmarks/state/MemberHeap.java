package org.tickgrid.benchmarks.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lives on another Java machine's heap, after a full collection.
 *
 * @param bytes in all
 * @param jobBytes of these, what the jobs' own objects and arrays of doubles take
 */
record MemberHeap(long bytes, long jobBytes) {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");
    private static final Pattern JOBS =
            Pattern.compile("\\[D|org\\.tickgrid\\.(log|candles|indicators|signals|pipelines)\\..*");
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final long DEADLINE_SECONDS = 120;

    static MemberHeap of(long pid) {
        long total = 0;
        long jobs = 0;
        for (String line : histogram(pid)) {
            Matcher row = LINE.matcher(line);
            Matcher sum = TOTAL.matcher(line);
            if (row.matches() && JOBS.matcher(row.group(2)).matches()) {
                jobs += Long.parseLong(row.group(1));
            } else if (sum.matches()) {
                total = Long.parseLong(sum.group(1));
            }
        }
        return new MemberHeap(total, jobs);
    }

    private static List<String> histogram(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            List<String> lines = process.inputReader().readAllLines();
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("jcmd did not tell of process " + pid + ": " + lines);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking process " + pid, e);
        }
    }
}
