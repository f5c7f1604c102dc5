package ru.zvonok.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What this machine asks of whoever asks its database: a statement that does nothing, and a transaction that writes a line and waits
 * for the disk. No call can be quicker than its statements many times the one and the other once.
 */
final class Yardsticks {

    static final String ROUND_TRIP = "round-trip";
    static final String COMMIT = "commit";

    private static final int TIMES = 1_000;
    private static final double NANOS = 1e6;

    private Yardsticks() {}

    static List<Fact> measure(Connection connection) throws SQLException {
        List<Fact> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            found.add(fact(ROUND_TRIP, statement, "select 1"));
            found.add(fact(COMMIT, statement, "select pg_logical_emit_message(true, 'bench', 'a line')"));
        }
        return found;
    }

    private static Fact fact(String name, Statement statement, String words) throws SQLException {
        long[] spent = new long[TIMES];
        for (int i = -TIMES; i < TIMES; i++) {
            long start = System.nanoTime();
            statement.execute(words);
            if (i >= 0) {
                spent[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(spent);
        return new Fact(name, Math.round(spent[TIMES / 2] / NANOS * 100) / 100.0, "ms", 0);
    }
}
