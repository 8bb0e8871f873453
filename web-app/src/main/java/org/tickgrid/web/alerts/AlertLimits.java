package org.tickgrid.web.alerts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many alerts there may be.
 *
 * @param perUser of one user
 * @param inAll of all users together: each signal is compared with each of them
 */
@ConfigurationProperties("tickgrid.alerts")
record AlertLimits(
        @DefaultValue("50") int perUser,
        @DefaultValue("2000") int inAll) {}
