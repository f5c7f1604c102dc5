package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.Plans;
import ru.zvonok.support.QueryCount;

/** What is asked thousands of times a minute finds its rows by an index under row security, in the year's partition. */
@ModuleTest
class HotStatementsTest {

    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    StudentJournal student;

    @Autowired
    Changes changes;

    @Autowired
    Plans plans;

    @Test
    void theyAreFoundByAnIndexInThePartitionOfTheYear() throws SQLException {
        School school = fixture.school();
        Colleague teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        long algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(DAYS.from(), LearningFixture.TODAY);
        List<Long> pupils = school.pupils(group, 10, LearningFixture.START);
        Lesson lesson = school.lesson(algebra, LearningFixture.TODAY);
        Actor self = school.account(pupils.getFirst(), Role.STUDENT);
        Set<String> hot = new LinkedHashSet<>();
        hot.addAll(QueryCount.of(() -> school.run(
                teacher.actor(),
                () -> journal.edit(
                        algebra,
                        DAYS,
                        List.of(new EditCell(UUID.randomUUID(), pupils.getFirst(), lesson.id(), "5", 0))))));
        hot.addAll(QueryCount.of(() -> school.run(teacher.actor(), () -> journal.page(algebra, DAYS))));
        hot.addAll(QueryCount.of(() -> school.run(self, () -> student.lessons(pupils.getFirst(), DAYS))));
        hot.addAll(QueryCount.of(() -> school.run(self, () -> student.courses(pupils.getFirst(), DAYS))));
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        ChangeFilter time = ChangeFilter.of(
                LearningFixture.TODAY.atStartOfDay(),
                LearningFixture.TODAY.plusDays(1).atStartOfDay());
        ChangeFilter ofTeacher = new ChangeFilter(
                time.from(), time.to(), teacher.actor().account(), null, null, null, null, ChangeWay.SET);
        hot.addAll(QueryCount.of(() -> school.run(deputy, () -> changes.page(time, null, 100))));
        hot.addAll(QueryCount.of(() -> school.run(deputy, () -> changes.page(ofTeacher, null, 100))));
        hot.addAll(QueryCount.of(() -> school.run(deputy, () -> changes.authors(time))));
        assertThat(hot).hasSizeGreaterThan(15);

        assertThat(plans.faults(school.id(), hot)).isEmpty();
    }
}
