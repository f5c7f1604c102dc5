package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;

/** What families have read. */
@ModuleTest
class ReadingsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange WEEK = new DateRange(MONDAY, LocalDate.of(2026, 11, 15));

    @Autowired
    LearningFixture fixture;

    @Autowired
    Readings door;

    @Autowired
    Journal journal;

    @Autowired
    StudentJournal students;

    @Autowired
    FixedClock clock;

    @Autowired
    AuditTrail audit;

    School school;
    Colleague teacher;
    Colleague leader;
    long group;
    long algebra;
    List<Long> pupils;

    @BeforeEach
    void marks() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.generate(LocalDate.of(2026, 11, 5), LearningFixture.TODAY);
        pupils = school.pupils(group, 2, LearningFixture.START);
        long lesson = school.lesson(algebra, MONDAY).id();
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        algebra,
                        WEEK,
                        pupils.stream()
                                .map(pupil -> new EditCell(UUID.randomUUID(), pupil, lesson, "4", 0))
                                .toList()));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whatAFamilyHasSeenIsCounted() {
        Actor self = school.account(pupils.get(0), Role.STUDENT);
        school.as(self, () -> students.courses(pupils.get(0), WEEK));
        for (List<FamilyReading> all : List.of(ofClass(leader.actor()), ofCourse(teacher.actor()))) {
            assertThat(all).extracting(FamilyReading::person).containsExactlyElementsOf(pupils);
            assertThat(all).extracting(FamilyReading::written).containsExactly(1, 1);
            assertThat(all).extracting(FamilyReading::unread).containsExactly(0, 1);
            assertThat(all).extracting(FamilyReading::last).containsExactly(LearningFixture.TODAY, null);
            assertThat(all).extracting(FamilyReading::silent).containsExactly(false, false);
        }
        assertThat(audit.of(school.id(), leader.actor())).contains("journal.reading-read");
    }

    @Test
    void whoLooksInNoMoreIsNamedAfterAWeek() {
        clock.moveTo(LocalDateTime.of(2026, 11, 17, 10, 40));
        assertThat(ofClass(leader.actor())).extracting(FamilyReading::silent).containsExactly(true, true);
        Actor self = school.account(pupils.get(0), Role.STUDENT);
        school.as(self, () -> students.courses(pupils.get(0), WEEK));
        assertThat(ofClass(leader.actor())).extracting(FamilyReading::silent).containsExactly(false, true);
    }

    @Test
    void staffThatLooksAtAPupilIsNotTheFamily() {
        school.as(leader.actor(), () -> students.courses(pupils.get(0), WEEK));
        assertThat(ofClass(leader.actor())).extracting(FamilyReading::unread).containsExactly(1, 1);
    }

    @Test
    void othersSeeNothingOfIt() {
        assertThatThrownBy(() -> ofClass(teacher.actor())).isInstanceOf(NotFound.class);
        Actor stranger = school.colleague(Role.TEACHER).actor();
        assertThatThrownBy(() -> ofCourse(stranger)).isInstanceOf(NotFound.class);
        Actor secretary = school.colleague(Role.SECRETARY).actor();
        assertThatThrownBy(() -> ofClass(secretary)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> ofCourse(secretary)).isInstanceOf(Denied.class);
        School other = fixture.school();
        Actor head = other.colleague(Role.PRINCIPAL).actor();
        assertThatThrownBy(() -> other.as(head, () -> door.ofClass(group, WEEK)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(head, () -> door.ofCourse(algebra, WEEK)))
                .isInstanceOf(NotFound.class);
    }

    private List<FamilyReading> ofClass(Actor actor) {
        return school.as(actor, () -> door.ofClass(group, WEEK));
    }

    private List<FamilyReading> ofCourse(Actor actor) {
        return school.as(actor, () -> door.ofCourse(algebra, WEEK));
    }
}
