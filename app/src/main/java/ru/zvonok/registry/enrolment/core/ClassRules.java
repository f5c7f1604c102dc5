package ru.zvonok.registry.enrolment.core;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.EnrolmentProblem;

/** How a class is written and called. */
final class ClassRules {

    private static final int LONGEST_LETTER = 15;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_SHIFTS = 3;

    private ClassRules() {}

    static ClassData clean(ClassData data) {
        String letter = called("letter", data.letter(), data.kind() == ClassKind.SCHOOL_CLASS);
        number(
                "grade",
                data.grade(),
                data.kind() == ClassKind.PRESCHOOL_GROUP ? 0 : 1,
                data.kind().highestGrade());
        number("shift", data.shift(), 1, MOST_SHIFTS);
        boolean oneLetter = data.kind() == ClassKind.SCHOOL_CLASS && letter.length() == 1;
        return new ClassData(
                data.year(),
                data.kind(),
                data.grade(),
                oneLetter ? letter.toUpperCase(Locale.ROOT) : letter,
                data.shift(),
                data.periodSet(),
                data.department(),
                data.room(),
                data.kind() == ClassKind.STUDY_GROUP ? data.programme() : null);
    }

    /** A letter or name without needless spaces. */
    static String called(String field, String text, boolean letter) {
        String clean = text.replaceAll("[\\s\\u00a0]+", " ").strip();
        int longest = letter ? LONGEST_LETTER : LONGEST_NAME;
        // a small school has one class of a grade, which is called by the grade alone
        if ((clean.isEmpty() && !letter) || clean.length() > longest) {
            throw Refusal.at(field, EnrolmentProblem.CLASS_NAME, longest);
        }
        return clean;
    }

    /** The names of subgroups with their people; every name once. */
    static Map<String, List<Long>> parts(Map<String, List<Long>> parts) {
        Map<String, List<Long>> clean = new LinkedHashMap<>();
        parts.forEach((name, people) -> {
            if (name.isBlank()) {
                throw Refusal.at("name", EnrolmentProblem.SUBGROUP_NAME);
            }
            String called = called("name", name, false);
            if (clean.put(called, people.stream().distinct().toList()) != null) {
                throw Refusal.at("name", EnrolmentProblem.SUBGROUP_TAKEN, called);
            }
        });
        return clean;
    }

    private static void number(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw Refusal.at(field, EnrolmentProblem.GRADE_IMPOSSIBLE, least, most);
        }
    }

    /** «5А», «10», «10-1», «10 физмат»; a group is called by its letter alone. */
    static String name(ClassData clean) {
        if (clean.kind() != ClassKind.SCHOOL_CLASS) {
            return clean.letter();
        }
        String letter = clean.letter();
        if (letter.isEmpty()) {
            return String.valueOf(clean.grade());
        }
        if (Character.isDigit(letter.charAt(0))) {
            return clean.grade() + "-" + letter;
        }
        return letter.length() == 1 ? clean.grade() + letter : clean.grade() + " " + letter;
    }

    /** What is chosen from a list must stand in it. */
    static void requireOneOf(long id, Collection<Long> ids) {
        if (!ids.contains(id)) {
            throw new NotFound();
        }
    }
}
