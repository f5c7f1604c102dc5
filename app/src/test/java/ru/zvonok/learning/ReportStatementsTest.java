package ru.zvonok.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

    @Test
    void noReportAsksOncePerPupilOrSubject() {
        Map<String, Integer> few = counted(2, List.of("Алгебра", "Физика"));
        Map<String, Integer> many = counted(7, List.of("Алгебра", "Физика", "Химия", "История", "Музыка"));
        assertThat(few).hasSizeGreaterThan(15);
        assertThat(many.keySet()).isEqualTo(few.keySet());
        many.forEach((report, count) -> assertThat(count).as(report).isLessThanOrEqualTo(few.getOrDefault(report, 0)));
    }

    private Map<String, Integer> counted(int size, List<String> subjects) {
        School school = fixture.school();
        Colleague leader = school.colleague(Role.TEACHER);
        long group = school.schoolClass(9, "Б");
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
        school.generate(MONDAY, MONDAY);
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        Map<String, Integer> counts = new TreeMap<>();
        for (ReportCard card : school.as(deputy, () -> reports.own(Texts.RUSSIAN))) {
            ReportForm form = school.as(deputy, () -> reports.form(card.key(), Map.of(), Map.of(), Texts.RUSSIAN));
            school.run(deputy, () -> reports.make(card.key(), form.codes(), Texts.RUSSIAN));
            // what is kept in memory for some seconds may run out in one of them
            counts.put(
                    card.key(),
                    IntStream.range(0, 3)
                            .map(i -> QueryCount.of(() -> school.run(
                                            deputy, () -> reports.make(card.key(), form.codes(), Texts.RUSSIAN)))
                                    .size())
                            .min()
                            .orElseThrow());
        }
        return counts;
    }
}
