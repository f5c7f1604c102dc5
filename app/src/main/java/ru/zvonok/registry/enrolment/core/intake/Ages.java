package ru.zvonok.registry.enrolment.core.intake;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.RegionalRules;

/** How old somebody is for what a list says of the person. */
@Component
class Ages {

    private final RegionalRules rules;

    Ages(RegionalRules rules) {
        this.rules = rules;
    }

    /** Tells by the birth date who may be somebody's parent. */
    Predicate<LocalDate> grownUp(LocalDate today) {
        return birth -> rules.reached("people.majority.age", birth, today);
    }

    /** The age at the beginning of the school year where it is odd for the grade. */
    OptionalInt odd(LocalDate birth, int grade, LocalDate today) {
        LocalDate september = LocalDate.of(SchoolYear.of(today), Month.SEPTEMBER, 1);
        int expected = rules.whole("enrolment.first-grade.age", today) + grade - 1;
        int age = Period.between(birth, september).getYears();
        return Math.abs(age - expected) > rules.whole("enrolment.age.odd-years", today)
                ? OptionalInt.of(age)
                : OptionalInt.empty();
    }
}
