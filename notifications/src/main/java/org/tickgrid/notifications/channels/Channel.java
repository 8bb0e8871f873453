package org.tickgrid.notifications.channels;

import org.tickgrid.market.Signal;

/** A way to tell of signals. */
public interface Channel {

    /** Always the same for the same receiver: deliveries are remembered under it. */
    String name();

    /**
     * Returns once the signal was told. It may be told again with the same id, when it is not certain that it was.
     *
     * @throws UnwantedException when to try again is of no use
     * @throws Exception when it was not told
     */
    void tell(Signal signal) throws Exception;
}
