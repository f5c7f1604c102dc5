package ru.zvonok.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.learning.LearningFixture.TODAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.DayTransfer;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.enrolment.MovementReason;
import ru.zvonok.registry.enrolment.OrderDraft;
import ru.zvonok.registry.enrolment.OrderKind;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The duty clock with the duties that modules contribute, on the Thursday on which the clock of tests stands. */
@ModuleTest
class DutiesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

    @Autowired
    Duties duties;

    @Autowired
    DutyClock clock;

    @Autowired
    LessonCards cards;

    @Autowired
    Journal journal;

    @Autowired
    SchoolYears years;

    @Autowired
    LearningFixture learning;

    @Autowired
    RegistryFixtures registry;

    @Autowired
    TwoTenants tenants;

    School school;
    Colleague teacher;
    Colleague leader;
    long group;
    long algebra;
    Lesson monday;

    @BeforeEach
    void aLessonOnMonday() {
        school = learning.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.generate(MONDAY, MONDAY);
        monday = school.lesson(algebra, MONDAY);
    }

    @Test
    void theTeacherOwesAttendanceTopicAndHomeworkOnTheNextWorkingDay() {
        assertThat(mine(teacher))
                .extracting(Duty::title, Duty::count, Duty::due)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("journal.duty.attendance", 1, MONDAY.plusDays(1)),
                        org.assertj.core.groups.Tuple.tuple("journal.duty.topic", 1, MONDAY.plusDays(1)),
                        org.assertj.core.groups.Tuple.tuple("journal.duty.homework", 1, MONDAY.plusDays(1)));
        assertThat(mine(teacher))
                .allSatisfy(duty -> assertThat(duty.path()).isEqualTo("journal/" + algebra + "?lesson=" + monday.id()));
    }

    @Test
    void whatIsDoneIsNoDutyAnyMore() {
        school.run(teacher.actor(), () -> cards.attendanceTaken(algebra, monday.id()));

        assertThat(mine(teacher)).extracting(Duty::title).doesNotContain("journal.duty.attendance");
    }

    @Test
    void nobodyOwesWhatOthersTeach() {
        assertThat(mine(leader)).isEmpty();
        assertThat(mine(school.colleague(Role.DEPUTY_HEAD))).isEmpty();
    }

    @Test
    void anotherSchoolsDeputySeesNothing() {
        School other = learning.school();
        Colleague deputy = other.colleague(Role.DEPUTY_HEAD);

        assertThat(other.as(deputy.actor(), () -> duties.mine())).isEmpty();
        assertThat(school.as(deputy.actor(), () -> duties.mine())).isEmpty();
    }

    @Test
    void theClassTeacherOwesTheReasonTwoWorkingDaysAfterThePupilIsBack() {
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.slot(algebra, DayOfWeek.WEDNESDAY, 1);
        school.generate(MONDAY.plusDays(1), MONDAY.plusDays(2));
        List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
        absent(pupils.getFirst(), MONDAY);
        assertThat(mine(leader)).as("nobody knows who is back").isEmpty();
        absent(pupils.getFirst(), MONDAY.plusDays(1));
        assertThat(mine(leader)).as("still ill").isEmpty();

        taken(MONDAY.plusDays(2));

        assertThat(mine(leader)).singleElement().satisfies(duty -> {
            assertThat(duty.title()).isEqualTo("journal.duty.absences");
            assertThat(duty.due()).isEqualTo(MONDAY.plusDays(4));
            assertThat(duty.count()).isEqualTo(2);
        });
        assertThat(mine(teacher)).extracting(Duty::title).doesNotContain("journal.duty.absences");
    }

    @Test
    void whoIsBackAndWhoIsNotAreToldApart() {
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.generate(MONDAY.plusDays(1), MONDAY.plusDays(1));
        List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
        pupils.forEach(pupil -> absent(pupil, MONDAY));
        absent(pupils.getLast(), MONDAY.plusDays(1));

        assertThat(mine(leader)).singleElement().satisfies(duty -> {
            assertThat(duty.count()).as("of the one who is back").isEqualTo(1);
            assertThat(duty.due()).isEqualTo(MONDAY.plusDays(3));
        });
    }

    @Test
    void anAbsenceBeforeABreakIsOwedFromTheDayAfterIt() {
        LocalDate before = LocalDate.of(2026, 10, 22);
        LocalDate after = LearningFixture.QUARTER.from();
        school.slot(algebra, DayOfWeek.THURSDAY, 1);
        school.slot(algebra, DayOfWeek.FRIDAY, 1);
        school.generate(before, after);
        List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
        pupils.forEach(pupil -> absent(pupil, before));
        absent(pupils.getLast(), before.plusDays(1));
        assertThat(mine(leader))
                .as("one was back so long ago that it is no deadline any more")
                .isEmpty();

        taken(after);

        assertThat(mine(leader)).singleElement().satisfies(duty -> {
            assertThat(duty.title()).isEqualTo("journal.duty.absences");
            assertThat(duty.count()).as("of the one whom the break kept away").isEqualTo(2);
            assertThat(duty.due()).isEqualTo(after.plusDays(4));
        });
    }

    /** Marks a pupil as absent and all others as present. */
    private void absent(long pupil, LocalDate day) {
        Lesson lesson = school.lesson(algebra, day);
        var edit = new EditCell(UUID.randomUUID(), pupil, lesson.id(), "н", 0L);
        school.run(teacher.actor(), () -> journal.edit(algebra, new DateRange(day, day), List.of(edit)));
        taken(day);
    }

    private void taken(LocalDate day) {
        Lesson lesson = school.lesson(algebra, day);
        school.run(teacher.actor(), () -> cards.attendanceTaken(algebra, lesson.id()));
    }

    @Test
    void whoSignsOwesTheOrderAndNobodyElse() {
        TestSchool office = registry.school();
        TestClass five = registry.schoolClass(office, 5, "А", 1);
        registry.draft(
                office,
                OrderKind.DEPARTURE,
                TODAY,
                List.of(OrderDraft.Line.depart(five.first(), five.id(), MovementReason.TO_OTHER_SCHOOL)));

        assertThat(tenants.as(office.principal(), office.id(), duties::mine))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.title()).isEqualTo("enrolment.duty.order");
                    assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 11, 16));
                });
        for (var actor : List.of(office.admin(), office.secretary(), five.teacher())) {
            assertThat(tenants.as(actor, office.id(), duties::mine)).isEmpty();
        }
    }

    @Test
    void manyOrdersAreOneDeadline() {
        TestSchool office = registry.school();
        TestClass five = registry.schoolClass(office, 5, "А", 4);
        five.pupils()
                .forEach(pupil -> registry.draft(
                        office,
                        OrderKind.DEPARTURE,
                        TODAY,
                        List.of(OrderDraft.Line.depart(pupil, five.id(), MovementReason.TO_OTHER_SCHOOL))));

        assertThat(tenants.as(office.principal(), office.id(), duties::mine))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.count()).isEqualTo(4);
                    assertThat(duty.path()).isEqualTo("orders?state=DRAFT");
                });
    }

    @Test
    void theEducatorOwesTheSheetOfToday() {
        TestSchool garden = registry.kindergarten();
        TestClass group = registry.preschoolGroup(garden, 4, "Ромашки", 3);

        assertThat(tenants.as(group.teacher(), garden.id(), duties::mine))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.title()).isEqualTo("preschool.duty.sheet");
                    assertThat(duty.count()).isEqualTo(3);
                    assertThat(duty.due()).isEqualTo(TODAY);
                });
        assertThat(tenants.as(garden.principal(), garden.id(), duties::mine)).isEmpty();
    }

    @Test
    void holidaysAreNotWorkedAndMovedDaysAre() {
        TestSchool office = registry.school();
        LocalDate friday = TODAY.plusDays(1);
        tenants.run(office.admin(), office.id(), () -> {
            years.save(new DayOff(0, 2026, null, DayOff.Kind.HOLIDAY, "Праздник", friday, friday));
            years.save(new DayTransfer(0, 2026, friday.plusDays(1), DayOfWeek.FRIDAY));
        });

        assertThat(tenants.as(
                        office.admin(), office.id(), () -> clock.due("enrolment.order.deadline-days", List.of(TODAY))))
                .containsEntry(TODAY, LocalDate.of(2026, 11, 16));
        assertThat(tenants.as(
                        office.admin(), office.id(), () -> clock.due("journal.topic.deadline-days", List.of(TODAY))))
                .containsEntry(TODAY, friday.plusDays(1));
    }

    private List<Duty> mine(Colleague colleague) {
        return school.as(colleague.actor(), duties::mine);
    }
}
