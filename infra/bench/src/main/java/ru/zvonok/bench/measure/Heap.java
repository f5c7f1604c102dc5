package ru.zvonok.bench.measure;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What a signed-in teacher with the journal open takes of the heap: sessions of real pages, held while rubbish is thrown away. */
final class Heap {

    static final String OF_TEACHER = "heap-of-teacher";

    private static final int BUDGET_KB = 400;
    /** So many before it begins, for what the first ones leave is of all. */
    private static final int FIRST = 3;

    private static final int SESSIONS = 40;
    private static final int SWEEPS = 4;
    private static final double KILOBYTE = 1024;

    private final String address;

    Heap(String address) {
        this.address = address;
    }

    /** Each seat's journal by its teacher, as often as it takes. */
    Fact ofTeacher(List<Seat> seats) {
        open(seats, FIRST);
        long before = used();
        // the sessions stand in the server; what stands here of each is a cookie
        List<WebSession> sessions = open(seats, SESSIONS);
        long after = used();
        return new Fact(OF_TEACHER, Math.round((after - before) / KILOBYTE / sessions.size()), "KB", BUDGET_KB);
    }

    private List<WebSession> open(List<Seat> seats, int many) {
        List<WebSession> sessions = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Seat seat = seats.get(i % seats.size());
            WebSession session = WebSession.signIn(address, seat.teacher().login());
            WebPage.open(session, WebJobs.path(seat));
            sessions.add(session);
        }
        return sessions;
    }

    private static long used() {
        for (int i = 0; i < SWEEPS; i++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
