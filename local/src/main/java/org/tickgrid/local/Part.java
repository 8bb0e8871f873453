package org.tickgrid.local;

import java.util.List;

/** A service beside the grid's members. */
public enum Part {
    INGESTION("ingestion", 5000, "--ingest-port", "-Xmx256m -XX:+UseSerialGC"),
    NOTIFICATIONS("notifications", 8090, "--notifications-port", "-Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"),
    WEB_APP("web-app", 8080, "--web-port", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");

    private final String module;
    private final int usualPort;
    private final String portOption;
    private final String jvm;

    Part(String module, int usualPort, String portOption, String jvm) {
        this.module = module;
        this.usualPort = usualPort;
        this.portOption = portOption;
        this.jvm = jvm;
    }

    /** The module that it is built by, and the name of its process. */
    public String module() {
        return module;
    }

    int usualPort() {
        return usualPort;
    }

    /** The command line's option for another port. */
    String portOption() {
        return portOption;
    }

    /** Options of its Java machine. */
    List<String> jvm() {
        return List.of(jvm.split(" "));
    }
}
