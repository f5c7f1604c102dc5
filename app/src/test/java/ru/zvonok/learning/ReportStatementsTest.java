package ru.zvonok.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportCard;
import ru.zvonok.platform.reporting.ReportForm;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;

/** A report costs as many statements for many pupils and subjects as for few. */
@ModuleTest
class ReportStatementsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Reports reports;

    @Autowired
    Finals finals;

    @Autowired
    Calendar calendar;

    /** A letter for each pupil; of one class it takes another way, so that two are compared with four. */
    private static final String LETTERS = "finals.school-letters";

    private static final List<String> FEW = List.of("Алгебра", "Физика");
    private static final List<String> MANY = List.of("Алгебра", "Физика", "Химия", "История", "Музыка");

    @Test
    void noReportAsksOncePerPupilOrSubject() {
        Map<String, Integer> few = counted(1, 5, FEW, card -> true);
        Map<String, Integer> many = counted(1, 30, MANY, card -> true);
        assertThat(few).hasSizeGreaterThan(15);
        assertThat(many.keySet()).isEqualTo(few.keySet());
        many.forEach((report, count) -> assertThat(count).as(report).isLessThanOrEqualTo(few.getOrDefault(report, 0)));
    }

    @Test
    void noReportOfTheSchoolAsksOncePerClass() {
        Predicate<ReportCard> ofSchool =
                card -> card.about() == ReportAbout.SCHOOL && !card.key().equals(LETTERS);
        Map<String, Integer> one = counted(1, 2, FEW, ofSchool);
        Map<String, Integer> four = counted(4, 2, FEW, ofSchool);
        assertThat(one).hasSizeGreaterThan(3);
        // what is read anew by the clock may add one or two; a loop over the classes adds three at least
        four.forEach((report, count) -> assertThat(count).as(report).isLessThan(one.getOrDefault(report, 0) + 3));
    }

    @Test
    void theLettersOfTheSchoolAreReadInOneGo() {
        Predicate<ReportCard> letters = card -> card.key().equals(LETTERS);
        int two = counted(2, 2, FEW, letters).getOrDefault(LETTERS, 0);
        int four = counted(4, 6, MANY, letters).getOrDefault(LETTERS, 0);
        assertThat(two).isPositive();
        assertThat(four).as("beside " + two + " of two small classes").isLessThan(two + 3);
    }

    private Map<String, Integer> counted(int classes, int size, List<String> subjects, Predicate<ReportCard> which) {
        School school = fixture.school();
        for (int i = 0; i < classes; i++) {
            fill(school, school.schoolClass(9, List.of("А", "Б", "В", "Г").get(i)), size, subjects);
        }
        school.generate(MONDAY, MONDAY);
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        Map<String, Integer> counts = new TreeMap<>();
        for (ReportCard card : school.as(deputy, () -> reports.own(Texts.RUSSIAN)).stream()
                .filter(which)
                .toList()) {
            ReportForm form = school.as(deputy, () -> reports.form(card.key(), Map.of(), Map.of(), Texts.RUSSIAN));
            school.run(deputy, () -> reports.make(card.key(), form.codes(), Texts.RUSSIAN));
            // what is kept in memory for some seconds may run out in one of them
            counts.put(
                    card.key(),
                    IntStream.range(0, 3)
                            .map(i -> statements(() ->
                                    school.run(deputy, () -> reports.make(card.key(), form.codes(), Texts.RUSSIAN))))
                            .min()
                            .orElseThrow());
        }
        return counts;
    }

    /** Rights and rules are read again after a second at the latest, whatever the report is about. */
    private static int statements(Runnable work) {
        return (int) QueryCount.of(work).stream()
                .filter(statement -> !statement.contains(" access.") && !statement.contains(" tenancy."))
                .count();
    }

    private void fill(School school, long group, int size, List<String> subjects) {
        Colleague leader = school.colleague(Role.TEACHER);
        school.lead(group, leader);
        List<Long> pupils = school.pupils(group, size, LearningFixture.START);
        long period = school.bySystem(() -> calendar.periods(school.periodSet())).stream()
                .filter(one -> one.number() == 1)
                .mapToLong(Period::id)
                .sum();
        for (String subject : subjects) {
            long course = school.course(group, subject, leader);
            school.slot(course, DayOfWeek.MONDAY, 1 + subjects.indexOf(subject));
            school.run(
                    leader.actor(),
                    () -> finals.settle(
                            course,
                            period,
                            pupils.stream()
                                    .map(pupil -> new SettleMark(UUID.randomUUID(), pupil, PeriodValue.FOUR, 0))
                                    .toList()));
        }
    }
}
