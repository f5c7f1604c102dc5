package ru.zvonok.platform.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Names of a list in short; whoever would look like another is named in full, then with what else tells them apart. */
public final class NamesApart {

    private static final PersonName NOBODY = new PersonName("", "", null);

    private NamesApart() {}

    /**
     * Names as shown, in the order of those given.
     *
     * @param usual the short form
     * @param more asked only about those whose full names are alike: what is set behind the name, such as a birth date
     */
    public static Map<Long, String> of(
            Map<Long, PersonName> people,
            Function<PersonName, String> usual,
            Function<Set<Long>, Map<Long, String>> more) {
        Map<Long, String> shown = new LinkedHashMap<>();
        people.forEach((id, name) -> shown.put(id, usual.apply(name)));
        alike(shown)
                .forEach(id -> shown.computeIfPresent(
                        id, (key, before) -> people.getOrDefault(key, NOBODY).full()));
        Set<Long> still = alike(shown);
        if (!still.isEmpty()) {
            Map<Long, String> told = more.apply(still);
            still.forEach(id -> shown.computeIfPresent(
                    id, (key, name) -> told.containsKey(key) ? name + ", " + told.get(key) : name));
        }
        return shown;
    }

    private static Set<Long> alike(Map<Long, String> shown) {
        Map<String, Long> seen = new HashMap<>();
        Set<Long> alike = new HashSet<>();
        shown.forEach((id, name) -> {
            Long first = seen.putIfAbsent(PersonName.searched(name), id);
            if (first != null) {
                alike.add(first);
                alike.add(id);
            }
        });
        return alike;
    }
}
