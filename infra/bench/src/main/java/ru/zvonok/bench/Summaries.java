package ru.zvonok.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import ru.zvonok.demo.Console;
import ru.zvonok.demo.Demo;

/** Waits until the application has reckoned the summaries of every organisation: nothing is to be measured beside that work. */
final class Summaries {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int TELL = 500;

    private static final String WAITING = """
            select count(*) from (
              select o.id from tenancy.organisation o
               where not exists (select from oversight.standing s where s.organisation_id = o.id)
              union select organisation_id from oversight.dirty) one
            """;

    private Summaries() {}

    static void await(Demo region) throws SQLException {
        try (Connection connection = region.database().administer(Demo.DATABASE)) {
            long start = System.nanoTime();
            long first = waiting(connection);
            long told = first;
            for (long left = first; left > 0; left = waiting(connection)) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new Console.Failure("bench.summaries-stay", left);
                }
                if (told - left >= TELL) {
                    Console.say("bench.summaries-left", left, seconds(start));
                    told = left;
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
            if (first > 0) {
                Console.say("bench.summaries", first, seconds(start));
            }
        }
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private static long waiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getLong(1);
        }
    }
}
