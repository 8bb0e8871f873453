package org.tickgrid.member.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database, there or away. Once it is found away nobody asks it, and so nobody waits for it, until it is found again:
 * it is looked for once a second. When it is found its tables are made, as far as they are not there.
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int WRITES_LAST = 3;

    private final DatabaseSettings settings;
    private final HikariDataSource pool;
    private final JdbcTemplate questions;
    private final JdbcTemplate writes;
    private final ScheduledExecutorService finder = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("database-finder").daemon().factory());
    private volatile String trouble = "not connected yet";
    private volatile long awaySince = System.nanoTime();
    private volatile boolean closing;

    Database(DatabaseSettings settings) {
        this.settings = settings;
        pool = new HikariDataSource(pool(settings));
        questions = template(settings.deadline());
        writes = template(settings.deadline().multipliedBy(WRITES_LAST));
    }

    private static HikariConfig pool(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        long millis = settings.deadline().toMillis();
        long seconds = Math.max(1, settings.deadline().toSeconds());
        config.setPoolName("tickgrid");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(millis);
        config.setValidationTimeout(millis);
        // A member starts without its database, too.
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "tickgrid");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("connectTimeout", Long.toString(seconds));
        config.addDataSourceProperty("loginTimeout", Long.toString(seconds));
        // A database that hangs says nothing: what waits longest decides when it counts as away.
        config.addDataSourceProperty("socketTimeout", Long.toString(seconds * WRITES_LAST));
        config.addDataSourceProperty("cancelSignalTimeout", Long.toString(seconds));
        return config;
    }

    private JdbcTemplate template(Duration deadline) {
        JdbcTemplate template = new JdbcTemplate(pool);
        template.setQueryTimeout((int) Math.max(1, deadline.toSeconds()));
        return template;
    }

    /**
     * Begins to look for it.
     *
     * @param onFound hears, whenever the database is found, how long it was away; while it listens nobody looks again
     */
    void start(Consumer<Duration> onFound) {
        finder.scheduleWithFixedDelay(() -> find(onFound), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @throws DatabaseAwayException when it does not answer in time */
    <T> T ask(Function<JdbcTemplate, T> question) {
        return with(questions, question);
    }

    /** @throws DatabaseAwayException when it does not answer in time; then it may be written or not */
    void write(Consumer<JdbcTemplate> change) {
        with(writes, jdbc -> {
            change.accept(jdbc);
            return true;
        });
    }

    private <T> T with(JdbcTemplate template, Function<JdbcTemplate, T> work) {
        if (isAway()) {
            throw new DatabaseAwayException(describe());
        }
        try {
            return work.apply(template);
        } catch (DataAccessResourceFailureException | TransientDataAccessException | RecoverableDataAccessException e) {
            lose(e.getMostSpecificCause());
            throw new DatabaseAwayException(describe());
        }
    }

    boolean isAway() {
        return !trouble.isEmpty();
    }

    /** What is wrong with it; empty when nothing is. */
    String trouble() {
        return trouble;
    }

    /** Whether this member ends: then nothing may wait for the database. */
    boolean isClosing() {
        return closing;
    }

    void beginToClose() {
        closing = true;
    }

    private String describe() {
        return "The database at " + settings.place() + " is away: " + trouble;
    }

    private synchronized void lose(Throwable cause) {
        if (!isAway()) {
            awaySince = System.nanoTime();
            trouble = String.valueOf(cause.getMessage());
            LOG.warn("{}. What is to be written waits", describe());
        }
    }

    private void find(Consumer<Duration> onFound) {
        if (!isAway()) {
            return;
        }
        try {
            migrate();
            questions.queryForObject("select 1", Integer.class);
        } catch (DataAccessException | FlywayException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            say(String.valueOf(cause.getMessage()));
            return;
        } catch (RuntimeException e) {
            say(e.toString());
            return;
        }
        Duration away = Duration.ofNanos(System.nanoTime() - awaySince);
        trouble = "";
        LOG.info("The database at {} is there, after {} ms", settings.place(), away.toMillis());
        tell(onFound, away);
    }

    private void say(String reason) {
        if (!closing && !reason.equals(trouble)) {
            trouble = reason;
            LOG.warn("{}", describe());
        }
    }

    private static void tell(Consumer<Duration> onFound, Duration away) {
        try {
            onFound.accept(away);
        } catch (DatabaseAwayException e) {
            LOG.info("It has gone again: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("What was owed to the database is not written", e);
        }
    }

    private void migrate() {
        Flyway.configure().dataSource(pool).connectRetries(0).load().migrate();
    }

    @Override
    public void close() {
        closing = true;
        finder.shutdownNow();
        pool.close();
    }
}
