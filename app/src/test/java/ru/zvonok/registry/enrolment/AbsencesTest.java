package ru.zvonok.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.registry.calendar.CalendarProblem;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.enrolment.ExcusedAbsence.Reason;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;

/** The door to excused absences. */
@ModuleTest
class AbsencesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 13);
    private static final DateRange WEEK = new DateRange(MONDAY, FRIDAY);

    @Autowired
    People people;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Absences absences;

    @Autowired
    SchoolYears years;

    @Autowired
    AuditTrail trail;

    School school;
    Colleague leader;
    Colleague otherLeader;
    long group;
    long pupil;

    @BeforeEach
    void enrol() {
        school = fixture.school();
        leader = school.colleague(Role.TEACHER);
        otherLeader = school.colleague(Role.TEACHER);
        group = school.schoolClass(5, "А");
        school.lead(group, leader);
        school.lead(school.schoolClass(5, "Б"), otherLeader);
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
    }

    @Test
    void theClassTeacherNotesAndTakesBack() {
        long id = note(leader.actor(), MONDAY, FRIDAY, "Справка № 15");
        assertThat(ofPupil(leader.actor()))
                .extracting(
                        ExcusedAbsence::id,
                        ExcusedAbsence::person,
                        ExcusedAbsence::from,
                        ExcusedAbsence::to,
                        ExcusedAbsence::reason,
                        ExcusedAbsence::document)
                .containsExactly(tuple(id, pupil, MONDAY, FRIDAY, Reason.SICK, "Справка № 15"));
        school.run(leader.actor(), () -> absences.remove(id));
        assertThat(ofPupil(leader.actor())).isEmpty();
        assertThatThrownBy(() -> school.run(leader.actor(), () -> absences.remove(id)))
                .isInstanceOf(NotFound.class);
    }

    /** Why somebody was absent is no small thing to read. */
    @Test
    void whoReadIsNoted() {
        note(leader.actor(), MONDAY, FRIDAY, "Справка № 15");
        ofPupil(leader.actor());
        assertThat(trail.of(school.id(), leader.actor())).contains("enrolment.absences-read");
    }

    @Test
    void theMedicSeesWhoIsAbsentForTheHealthOnADayAndIsNotedOnce() {
        Actor medic = school.colleague(Role.MEDICAL_WORKER).actor();
        long other = school.pupils(group, 1, LearningFixture.START).getFirst();
        note(leader.actor(), MONDAY, FRIDAY, "Справка № 15");
        school.run(
                leader.actor(), () -> absences.settle(other, new DateRange(MONDAY, FRIDAY), Reason.COMPETITION, null));

        for (int looked = 0; looked < 2; looked++) {
            assertThat(school.as(medic, () -> absences.sick(LearningFixture.TODAY, 10))
                            .first())
                    .extracting(one -> one.absence().person(), AbsentLearner::className)
                    .containsExactly(tuple(pupil, "5А"));
        }
        assertThat(school.as(medic, () -> absences.sick(FRIDAY.plusDays(1), 10)).first())
                .isEmpty();
        assertThat(trail.of(school.id(), medic)).containsExactly("enrolment.sick-read");
        assertThat(QueryCount.of(() -> school.as(medic, () -> absences.sick(LearningFixture.TODAY, 10))))
                .hasSizeLessThanOrEqualTo(5);
        Actor psychologist = school.colleague(Role.PSYCHOLOGIST).actor();
        assertThatThrownBy(() -> school.as(psychologist, () -> absences.sick(MONDAY, 10)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(leader.actor(), () -> absences.sick(MONDAY, 10)))
                .as("sees the own class alone")
                .isInstanceOf(NotFound.class);
        School elsewhere = fixture.school();
        Actor nurse = elsewhere.colleague(Role.MEDICAL_WORKER).actor();
        assertThat(elsewhere
                        .as(nurse, () -> absences.sick(LearningFixture.TODAY, 10))
                        .first())
                .isEmpty();
        assertThatThrownBy(() -> school.as(nurse, () -> absences.sick(MONDAY, 10)))
                .isInstanceOf(Denied.class);
    }

    /** A quarantine: the number is the whole one, and whoever was not shown was not seen. */
    @Test
    void onlyTheSickThatAreShownAreNoted() {
        Actor medic = school.colleague(Role.MEDICAL_WORKER).actor();
        List<Long> many = school.pupils(group, 4, LearningFixture.START);
        for (long one : many) {
            school.run(
                    leader.actor(), () -> absences.settle(one, new DateRange(MONDAY, FRIDAY), Reason.QUARANTINE, null));
        }

        FirstOf<AbsentLearner> found = school.as(medic, () -> absences.sick(LearningFixture.TODAY, 3));

        assertThat(found.inAll()).isEqualTo(4);
        assertThat(found.more()).isEqualTo(1);
        assertThat(found.first())
                .hasSize(3)
                .isSortedAccordingTo(Comparator.comparing(one -> one.name().full(), TextOrder.ORDER));
        assertThat(trail.persons(school.id(), "enrolment.sick-read"))
                .containsExactlyInAnyOrderElementsOf(found.first().stream()
                        .map(one -> one.absence().person())
                        .toList());
    }

    @Test
    void whoIsIllIsToldInTheOrderOfTheAlphabet() {
        for (String surname : List.of("Жуков", "Ёлкин", "Егоров")) {
            long one = school.bySystem(() -> people.create(PersonData.named(new PersonName(surname, "Пётр", null))));
            school.bySystem(() -> {
                absences.settle(one, new DateRange(MONDAY, FRIDAY), Reason.SICK, null);
                return 0;
            });
        }
        Actor medic = school.colleague(Role.MEDICAL_WORKER).actor();

        assertThat(school.as(medic, () -> absences.sick(LearningFixture.TODAY, 10))
                        .first())
                .extracting(one -> one.name().last())
                .containsExactly("Егоров", "Ёлкин", "Жуков");
    }

    @Test
    void overlapsTurnedDaysAndLongWordsAreRefused() {
        note(leader.actor(), MONDAY, FRIDAY, null);
        assertThat(problem(() -> note(leader.actor(), FRIDAY, FRIDAY.plusDays(3), null)))
                .isEqualTo(EnrolmentProblem.ABSENCE_OVERLAP);
        assertThat(problem(() -> note(leader.actor(), FRIDAY.plusDays(3), FRIDAY.plusDays(1), null)))
                .isEqualTo(EnrolmentProblem.ENDS_BEFORE_START);
        assertThat(problem(() -> note(leader.actor(), FRIDAY.plusDays(1), FRIDAY.plusDays(1), "х".repeat(201))))
                .isEqualTo(EnrolmentProblem.DOCUMENT_TOO_LONG);
        assertThat(problem(() -> settle(leader.actor(), WEEK, Reason.SICK, "х".repeat(201))))
                .isEqualTo(EnrolmentProblem.DOCUMENT_TOO_LONG);
        assertThat(ofPupil(leader.actor())).hasSize(1);
    }

    @Test
    void whatIsSaidAnewTakesItsDaysAndLeavesTheRest() {
        note(leader.actor(), MONDAY, FRIDAY, "Справка № 15");
        DateRange middle = new DateRange(MONDAY.plusDays(1), MONDAY.plusDays(2));
        settle(leader.actor(), middle, Reason.COMPETITION, "Приказ № 7");
        assertThat(ofPupil(leader.actor()))
                .extracting(ExcusedAbsence::from, ExcusedAbsence::to, ExcusedAbsence::reason, ExcusedAbsence::document)
                .containsExactly(
                        tuple(MONDAY, MONDAY, Reason.SICK, "Справка № 15"),
                        tuple(MONDAY.plusDays(1), MONDAY.plusDays(2), Reason.COMPETITION, "Приказ № 7"),
                        tuple(MONDAY.plusDays(3), FRIDAY, Reason.SICK, "Справка № 15"));
        settle(leader.actor(), WEEK, null, null);
        assertThat(ofPupil(leader.actor())).isEmpty();
    }

    @Test
    void aClosedYearRefuses() {
        long id = note(leader.actor(), MONDAY, MONDAY, null);
        school.bySystem(() -> {
            years.close(2026);
            return 0;
        });
        assertThat(problem(() -> note(leader.actor(), FRIDAY, FRIDAY, null))).isEqualTo(CalendarProblem.YEAR_CLOSED);
        assertThat(problem(() -> settle(leader.actor(), WEEK, null, null))).isEqualTo(CalendarProblem.YEAR_CLOSED);
        assertThat(problem(() -> school.run(leader.actor(), () -> absences.remove(id))))
                .isEqualTo(CalendarProblem.YEAR_CLOSED);
        assertThat(ofPupil(leader.actor())).hasSize(1);
    }

    @Test
    void rolesAndReach() {
        Actor teacher = school.colleague(Role.TEACHER).actor();
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        long id = note(leader.actor(), MONDAY, FRIDAY, null);
        assertThatThrownBy(() -> note(teacher, MONDAY, FRIDAY, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> note(deputy, MONDAY, FRIDAY, null)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> note(otherLeader.actor(), MONDAY, FRIDAY, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> settle(otherLeader.actor(), WEEK, null, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(otherLeader.actor(), () -> absences.remove(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ofPupil(otherLeader.actor())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ofPupil(teacher)).isInstanceOf(NotFound.class);
        assertThat(ofPupil(deputy)).hasSize(1);
    }

    @Test
    void anotherOrganisationGetsTheSameAsForNothing() {
        long id = note(leader.actor(), MONDAY, FRIDAY, null);
        School other = fixture.school();
        Colleague stranger = other.colleague(Role.TEACHER);
        other.lead(other.schoolClass(5, "А"), stranger);
        assertThatThrownBy(() -> other.as(stranger.actor(), () -> absences.of(pupil, WEEK)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.run(stranger.actor(), () -> absences.remove(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.run(stranger.actor(), () -> absences.settle(pupil, WEEK, Reason.FAMILY, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.bySystem(
                        () -> absences.note(new ExcusedAbsence(0, pupil, MONDAY, FRIDAY, Reason.FAMILY, null))))
                .isInstanceOf(NotFound.class);
        assertThat(ofPupil(leader.actor())).hasSize(1);
    }

    private long note(Actor actor, LocalDate from, LocalDate to, @Nullable String document) {
        return school.as(actor, () -> absences.note(new ExcusedAbsence(0, pupil, from, to, Reason.SICK, document)));
    }

    private void settle(Actor actor, DateRange days, @Nullable Reason reason, @Nullable String document) {
        school.run(actor, () -> absences.settle(pupil, days, reason, document));
    }

    private List<ExcusedAbsence> ofPupil(Actor actor) {
        return school.as(actor, () -> absences.of(pupil, WEEK));
    }

    private static Problem problem(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("it was not refused");
    }
}
