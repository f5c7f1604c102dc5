package ru.zvonok.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import ru.zvonok.bench.region.RegionPlan;
import ru.zvonok.demo.Demo;
import ru.zvonok.local.DatabaseServer;

/**
 * What measuring leaves behind: the same cells are written thousands of times, which nobody does in a school, and each later call
 * would read a longer history of them. It goes again, between calls and at the begin.
 */
final class Traces {

    private static final int OFTEN = 20;

    private final DatabaseServer server;
    private final String sweep;
    private final AtomicInteger calls = new AtomicInteger();

    Traces(DatabaseServer server, RegionPlan plan) {
        this.server = server;
        this.sweep = """
                delete from journal.cell_history h using tenancy.organisation o
                 where h.organisation_id = o.id and h.id >= %d
                """.formatted(plan.firstFree());
    }

    /** After a call that wrote. */
    void now() {
        if (calls.incrementAndGet() % OFTEN == 0) {
            sweep();
        }
    }

    void sweep() {
        try (Connection connection = server.administer(Demo.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sweep);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
