package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.notification.Told;
import ru.zvonok.platform.notification.UsualNotices;
import ru.zvonok.registry.enrolment.Absences;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.DueNow;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TestServices;

/** What guardians hear of an absence of today, and what nobody hears. */
@ModuleTest
class AbsenceNewsTest {

    private static final String NEWS = "journal.absence-news";
    private static final LocalDate TODAY = LearningFixture.TODAY;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    Absences absences;

    @Autowired
    People people;

    @Autowired
    Notifications notifications;

    @Autowired
    UsualNotices usual;

    @Autowired
    DueNow due;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    School school;
    Colleague teacher;
    Colleague leader;
    Actor mother;
    Actor grandmother;
    Actor stranger;
    long pupil;
    long classmate;
    long course;

    @BeforeEach
    void aClass() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        course = school.course(group, "Алгебра", teacher);
        school.slot(course, DayOfWeek.WEDNESDAY, 1);
        school.slot(course, DayOfWeek.THURSDAY, 1);
        school.slot(course, DayOfWeek.THURSDAY, 3);
        school.generate(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 13));
        List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
        pupil = pupils.getFirst();
        mother = guardian(pupil, Relation.MOTHER, true);
        grandmother = guardian(pupil, Relation.RELATIVE, false);
        classmate = pupils.get(1);
        stranger = guardian(classmate, Relation.MOTHER, true);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void guardiansAreToldOnceADayAfterAMoment() {
        type(TODAY, 0, "н");
        assertThat(due.run(NEWS, school.id())).as("ten minutes have not passed").isFalse();
        later(10);
        assertThat(due.run(NEWS, school.id())).isTrue();
        assertThat(heard(mother)).singleElement().satisfies(told -> {
            assertThat(told.notice().textKey()).isEqualTo("journal.bell.absence");
            assertThat(told.notice().kind()).isEqualTo(JournalNotice.ABSENCE);
            assertThat(told.notice().arguments().subList(1, 3)).containsExactly(TODAY, "1");
        });
        assertThat(heard(grandmother)).as("no legal representative").isEmpty();
        assertThat(heard(stranger)).isEmpty();

        type(TODAY, 1, "н");
        later(30);
        due.run(NEWS, school.id());
        assertThat(heard(mother)).as("once a day").hasSize(1);
    }

    @Test
    void allLessonsMissedSoFarAreNamed() {
        type(TODAY, 0, "н");
        type(TODAY, 1, "н");
        later(10);
        due.run(NEWS, school.id());
        assertThat(heard(mother)).singleElement().satisfies(told -> assertThat(
                        told.notice().arguments().getLast())
                .isEqualTo("1, 3"));
    }

    @Test
    void aSlipCorrectedAtOnceTellsNobody() {
        type(TODAY, 0, "н");
        type(TODAY, 0, "");
        later(10);
        due.run(NEWS, school.id());
        assertThat(heard(mother)).isEmpty();
    }

    @Test
    void aMistakeThatWasToldIsTakenBack() {
        type(TODAY, 0, "н");
        later(10);
        due.run(NEWS, school.id());
        type(TODAY, 0, "5");
        type(TODAY, 0, "");
        later(20);
        due.run(NEWS, school.id());
        assertThat(heard(mother))
                .extracting(told -> told.notice().textKey())
                .containsExactly("journal.bell.absence-mistake", "journal.bell.absence");
        assertThat(due.run(NEWS, school.id())).isFalse();
    }

    @Test
    void anExcusedAbsenceTellsNobodyAndAReasonNamedLaterIsNoMistake() {
        school.bySystem(
                () -> absences.note(new ExcusedAbsence(0, pupil, TODAY, TODAY, ExcusedAbsence.Reason.FAMILY, null)));
        type(TODAY, 0, "н");
        later(10);
        due.run(NEWS, school.id());
        assertThat(heard(mother)).isEmpty();
        school.bySystem(() -> {
            absences.settle(pupil, new DateRange(TODAY, TODAY), null, null);
            return 0;
        });
        later(20);
        due.run(NEWS, school.id());
        assertThat(heard(mother)).as("now nobody knows why").hasSize(1);
        school.bySystem(
                () -> absences.note(new ExcusedAbsence(0, pupil, TODAY, TODAY, ExcusedAbsence.Reason.SICK, null)));
        later(30);
        due.run(NEWS, school.id());
        assertThat(heard(mother)).hasSize(1);
    }

    @Test
    void aMistakeThatWasToldIsTakenBackAlsoTheNextDay() {
        type(TODAY, 0, "н");
        later(10);
        due.run(NEWS, school.id());
        clock.moveTo(TODAY.plusDays(1).atTime(9, 0));
        type(TODAY, 0, "");
        due.run(NEWS, school.id());
        assertThat(heard(mother))
                .extracting(told -> told.notice().textKey())
                .containsExactly("journal.bell.absence-mistake", "journal.bell.absence");
        assertThat(due.run(NEWS, school.id())).isFalse();
    }

    @Test
    void yesterdayIsNoNews() {
        type(TODAY.minusDays(1), 0, "н");
        later(10);
        assertThat(due.run(NEWS, school.id())).isFalse();
        type(TODAY, 0, "н");
        clock.moveTo(TODAY.plusDays(1).atTime(8, 0));
        due.run(NEWS, school.id());
        assertThat(heard(mother)).as("nobody looked that day").isEmpty();
    }

    @Test
    void ofLateArrivalsHearsWhoWantsTo() {
        type(TODAY, 0, "оп");
        later(10);
        due.run(NEWS, school.id());
        assertThat(heard(mother)).isEmpty();
        school.bySystem(() -> {
            usual.set(JournalNotice.LATE.key(), Channel.BELL, true);
            return 0;
        });
        type(TODAY, 1, "оп");
        type(TODAY, 0, "");
        later(20);
        due.run(NEWS, school.id());
        assertThat(heard(mother)).as("once a day, wanted or not").isEmpty();
        type(TODAY, 1, "");
        later(30);
        due.run(NEWS, school.id());
        assertThat(heard(mother))
                .extracting(told -> told.notice().textKey())
                .containsExactly("journal.bell.late-mistake");
    }

    @Test
    void oneThatFailsHoldsUpNobodyElse() throws SQLException {
        type(TODAY, 0, "н");
        later(1);
        type(classmate, TODAY, 0, "н");
        later(20);
        // a notice that cannot be written for the first one's mother
        onDatabase("alter table notification.notice add constraint broken check (person <> '" + mother.person()
                + "') not valid");
        try {
            due.run(NEWS, school.id());
        } finally {
            onDatabase("alter table notification.notice drop constraint broken");
        }
        assertThat(heard(mother)).isEmpty();
        assertThat(heard(stranger)).as("waited behind it").hasSize(1);
        assertThat(due.run(NEWS, school.id())).as("not at once again").isFalse();
        later(31);
        due.run(NEWS, school.id());
        assertThat(heard(mother)).hasSize(1);
        assertThat(heard(stranger)).hasSize(1);
    }

    private void onDatabase(String statement) throws SQLException {
        String name = school.bySystem(
                () -> jdbc.sql("select current_database()").query(String.class).single());
        try (Connection admin = TestServices.database().administer(name);
                Statement change = admin.createStatement()) {
            change.execute(statement);
        }
    }

    @Test
    void nobodyIsToldTwiceWhereTwoNodesLook() {
        type(TODAY, 0, "н");
        later(10);
        List<Thread> nodes = List.of(
                Thread.ofVirtual().start(() -> due.run(NEWS, school.id())),
                Thread.ofVirtual().start(() -> due.run(NEWS, school.id())));
        for (Thread node : nodes) {
            try {
                node.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(heard(mother)).hasSize(1);
    }

    private Actor guardian(long child, Relation relation, boolean legal) {
        long person = school.person();
        school.bySystem(() -> {
            people.relate(List.of(new Kinship(person, child, relation, legal, true)));
            return 0;
        });
        return school.account(person, Role.GUARDIAN);
    }

    private List<Told> heard(Actor actor) {
        return school.as(actor, () -> notifications.latest(10));
    }

    private void later(int minutes) {
        clock.moveTo(LocalDateTime.of(2026, 11, 12, 10, 40).plusMinutes(minutes));
    }

    private void type(LocalDate day, int which, String value) {
        type(pupil, day, which, value);
    }

    private void type(long whose, LocalDate day, int which, String value) {
        Lesson lesson = school.bySystem(() -> journal.page(course, new DateRange(day, day))).lessons().stream()
                .map(JournalLesson::lesson)
                .sorted(Lesson.BY_TIME)
                .toList()
                .get(which);
        long version = school.bySystem(() -> journal.page(course, new DateRange(day, day))).students().stream()
                .filter(student -> student.person() == whose)
                .findFirst()
                .map(student ->
                        student.cells().getOrDefault(lesson.id(), Cell.EMPTY).version())
                .orElseThrow();
        EditResult result = school.as(
                teacher.actor(),
                () -> journal.edit(
                        course,
                        new DateRange(day, day),
                        List.of(new EditCell(UUID.randomUUID(), whose, lesson.id(), value, version))));
        assertThat(result.answers().getFirst()).isInstanceOf(CellAnswer.Saved.class);
    }
}
