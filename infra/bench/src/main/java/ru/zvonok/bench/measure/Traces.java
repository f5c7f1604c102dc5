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
 * would read a longer history of them. It goes again, between calls; and between jobs the room it took, which the database
 * itself would clear only after a fifth of the table has changed.
 */
final class Traces implements AutoCloseable {

    private static final int OFTEN = 5;

    private final Connection connection;
    private final long firstFree;
    private final AtomicInteger calls = new AtomicInteger();

    Traces(DatabaseServer server, RegionPlan plan) {
        try {
            connection = server.administer(Demo.DATABASE);
            say("set synchronous_commit = off");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        firstFree = plan.firstFree();
    }

    /** After a call that wrote in an organisation. The last word on an emptied cell stays: its version stands nowhere else. */
    void now(long organisation) {
        if (calls.incrementAndGet() % OFTEN == 0) {
            say("""
                    delete from journal.cell_history h
                     where h.organisation_id = %d and h.id >= %d
                       and (h.new_value <> '' or exists (
                         select from journal.cell_history later
                          where later.organisation_id = h.organisation_id and later.student_id = h.student_id
                            and later.lesson_id = h.lesson_id and later.id > h.id))
                    """.formatted(organisation, firstFree));
        }
    }

    /** Before the first job, and after each that wrote. */
    void clear() {
        say("""
                delete from journal.cell_history h using tenancy.organisation o
                 where h.organisation_id = o.id and h.id >= %d
                """.formatted(firstFree));
        say("vacuum (index_cleanup on) journal.cell_history, journal.mark, journal.attendance, journal.lesson_record");
    }

    private synchronized void say(String words) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(words);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
