package org.tickgrid.web.signals;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tickgrid.grid.GridMap;
import org.tickgrid.web.push.Age;

/** The two feeds of signals: all of them, and those that people are to be told. */
@Configuration(proxyBeanMethods = false)
class SignalFeeds {

    private static final int KEPT = 1_000;
    private static final int GREETING = 200;

    /** A new follower is told the newest few. */
    @Bean
    SignalFeed signals(MeterRegistry meters) {
        return new SignalFeed("signals", "signal", GridMap.SIGNALS, KEPT, GREETING, new Age("signal", meters));
    }

    /** A new follower is told what comes from now on. */
    @Bean
    SignalFeed notices(MeterRegistry meters) {
        return new SignalFeed("notices", "notice", GridMap.NOTICES, KEPT, 0, new Age("notice", meters));
    }
}
