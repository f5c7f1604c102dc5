package ru.zvonok.bench.measure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import ru.zvonok.ZvonokApplication;
import ru.zvonok.demo.Demo;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.local.Ports;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Rights;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.TenantScope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Demo region;
    private final Seat seat;

    RightsMeter(Demo region, Seat seat) {
        this.region = region;
        this.seat = seat;
    }

    Fact measure() {
        int port = Ports.freeFrom(0);
        try (OwnProcess other = OwnProcess.start(ZvonokApplication.class, region.anotherNode(port))) {
            other.await(line -> line.contains(READY));
            return new Fact(FACT, TimeUnit.NANOSECONDS.toMillis(longest("http://127.0.0.1:" + port)), "ms", BUDGET_MS);
        } catch (IOException fault) {
            throw new IllegalStateException("the other node did not start", fault);
        }
    }

    private long longest(String address) {
        WebSession session = WebSession.signIn(address, seat.teacher().login());
        JsonNode who = JSON.readTree(session.get("/grid/session").text());
        Map<String, String> token =
                Map.of(who.path("header").asString(), who.path("token").asString());
        BooleanSupplier refused = () -> refused(session, who.path("owner").asString(), token);
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
    private boolean refused(WebSession session, String owner, Map<String, String> token) {
        String endpoint = "/o/%d/grid/journal/%d-%d".formatted(seat.organisation(), seat.course(), seat.period());
        Map<String, Object> edit = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "row",
                String.valueOf(seat.pupil()),
                "column",
                "l" + seat.lesson(),
                "value",
                "5",
                "version",
                NO_VERSION);
        String batch = JSON.writeValueAsString(Map.of("protocol", 1, "owner", owner, "edits", List.of(edit)));
        String answers =
                session.post(endpoint, "application/json", batch, token).text();
        return JSON.readTree(answers)
                .path("answers")
                .path(0)
                .path("outcome")
                .asString()
                .equals("refused");
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
