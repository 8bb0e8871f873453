package org.tickgrid.local.faults;

/** What lies between the two members. In {@link Seclusion} alone it can be cut. */
final class Network {

    private static final String ONE = "127.0.0.11";
    private static final String OTHER = "127.0.0.12";
    private static final String FIRST = "50";
    private static final String SECOND = "51";

    private boolean cut;

    synchronized void cut() {
        if (!cut) {
            Commands.run("ip", "rule", "add", "pref", FIRST, "from", ONE, "to", OTHER, "blackhole");
            Commands.run("ip", "rule", "add", "pref", SECOND, "from", OTHER, "to", ONE, "blackhole");
            cut = true;
        }
    }

    synchronized void heal() {
        if (cut) {
            Commands.run("ip", "rule", "del", "pref", FIRST);
            Commands.run("ip", "rule", "del", "pref", SECOND);
            cut = false;
        }
    }
}
