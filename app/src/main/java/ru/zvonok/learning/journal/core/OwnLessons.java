package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.enrolment.Member;

/** How many lessons each pupil had who was not in the class on all days on which it had some. */
final class OwnLessons {

    private OwnLessons() {}

    /**
     * By pupil and day.
     *
     * @param held of the class by day
     * @param elsewhere of classes left before, by class and day
     */
    static Map<Long, Map<LocalDate, Integer>> of(
            FormerClasses.Of former, Map<LocalDate, Integer> held, Map<Long, Map<LocalDate, Integer>> elsewhere) {
        Map<Long, Map<LocalDate, Integer>> own = new HashMap<>();
        former.members().forEach((student, stays) -> {
            if (former.stays().containsKey(student) || !held.keySet().stream().allMatch(day -> within(stays, day))) {
                Map<LocalDate, Integer> days = inside(held, stays);
                for (Member stay : former.stays().getOrDefault(student, List.of())) {
                    inside(elsewhere.getOrDefault(stay.group(), Map.of()), List.of(stay.valid()))
                            .forEach(days::putIfAbsent);
                }
                own.put(student, Map.copyOf(days));
            }
        });
        return own;
    }

    private static Map<LocalDate, Integer> inside(Map<LocalDate, Integer> held, List<DateRange> stays) {
        return held.entrySet().stream()
                .filter(day -> within(stays, day.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, HashMap::new));
    }

    private static boolean within(List<DateRange> stays, LocalDate day) {
        return stays.stream().anyMatch(stay -> stay.contains(day));
    }
}
