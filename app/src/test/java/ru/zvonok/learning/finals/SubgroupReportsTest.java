package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.AssignTeacher;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.NewCourse;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.enrolment.Subgroup;
import ru.zvonok.support.ModuleTest;

/** A pupil who went over to the other subgroup keeps the marks of both in what families are given. */
@ModuleTest
class SubgroupReportsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 11));

    @Autowired
    LearningFixture fixture;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Curriculum curriculum;

    @Autowired
    Journal journal;

    @Autowired
    Reports reports;

    School school;
    Colleague teacher;
    Colleague leader;
    long group;
    List<Long> pupils;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        pupils = school.pupils(group, 3, LearningFixture.START);
        divide(LearningFixture.START, pupils.subList(0, 2), pupils.subList(2, 3));
        long first = ofSubgroup("1 группа");
        long second = ofSubgroup("2 группа");
        school.slot(first, DayOfWeek.MONDAY, 1);
        school.slot(second, DayOfWeek.TUESDAY, 1);
        school.generate(DAYS.from(), DAYS.to());
        write(first, MONDAY, "5 4");
        divide(TUESDAY, pupils.subList(1, 2), List.of(pupils.get(0), pupils.get(2)));
        write(second, TUESDAY, "2");
    }

    @Test
    void theLetterCountsTheMarksOfBoth() {
        Table letter = table("finals.parent-letter");
        assertThat(letter.rows()).as("one subject, one line").hasSize(1);
        assertThat(letter.rows().getFirst().cells())
                .containsExactly("Английский язык", 1, 1, null, 1, null, new BigDecimal("3.67"));
    }

    @Test
    void theGridAveragesTheMarksOfBoth() {
        Table grid = table("finals.pupil-grid");
        assertThat(grid.rows()).hasSize(1);
        assertThat(grid.rows().getFirst().cells())
                .containsExactly("Английский язык", "5 4", "2", new BigDecimal("3.67"));
    }

    private Table table(String report) {
        Map<String, String> codes = Map.of(
                "year",
                "2026",
                "class",
                "" + group,
                "pupil",
                "" + pupils.getFirst(),
                "period",
                "own",
                "from",
                DAYS.from().toString(),
                "to",
                String.valueOf(DAYS.to()));
        return school.as(leader.actor(), () -> reports.make(report, codes, Texts.RUSSIAN)).content().parts().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void divide(LocalDate since, List<Long> one, List<Long> two) {
        school.bySystem(() -> {
            classes.divide(group, Map.of("1 группа", one, "2 группа", two), since);
            return 0;
        });
    }

    private long ofSubgroup(String name) {
        long subject = school.subject("Английский язык");
        return school.bySystem(() -> {
            long subgroup = classes.card(group).subgroups().stream()
                    .filter(one -> one.name().equals(name))
                    .mapToLong(Subgroup::id)
                    .findFirst()
                    .orElseThrow();
            long course = curriculum.open(new NewCourse(CourseKind.LESSONS, subject, group, subgroup, null));
            curriculum.assign(new AssignTeacher(course, teacher.person(), true, LearningFixture.START, null));
            return course;
        });
    }

    private void write(long course, LocalDate day, String value) {
        school.run(teacher.actor(), () -> assertThat(journal.edit(
                                course,
                                DAYS,
                                List.of(new EditCell(
                                        UUID.randomUUID(),
                                        pupils.getFirst(),
                                        school.lesson(course, day).id(),
                                        value,
                                        0)))
                        .answers())
                .allMatch(CellAnswer.Saved.class::isInstance));
    }
}
