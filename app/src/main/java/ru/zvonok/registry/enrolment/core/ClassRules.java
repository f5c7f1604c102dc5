package ru.zvonok.registry.enrolment.core;

import java.util.Locale;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.EnrolmentProblem;

/** How a class is written and called. */
final class ClassRules {

    private static final int LONGEST = 15;

    private ClassRules() {}

    static ClassData clean(ClassData data) {
        String letter = data.letter().replaceAll("[\\s\\u00a0]+", " ").strip();
        if (letter.isEmpty() || data.kind() == ClassKind.SCHOOL_CLASS && letter.length() > LONGEST) {
            throw Refusal.at("letter", EnrolmentProblem.CLASS_NAME);
        }
        boolean oneLetter = data.kind() == ClassKind.SCHOOL_CLASS && letter.length() == 1;
        return new ClassData(
                data.year(),
                data.kind(),
                data.grade(),
                oneLetter ? letter.toUpperCase(Locale.ROOT) : letter,
                data.shift(),
                data.periodSet(),
                data.department(),
                data.room());
    }

    /** «5А», «10 физмат»; a group is called by its letter alone. */
    static String name(ClassData clean) {
        if (clean.kind() != ClassKind.SCHOOL_CLASS) {
            return clean.letter();
        }
        return clean.letter().length() == 1 ? clean.grade() + clean.letter() : clean.grade() + " " + clean.letter();
    }
}
