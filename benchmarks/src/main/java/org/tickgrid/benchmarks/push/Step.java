package org.tickgrid.benchmarks.push;

import org.tickgrid.benchmarks.push.WebApp.Memory;

/**
 * One measurement.
 *
 * @param watch what the clients did
 * @param seconds that it lasted
 * @param cores that the web app kept busy
 * @param heardP50 age of the data when the web app heard it, milliseconds; −1 if it did not say, as in the other three
 * @param sentP50 age of the data when a client had been sent it
 * @param bytesPerClient of objects and buffers in the web app
 */
record Step(
        Watch watch,
        Heard heard,
        double seconds,
        double cores,
        long heardP50,
        long heardP99,
        long sentP50,
        long sentP99,
        Memory memory,
        long bytesPerClient) {

    /** Frames that a core sends in a second, if it does nothing else. */
    public double framesPerCore() {
        return heard.frames() / cores;
    }

    /** Values that a core sends in a second, if it does nothing else. */
    public double valuesPerCore() {
        return heard.values() / cores;
    }
}
