package ru.zvonok.learning.curriculum.core;

import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.CurriculumProblem;
import ru.zvonok.learning.curriculum.NewSubject;
import ru.zvonok.platform.kernel.Refusal;

/** Names of subjects as they may be written, and short names that are made of the whole one. */
final class SubjectName {

    private static final int LONGEST = 12;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SHORT = 20;

    private SubjectName() {}

    /** Without spaces around and with a short name; refuses what no name is. */
    static NewSubject clean(NewSubject subject) {
        String name = subject.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.at("name", CurriculumProblem.NAME_MISSING);
        }
        @Nullable String given = blank(subject.shortName());
        String shortName = given == null ? brief(name) : given;
        if (shortName.length() > LONGEST_SHORT) {
            throw Refusal.at("shortName", CurriculumProblem.SHORT_NAME_LONG);
        }
        return new NewSubject(name, shortName, blank(subject.area()), subject.extracurricular());
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A short name as it is; of a long one the first word, cut. */
    static String brief(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int space = name.indexOf(' ');
        String first = space > 0 ? name.substring(0, space) : name;
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST - 1) + ".";
    }
}
