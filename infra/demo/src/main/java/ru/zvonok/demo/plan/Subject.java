package ru.zvonok.demo.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A subject of the demo's curriculum.
 *
 * @param family who teaches it where there are many classes
 * @param wide who teaches it in a small school
 * @param hours lessons (of a college: pairs) a week, by year of study
 */
public record Subject(String code, String name, String shortName, String family, String wide, List<Integer> hours) {

    /** Those for which the demo's schools and colleges want no homework. */
    public static final Set<String> WITHOUT_HOMEWORK = Set.of("sport", "art", "music", "labour", "practice");

    private static final List<Subject> SCHOOL = read("plan/subjects");
    private static final List<Subject> COLLEGE = read("plan/disciplines");

    /** Subjects of a school, or the disciplines of a college. */
    public static List<Subject> all(boolean college) {
        return college ? COLLEGE : SCHOOL;
    }

    public int hours(int year) {
        return hours.get(year - 1);
    }

    private static List<Subject> read(String table) {
        return Tables.rows(table).stream()
                .map(row ->
                        new Subject(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), numbers(row.get(5))))
                .toList();
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(" +", -1)).map(Integer::valueOf).toList();
    }
}
