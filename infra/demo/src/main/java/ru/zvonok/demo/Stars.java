package ru.zvonok.demo;

import java.util.List;
import ru.zvonok.demo.plan.Tables;

/** The accounts that stand in the list of sign-ins: one for each role, the same in each start. */
public final class Stars {

    /** The one password of the demo; it listens on loopback only. */
    public static final String PASSWORD = "zvonok-demo";

    private static final List<Star> ALL = Tables.rows("accounts").stream()
            .map(row -> new Star(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
            .toList();

    /**
     * An account of the list.
     *
     * @param key what the fillers know it by
     * @param role the role in words
     * @param place code of the organisation or the municipality, «-» for the region
     * @param task what to try with it
     */
    public record Star(String key, String login, String role, String place, String task) {}

    private Stars() {}

    public static List<Star> all() {
        return ALL;
    }

    public static Star of(String key) {
        return ALL.stream().filter(star -> star.key().equals(key)).findFirst().orElseThrow();
    }
}
