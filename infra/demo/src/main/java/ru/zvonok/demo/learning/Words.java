package ru.zvonok.demo.learning;

import java.util.Arrays;
import java.util.List;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.Subject;
import ru.zvonok.demo.plan.Tables;

/** Topics and homework, as they stand in the tables of words. */
final class Words {

    private static final List<List<String>> SCHOOL = Tables.rows("lessons/topics");
    private static final List<List<String>> COLLEGE = Tables.rows("lessons/disciplines");
    private static final List<List<String>> HOMEWORK = Tables.rows("lessons/homework");

    private Words() {}

    static List<String> topics(String subject, int year, boolean college) {
        return (college ? COLLEGE : SCHOOL)
                .stream()
                        .filter(row -> row.get(0).equals(subject) && covers(row.get(1), year))
                        .findFirst()
                        .map(row -> parts(row.get(2)))
                        .orElseThrow(() -> new IllegalStateException(subject + " " + year));
    }

    /** Homework of the subject for the lesson with that number; null where none is ever given. */
    static @org.jspecify.annotations.Nullable String homework(Subject subject, int lesson, Dice dice) {
        List<String> kinds = HOMEWORK.stream()
                .filter(row -> row.get(0).equals(subject.code()) || row.get(0).equals(subject.family()))
                .findFirst()
                .map(row -> parts(row.get(1)))
                .orElse(List.of());
        if (kinds.isEmpty()) {
            return null;
        }
        int number = 20 + lesson * 5 + dice.below(4);
        return dice.of(kinds)
                .replace("{p}", Integer.toString(1 + lesson / 2))
                .replace("{n}", Integer.toString(number))
                .replace("{m}", Integer.toString(number + dice.between(2, 4)));
    }

    private static boolean covers(String years, int year) {
        String[] ends = years.split("-", -1);
        return Integer.parseInt(ends[0]) <= year && year <= Integer.parseInt(ends[1]);
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    }
}
