package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.LeavingClasses.Level;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** Which classes leave, and which years count for them. */
@Component
class LeavingGrades {

    private final RegionalRules rules;
    private final Enrolment enrolment;

    LeavingGrades(RegionalRules rules, Enrolment enrolment) {
        this.rules = rules;
        this.enrolment = enrolment;
    }

    Optional<Level> level(ClassEntry group) {
        if (group.kind() != ClassKind.SCHOOL_CLASS) {
            return Optional.empty();
        }
        int grade = group.grade();
        if (grade == number("finals.leaving.basic", group)) {
            return Optional.of(Level.BASIC);
        }
        int evening = number("finals.leaving.evening", group);
        if (grade == evening) {
            return Optional.of(Level.SECONDARY);
        }
        return grade == number("finals.leaving.secondary", group) && !teaches(evening, group.year())
                ? Optional.of(Level.SECONDARY)
                : Optional.empty();
    }

    /** A school that has the last grade of evening schools goes on after the last grade of the others. */
    private boolean teaches(int grade, int year) {
        return enrolment.classes(year).stream()
                .anyMatch(one -> one.kind() == ClassKind.SCHOOL_CLASS && one.grade() == grade);
    }

    List<Integer> earlierYears(ClassEntry group) {
        if (level(group).filter(Level.SECONDARY::equals).isEmpty()) {
            return List.of();
        }
        return yearsOfLevel(group);
    }

    /** The years before in which a subject may have ended: since the first grade of the level. */
    List<Integer> yearsOfLevel(ClassEntry group) {
        return level(group)
                .map(level -> level == Level.SECONDARY ? "finals.secondary.first-grade" : "finals.basic.first-grade")
                .map(key -> group.year() - (group.grade() - number(key, group)))
                .map(first -> IntStream.range(first, group.year()).boxed().toList())
                .orElse(List.of());
    }

    private int number(String key, ClassEntry group) {
        return rules.whole(key, LocalDate.of(group.year() + 1, 5, 1));
    }
}
