package org.tickgrid.benchmarks.cache;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What a database says that it has done. */
final class DatabaseCount implements AutoCloseable {

    /** PostgreSQL's processes tell what they have done once a second, at most. */
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(3);

    private final Connection connection;
    private long own;

    DatabaseCount(String url, String user) throws SQLException {
        connection = DriverManager.getConnection(url, user, "");
    }

    /** Transactions so far, without those that asked for it: a query is one. */
    long transactions() throws SQLException, InterruptedException {
        Thread.sleep(UNTIL_TOLD);
        long all = ask("select xact_commit from pg_stat_database where datname = current_database()");
        return all - own;
    }

    long candles() throws SQLException {
        return ask("select count(*) from candle");
    }

    private long ask(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            own++;
            return answer.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
