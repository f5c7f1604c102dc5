package ru.zvonok.learning.workload.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.workload.DayLoad;
import ru.zvonok.learning.workload.DayLoad.Part;
import ru.zvonok.learning.workload.UsualMinutes;
import ru.zvonok.platform.kernel.TextOrder;

/** Reckons how much homework is due on a day. */
final class LoadMath {

    /** Homework as the reckoning sees it; {@code minutes} are null where its teacher said nothing. */
    record Task(
            LocalDate due,
            long subject,
            String subjectName,
            @Nullable Long subgroup,
            @Nullable Integer minutes) {}

    private LoadMath() {}

    /**
     * Days of a class or a pupil. Subgroups of a subject learn at the same time: the one with more counts.
     *
     * @param usual minutes of a task of which nobody said how long it takes
     */
    static List<DayLoad> days(Collection<Task> tasks, int limit, java.util.function.ToIntFunction<Task> usual) {
        Map<LocalDate, List<Task>> byDay = new TreeMap<>();
        tasks.forEach(task ->
                byDay.computeIfAbsent(task.due(), day -> new ArrayList<>()).add(task));
        List<DayLoad> days = new ArrayList<>();
        byDay.forEach((day, own) -> {
            List<Part> parts = parts(own, usual);
            days.add(new DayLoad(day, parts.stream().mapToInt(Part::minutes).sum(), limit, parts));
        });
        return days;
    }

    private static List<Part> parts(List<Task> tasks, java.util.function.ToIntFunction<Task> usual) {
        Map<Long, List<Task>> bySubject = new HashMap<>();
        tasks.forEach(task -> bySubject
                .computeIfAbsent(task.subject(), subject -> new ArrayList<>())
                .add(task));
        return bySubject.values().stream()
                .map(own -> new Part(
                        own.getFirst().subjectName(),
                        subject(own, usual),
                        own.stream().allMatch(task -> task.minutes() != null)))
                .sorted(Comparator.comparing(Part::minutes).reversed().thenComparing(Part::subject, TextOrder.ORDER))
                .toList();
    }

    private static int subject(List<Task> own, java.util.function.ToIntFunction<Task> usual) {
        int whole = 0;
        Map<Long, Integer> parts = new HashMap<>();
        for (Task task : own) {
            Integer said = task.minutes();
            int minutes = said == null ? usual.applyAsInt(task) : said;
            Long subgroup = task.subgroup();
            if (subgroup == null) {
                whole += minutes;
            } else {
                parts.merge(subgroup, minutes, Integer::sum);
            }
        }
        return whole + parts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /**
     * What is usual for a subject and grade on a day.
     *
     * @param lines the latest first
     */
    static int usual(List<UsualMinutes> lines, long subject, int grade, LocalDate day, int region) {
        return lines.stream()
                .filter(line -> !line.from().isAfter(day) && concerns(line, subject, grade))
                .max(Comparator.comparing((UsualMinutes line) -> line.subject() != null)
                        .thenComparing(line -> line.gradeFrom() != null)
                        .thenComparing(UsualMinutes::from))
                .map(UsualMinutes::minutes)
                .orElse(region);
    }

    private static boolean concerns(UsualMinutes line, long subject, int grade) {
        Long of = line.subject();
        Integer from = line.gradeFrom();
        Integer to = line.gradeTo();
        return (of == null || of == subject) && (from == null || to == null || (grade >= from && grade <= to));
    }
}
