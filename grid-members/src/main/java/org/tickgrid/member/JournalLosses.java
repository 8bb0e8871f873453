package org.tickgrid.member;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Counts the changes that a journal no longer had when its feed came to read them. Jet says it in its log alone. */
@Component
final class JournalLosses extends AppenderBase<ILoggingEvent> implements DisposableBean {

    private static final String SPEAKER = "com.hazelcast.jet.impl.connector.StreamEventJournalP";
    private static final Pattern LOST = Pattern.compile("(\\d+) events lost for partition");

    private final Counter lost;
    private final Logger heard = (Logger) LoggerFactory.getLogger(SPEAKER);

    JournalLosses(MeterRegistry registry) {
        lost = Counter.builder("tickgrid.journal.lost")
                .description("Changes that a map's journal had no more room for before its feed had read them")
                .register(registry);
        start();
        heard.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        Matcher losses = LOST.matcher(event.getFormattedMessage());
        if (losses.find()) {
            lost.increment(Long.parseLong(losses.group(1)));
        }
    }

    @Override
    public void destroy() {
        heard.detachAppender(this);
        stop();
    }
}
