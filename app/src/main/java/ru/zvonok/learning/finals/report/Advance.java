package ru.zvonok.learning.finals.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.report.ClassRolls.Roll;

/** What the marks of a year say for the council that decides on promotion (article 58 of law 273-FZ); it decides, not they. */
enum Advance {
    POSITIVE,
    /** A two or not attested in something: promoted with a debt, if the council says so. */
    DEBT,
    /** Some subject has no mark of the year yet. */
    OPEN;

    static Advance of(Roll roll, Map<Long, PeriodValue> year) {
        return !debts(roll, year).isEmpty()
                ? DEBT
                : year.keySet().containsAll(roll.subjects().keySet()) ? POSITIVE : OPEN;
    }

    /** Subjects of a debt, in short. */
    static List<String> debts(Roll roll, Map<Long, PeriodValue> year) {
        return roll.subjects().entrySet().stream()
                .filter(subject -> year.containsKey(subject.getKey()) && debt(year.get(subject.getKey())))
                .map(subject -> subject.getValue())
                .map(Course::subjectShortName)
                .toList();
    }

    static boolean debt(PeriodValue value) {
        return value.worth() == 2 || value == PeriodValue.NOT_ATTESTED || value == PeriodValue.FAIL;
    }

    String textKey() {
        return "finals.advance." + name().toLowerCase(Locale.ROOT);
    }
}
