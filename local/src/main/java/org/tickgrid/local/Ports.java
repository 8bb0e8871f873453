package org.tickgrid.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The ports of this machine that the parts listen on.
 *
 * <p>A part that asks for a port of its own choice has it or fails; the others get a usual one, or any when it is taken.
 */
final class Ports {

    /** Below those that the system hands out for outgoing connections, so that none is taken between choice and use. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private final Set<Integer> given = new HashSet<>();

    /** @throws IllegalArgumentException when another program has it, naming {@code option} as the way out */
    int exactly(int port, String option) {
        if (!isFree(port)) {
            throw new IllegalArgumentException(
                    "Port " + port + " is taken by another program: choose another one with " + option);
        }
        given.add(port);
        return port;
    }

    /** The {@code usual} one, or any when that is taken. */
    int preferably(int usual) {
        return isFree(usual) && given.add(usual) ? usual : any();
    }

    int any() {
        for (int attempt = 0; attempt < HIGHEST - LOWEST; attempt++) {
            int port = RandomGenerator.getDefault().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && given.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
