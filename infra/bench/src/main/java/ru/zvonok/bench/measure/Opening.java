package ru.zvonok.bench.measure;

import java.util.List;
import ru.zvonok.demo.Stars;

/**
 * A page that somebody opens in a browser.
 *
 * @param slow over a 3G line (1.6 Mbit/s down, 0.75 up, 300 ms), else over none
 * @param cold with nothing in the browser but who is signed in
 * @param budget milliseconds until it lives
 */
record Opening(String name, String login, String path, boolean phone, boolean slow, boolean cold, double budget) {

    /** First loads over a slow line, and later ones. */
    private static final double FIRST = 4_000;

    private static final double AGAIN = 1_000;

    static List<Opening> all(Seat seat) {
        String place = "o/" + seat.organisation() + "/";
        String teacher = seat.teacher().login();
        String deputy = seat.deputy().login();
        String parent = Stars.of("parent").login();
        String journal = WebJobs.path(seat);
        String diary = place + "diary";
        return List.of(
                new Opening("open-journal", teacher, journal, false, false, false, AGAIN),
                new Opening("open-diary-on-phone", parent, diary, true, false, false, AGAIN),
                new Opening("open-today-of-deputy", deputy, place + "today", false, false, false, AGAIN),
                new Opening("open-list-of-pupils", deputy, place + "pupils", false, false, false, AGAIN),
                new Opening("journal-3g-first", teacher, journal, false, true, true, FIRST),
                new Opening("journal-3g-again", teacher, journal, false, true, false, AGAIN),
                new Opening("diary-3g-first", parent, diary, true, true, true, FIRST),
                new Opening("diary-3g-again", parent, diary, true, true, false, AGAIN));
    }

    /** The line that says when it can be read. */
    String readable() {
        return name + "-readable";
    }
}
