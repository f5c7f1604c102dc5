package ru.zvonok.bench.measure;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import ru.zvonok.ZvonokApplication;
import ru.zvonok.demo.Demo;
import ru.zvonok.demo.OwnProcess;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.local.Ports;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Rights;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * Two nodes on one database and one Redis: a right is taken from a role at the one, and a teacher who types without pause at the other is
 * refused. The time between is told, the longest of several.
 */
final class RightsMeter {

    static final String FACT = "rights-taken-at-other-node";

    private static final int WARM = 100;
    private static final int TIMES = 20;
    private static final int BUDGET_MS = 1_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final String READY = "Started ZvonokApplication";
    /** No cell has come so far: whoever may write is told what stands there, and nothing is written. */
    private static final long NO_VERSION = Integer.MAX_VALUE;

    private final Demo region;
    private final Seat seat;

    RightsMeter(Demo region, Seat seat) {
        this.region = region;
        this.seat = seat;
    }

    Fact measure() {
        int port = Ports.freeFrom(0);
        try (OwnProcess other =
                OwnProcess.start(StartMeter.machine(), ZvonokApplication.class, region.anotherNode(port))) {
            other.await(line -> line.contains(READY));
            return new Fact(FACT, TimeUnit.NANOSECONDS.toMillis(longest("http://127.0.0.1:" + port)), "ms", BUDGET_MS);
        } catch (IOException fault) {
            throw new IllegalStateException("the other node did not start", fault);
        }
    }

    private long longest(String address) {
        WebSession session = WebSession.signIn(address, seat.teacher().login());
        GridLine line = new GridLine(session, seat);
        BooleanSupplier refused = () -> refused(line);
        for (int i = 0; i < WARM; i++) {
            await(() -> !refused.getAsBoolean());
        }
        long longest = 0;
        for (int i = 0; i < TIMES; i++) {
            await(() -> !refused.getAsBoolean());
            long begun = System.nanoTime();
            try {
                set(Set.of());
                await(refused);
                longest = Math.max(longest, System.nanoTime() - begun);
            } finally {
                set(Set.of(Reach.OWN_SECTION));
            }
        }
        return longest;
    }

    private void set(Set<Reach> reaches) {
        SignedInHere.as(seat.administrator().actor(), () -> region.bean(TenantScope.class)
                .run(seat.organisation(), () -> region.bean(Rights.class)
                        .set(JournalAction.ENTER_MARKS.key(), Role.TEACHER, reaches)));
    }

    /** Whether a mark is refused for want of the right. */
    private boolean refused(GridLine line) {
        var edit = line.edit(UUID.randomUUID().toString(), seat.pupil(), "5", NO_VERSION);
        return line.answers(List.of(edit)).path(0).path("outcome").asString().equals("refused");
    }

    private static void await(BooleanSupplier wanted) {
        long begun = System.nanoTime();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() - begun > PATIENCE) {
                throw new IllegalStateException("nothing changed at the other node");
            }
        }
    }
}
