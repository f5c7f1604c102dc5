package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.ExcuseNote.State;
import ru.zvonok.learning.journal.StudentAbsences.Line;
import ru.zvonok.learning.journal.WriteExcuse.Paper;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.registry.enrolment.ExcusedAbsence.Reason;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.DueNow;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** Notes of families and the class teacher's answers. */
@ModuleTest
class ExcuseNotesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 11);
    private static final LocalDate TODAY = LearningFixture.TODAY;
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 13);
    private static final DateRange WEEK = new DateRange(LocalDate.of(2026, 11, 9), FRIDAY);
    private static final byte[] PDF = "%PDF-1.4 x".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    LearningFixture fixture;

    @Autowired
    ExcuseNotes door;

    @Autowired
    Journal journal;

    @Autowired
    ClassJournal classes;

    @Autowired
    Enrolment enrolment;

    @Autowired
    People people;

    @Autowired
    Notifications notifications;

    @Autowired
    Files files;

    @Autowired
    DueNow due;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TwoTenants tenants;

    School school;
    Colleague teacher;
    Colleague leader;
    Colleague otherLeader;
    Actor deputy;
    Actor mother;
    Actor self;
    Actor stranger;
    long group;
    long otherGroup;
    long pupil;
    long course;

    @BeforeEach
    void aClass() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        otherLeader = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        group = school.schoolClass(7, "Б");
        otherGroup = school.schoolClass(7, "В");
        school.lead(group, leader);
        school.lead(otherGroup, otherLeader);
        course = school.course(group, "Алгебра", teacher);
        for (DayOfWeek day : List.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            school.slot(course, day, 1);
            school.slot(course, day, 3);
        }
        school.generate(WEEK.from(), FRIDAY);
        List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
        pupil = pupils.getFirst();
        mother = guardian(pupil, true);
        self = school.account(pupil, Role.STUDENT);
        stranger = guardian(pupils.get(1), true);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whatWasMissedIsReadByTheFamily() {
        type(WEDNESDAY, 0, "н");
        type(WEDNESDAY, 1, "н");
        type(TODAY, 0, "оп");
        for (Actor reader : List.of(mother, self, leader.actor(), deputy)) {
            StudentAbsences read = school.as(reader, () -> door.of(pupil, WEEK));
            assertThat(read.lines())
                    .extracting(Line::day, Line::lessons, line -> line.code().sign())
                    .containsExactly(tuple(TODAY, List.of(1), "ОП"), tuple(WEDNESDAY, List.of(1, 3), "ОТ"));
            assertThat(read.mayWrite()).isEqualTo(reader == mother);
        }
        assertThatThrownBy(() -> school.as(stranger, () -> door.of(pupil, WEEK)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(otherLeader.actor(), () -> door.of(pupil, WEEK)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAcceptedNoteSettlesTheAbsences() {
        type(WEDNESDAY, 0, "н");
        long note = write(mother, days(WEDNESDAY, FRIDAY, Reason.SICK));
        assertThat(heard(leader.actor())).containsExactly("journal.bell.excuse-sent");
        ExcuseNote waits = waiting().getFirst();
        assertThat(waits.state()).isEqualTo(State.SENT);
        assertThat(waits.words()).isEqualTo("Температура");
        assertThat(waits.mine()).isFalse();
        assertThat(school.as(mother, () -> door.of(pupil, WEEK)).notes())
                .singleElement()
                .matches(ExcuseNote::mine);

        school.run(leader.actor(), () -> door.accept(note));
        assertThat(value(WEDNESDAY, 0)).isEqualTo("Б");
        assertThat(school.bySystem(() -> enrolment.excused(List.of(pupil), WEEK)))
                .singleElement()
                .satisfies(excused -> {
                    assertThat(excused)
                            .extracting(ExcusedAbsence::from, ExcusedAbsence::to)
                            .containsExactly(WEDNESDAY, FRIDAY);
                    assertThat(excused.document()).isEqualTo("Записка от 12.11.2026");
                });
        type(TODAY, 1, "н");
        assertThat(value(TODAY, 1)).as("said before the lesson").isEqualTo("Б");
        assertThat(waiting()).isEmpty();
        assertThat(heard(mother)).contains("journal.bell.excuse-accepted");
        Line line = school.as(mother, () -> door.of(pupil, WEEK)).lines().getLast();
        assertThat(line.reason()).isEqualTo(Reason.SICK);
        assertThat(line.document()).isEqualTo("Записка от 12.11.2026");
        assertThat(problem(leader.actor(), () -> door.accept(note))).isEqualTo(JournalProblem.EXCUSE_ANSWERED);
    }

    /** DL-33: the note is the paper that was brought. */
    @Test
    void aReasonIsDueFromTheNote() {
        type(WEDNESDAY, 0, "н");
        assertThat(spell().due()).as("neither a note nor the pupil is back").isNull();
        write(mother, days(WEDNESDAY, WEDNESDAY, Reason.SICK));
        assertThat(spell().due()).as("two working days from Thursday").isEqualTo(LocalDate.of(2026, 11, 16));
    }

    /** DL-33: also a paper that lies on the table before its reason is named. */
    @Test
    void aReasonIsDueFromThePaper() {
        type(WEDNESDAY, 0, "н");
        DateRange day = new DateRange(WEDNESDAY, WEDNESDAY);
        school.run(leader.actor(), () -> classes.paperBrought(group, pupil, day, TODAY));
        assertThat(spell().brought()).isEqualTo(TODAY);
        assertThat(spell().open()).isTrue();
        assertThat(spell().due()).as("two working days from Thursday").isEqualTo(LocalDate.of(2026, 11, 16));
        school.run(leader.actor(), () -> classes.paperBrought(group, pupil, day, WEDNESDAY));
        assertThat(spell().due()).as("it came a day before").isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(problem(leader.actor(), () -> classes.paperBrought(group, pupil, day, FRIDAY)))
                .isEqualTo(JournalProblem.PAPER_DAY);
        assertThat(problem(
                        leader.actor(), () -> classes.paperBrought(group, pupil, new DateRange(FRIDAY, FRIDAY), TODAY)))
                .isEqualTo(JournalProblem.NO_ABSENCE);
        assertThatThrownBy(
                        () -> school.run(leader.actor(), () -> classes.paperBrought(group, Long.MAX_VALUE, day, TODAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(otherLeader.actor(), () -> classes.paperBrought(group, pupil, day, TODAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(mother, () -> classes.paperBrought(group, pupil, day, TODAY)))
                .isInstanceOf(Denied.class);
        School other = fixture.school();
        Actor head = other.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> other.run(head, () -> classes.paperBrought(group, pupil, day, TODAY)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void anAnswerIsTakenBack() {
        type(WEDNESDAY, 0, "н");
        type(TODAY, 0, "н");
        long whole = write(mother, days(WEDNESDAY, WEDNESDAY, Reason.SICK));
        long single = write(mother, lessons(TODAY, 1));
        assertThat(problem(leader.actor(), () -> door.reopen(whole))).isEqualTo(JournalProblem.EXCUSE_NOT_ANSWERED);
        school.run(leader.actor(), () -> door.accept(whole));
        school.run(leader.actor(), () -> door.accept(single));
        assertThat(value(WEDNESDAY, 0)).isEqualTo("Б");
        assertThat(value(TODAY, 0)).isEqualTo("УП");
        assertThat(school.as(leader.actor(), () -> door.answered(group)))
                .extracting(ExcuseNote::id)
                .containsExactlyInAnyOrder(whole, single);
        school.run(leader.actor(), () -> door.reopen(whole));
        school.run(leader.actor(), () -> door.reopen(single));
        assertThat(value(WEDNESDAY, 0)).isEqualTo("ОТ");
        assertThat(value(TODAY, 0)).isEqualTo("ОТ");
        assertThat(school.bySystem(() -> enrolment.excused(List.of(pupil), WEEK)))
                .isEmpty();
        assertThat(waiting()).hasSize(2);
        assertThat(heard(mother)).contains("journal.bell.excuse-reopened");
        school.run(mother, () -> door.withdraw(whole));
        school.run(leader.actor(), () -> door.decline(single, "Была на уроке"));
        school.run(leader.actor(), () -> door.reopen(single));
        assertThat(waiting()).hasSize(1);
        assertThatThrownBy(() -> school.run(otherLeader.actor(), () -> door.reopen(single)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(mother, () -> door.reopen(single))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(otherLeader.actor(), () -> door.answered(group)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(mother, () -> door.answered(group))).isInstanceOf(Denied.class);
    }

    /** Reading «Пропуски» is seeing: afterwards a correction wants its reason. */
    @Test
    void whatIsReadHereIsSeen() {
        type(WEDNESDAY, 0, "н");
        school.as(leader.actor(), () -> door.of(pupil, WEEK));
        assertThat(seen()).as("staff is no family").isZero();
        school.as(mother, () -> door.of(pupil, WEEK));
        assertThat(seen()).isEqualTo(1);
    }

    private int seen() {
        return school.bySystem(() -> transaction.execute(status -> jdbc.sql("""
                        select count(*) from journal.attendance
                         where organisation_id = :organisation and student_id = :student and seen_at is not null
                        """)
                .param("organisation", school.id())
                .param("student", pupil)
                .query(Integer.class)
                .single()));
    }

    private AbsenceSpell spell() {
        return school.as(leader.actor(), () -> classes.absences(group, WEEK)).getFirst();
    }

    @Test
    void singleLessonsAreSettledAlsoThoseAhead() {
        type(TODAY, 0, "н");
        long past = write(mother, lessons(TODAY, 1));
        long ahead = write(mother, lessons(TODAY, 3));
        school.run(leader.actor(), () -> door.accept(past));
        school.run(leader.actor(), () -> door.accept(ahead));
        assertThat(value(TODAY, 0)).isEqualTo("УП");
        type(TODAY, 1, "н");
        assertThat(value(TODAY, 1)).isEqualTo("УП");
        assertThat(school.bySystem(() -> enrolment.excused(List.of(pupil), WEEK)))
                .as("the day is not excused")
                .isEmpty();
        type(WEDNESDAY, 0, "н");
        assertThat(value(WEDNESDAY, 0)).as("another day").isEqualTo("ОТ");
        assertThat(school.as(mother, () -> door.of(pupil, WEEK))
                        .lines()
                        .getFirst()
                        .reason())
                .isEqualTo(Reason.FAMILY);
    }

    @Test
    void aNoteIsDeclinedWithAWord() {
        type(WEDNESDAY, 0, "н");
        long note = write(mother, days(WEDNESDAY, WEDNESDAY, Reason.FAMILY));
        assertThat(problem(leader.actor(), () -> door.decline(note, " "))).isEqualTo(JournalProblem.EXCUSE_WORD);
        school.run(leader.actor(), () -> door.decline(note, "Был на уроке"));
        assertThat(value(WEDNESDAY, 0)).isEqualTo("ОТ");
        assertThat(school.as(mother, () -> door.of(pupil, WEEK)).notes())
                .singleElement()
                .satisfies(answered -> {
                    assertThat(answered.state()).isEqualTo(State.DECLINED);
                    assertThat(answered.answer()).isEqualTo("Был на уроке");
                });
        assertThat(heard(mother)).contains("journal.bell.excuse-declined");
    }

    @Test
    void whoWroteTakesItBack() {
        Actor father = guardian(pupil, true);
        long note = write(mother, days(TODAY, TODAY, Reason.FAMILY));
        assertThatThrownBy(() -> school.run(father, () -> door.withdraw(note))).isInstanceOf(NotFound.class);
        school.run(mother, () -> door.withdraw(note));
        assertThat(waiting()).isEmpty();
        assertThat(problem(mother, () -> door.withdraw(note))).isEqualTo(JournalProblem.EXCUSE_ANSWERED);
        assertThat(problem(leader.actor(), () -> door.accept(note))).isEqualTo(JournalProblem.EXCUSE_ANSWERED);
    }

    @Test
    void twoClicksWriteOnce() {
        WriteExcuse note = days(TODAY, FRIDAY, Reason.SICK);
        long first = write(mother, note);
        assertThat(write(mother, note)).isEqualTo(first);
        assertThat(waiting()).hasSize(1);
        assertThat(heard(leader.actor())).hasSize(1);
    }

    @Test
    void onlyALegalRepresentativeWrites() {
        Actor grandmother = guardian(pupil, false);
        WriteExcuse note = days(TODAY, TODAY, Reason.FAMILY);
        assertThat(problem(grandmother, () -> door.write(note))).isEqualTo(JournalProblem.EXCUSE_NOT_LEGAL);
        assertThat(problem(self, () -> door.write(note))).isEqualTo(JournalProblem.EXCUSE_UNDER_AGE);
        assertThatThrownBy(() -> school.run(stranger, () -> door.write(note))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(leader.actor(), () -> door.write(note)))
                .isInstanceOf(Denied.class);
        long guardian = school.person();
        relate(guardian, true);
        Actor former = school.account(guardian, Role.GUARDIAN);
        school.bySystem(() -> {
            people.unrelate(guardian, pupil);
            return 0;
        });
        clock.moveTo(FRIDAY.atTime(10, 0));
        assertThatThrownBy(() -> school.run(former, () -> door.write(note))).isInstanceOf(NotFound.class);
        School other = fixture.school();
        tenants.grant(mother, Role.GUARDIAN, other.id());
        assertThatThrownBy(() -> other.run(mother, () -> door.write(note))).isInstanceOf(NotFound.class);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoIsOfAgeWritesAlone() {
        tenants.rule("journal.excuse.own-from-age", null, "2020-09-01", "12");
        try {
            school.bySystem(() -> {
                var card = people.card(pupil);
                people.change(
                        pupil,
                        card.version(),
                        new PersonData(card.name(), null, LocalDate.of(2013, 5, 5), null, List.of()));
                return 0;
            });
            write(self, days(TODAY, TODAY, Reason.FAMILY));
            assertThat(waiting()).hasSize(1);
        } finally {
            tenants.forgetRule("journal.excuse.own-from-age");
        }
    }

    @Test
    void onlyWhoLeadsTheClassAnswers() {
        long note = write(mother, days(TODAY, TODAY, Reason.FAMILY));
        for (Actor wrong : List.of(teacher.actor(), otherLeader.actor())) {
            assertThatThrownBy(() -> school.run(wrong, () -> door.accept(note))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.run(wrong, () -> door.decline(note, "x")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(wrong, () -> door.waiting(group)))
                    .isInstanceOf(NotFound.class);
        }
        for (Actor wrong : List.of(deputy, mother)) {
            assertThatThrownBy(() -> school.run(wrong, () -> door.accept(note))).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.as(wrong, () -> door.waiting(group)))
                    .isInstanceOf(Denied.class);
        }
        School other = fixture.school();
        Colleague theirs = other.colleague(Role.TEACHER);
        other.lead(other.schoolClass(7, "Б"), theirs);
        assertThatThrownBy(() -> other.run(theirs.actor(), () -> door.accept(note)))
                .isInstanceOf(NotFound.class);
        assertThat(school.as(otherLeader.actor(), () -> door.waiting(otherGroup)))
                .isEmpty();
    }

    @Test
    void daysAndLessonsHaveTheirBounds() {
        assertThat(problem(mother, () -> door.write(days(TODAY.minusDays(31), TODAY, Reason.SICK))))
                .isEqualTo(JournalProblem.EXCUSE_DAYS);
        assertThat(problem(mother, () -> door.write(days(TODAY, TODAY.plusDays(61), Reason.SICK))))
                .isEqualTo(JournalProblem.EXCUSE_DAYS);
        assertThat(problem(mother, () -> door.write(note(TODAY, FRIDAY, Set.of(1), Reason.SICK))))
                .isEqualTo(JournalProblem.EXCUSE_LESSONS);
        assertThat(problem(mother, () -> door.write(lessons(TODAY, 99)))).isEqualTo(JournalProblem.EXCUSE_LESSONS);
        List<Paper> many =
                IntStream.range(0, 6).mapToObj(i -> new Paper(i + ".pdf", PDF)).toList();
        assertThat(problem(
                        mother,
                        () -> door.write(new WriteExcuse(
                                UUID.randomUUID(),
                                pupil,
                                new DateRange(TODAY, TODAY),
                                Set.of(),
                                Reason.SICK,
                                "",
                                many))))
                .isEqualTo(JournalProblem.EXCUSE_TOO_LONG);
    }

    @Test
    void aPaperIsSeenByTheFamilyAndTheClassTeacher() {
        write(
                mother,
                new WriteExcuse(
                        UUID.randomUUID(),
                        pupil,
                        new DateRange(TODAY, TODAY),
                        Set.of(),
                        Reason.SICK,
                        "",
                        List.of(new Paper("справка.pdf", PDF))));
        UUID file = waiting().getFirst().papers().getFirst().file();
        for (Actor reader : List.of(mother, leader.actor())) {
            var content = new ByteArrayOutputStream();
            school.run(reader, () -> files.write(file, content));
            assertThat(content.toByteArray()).isEqualTo(PDF);
        }
        for (Actor wrong : List.of(stranger, otherLeader.actor(), teacher.actor(), deputy)) {
            assertThatThrownBy(() -> school.as(wrong, () -> files.info(file))).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> school.run(mother, () -> files.delete(file))).isInstanceOf(NotFound.class);
        assertThat(school.as(deputy, () -> door.of(pupil, WEEK)).notes()).isEmpty();
    }

    @Test
    void ofWhatTheFamilySaidItIsNotTold() {
        write(mother, lessons(TODAY, 1));
        type(TODAY, 0, "н");
        clock.moveTo(TODAY.atTime(11, 0));
        due.run("journal.absence-news", school.id());
        assertThat(heard(mother)).isEmpty();
        type(TODAY, 1, "н");
        clock.moveTo(TODAY.atTime(11, 30));
        due.run("journal.absence-news", school.id());
        assertThat(heard(mother)).as("the third lesson").containsExactly("journal.bell.absence");
    }

    private WriteExcuse days(LocalDate from, LocalDate to, Reason reason) {
        return note(from, to, Set.of(), reason);
    }

    private WriteExcuse lessons(LocalDate day, int number) {
        return note(day, day, Set.of(number), Reason.FAMILY);
    }

    private WriteExcuse note(LocalDate from, LocalDate to, Set<Integer> lessons, Reason reason) {
        return new WriteExcuse(
                UUID.randomUUID(), pupil, new DateRange(from, to), lessons, reason, "Температура", List.of());
    }

    private long write(Actor actor, WriteExcuse note) {
        return school.as(actor, () -> door.write(note));
    }

    private List<ExcuseNote> waiting() {
        return school.as(leader.actor(), () -> door.waiting(group));
    }

    private Actor guardian(long child, boolean legal) {
        long person = school.person();
        school.bySystem(() -> {
            people.relate(List.of(new Kinship(person, child, Relation.MOTHER, legal, true)));
            return 0;
        });
        return school.account(person, Role.GUARDIAN);
    }

    private void relate(long person, boolean legal) {
        school.bySystem(() -> {
            people.relate(List.of(new Kinship(person, pupil, Relation.FATHER, legal, true)));
            return 0;
        });
    }

    private List<String> heard(Actor actor) {
        return school.as(actor, () -> notifications.latest(10)).stream()
                .map(told -> told.notice().textKey())
                .toList();
    }

    private Problem problem(Actor actor, Runnable work) {
        try {
            school.run(actor, work);
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("nothing was refused");
    }

    private Lesson lesson(LocalDate day, int which) {
        return school.bySystem(() -> journal.page(course, new DateRange(day, day))).lessons().stream()
                .map(JournalLesson::lesson)
                .sorted(Lesson.BY_TIME)
                .toList()
                .get(which);
    }

    private Cell cell(LocalDate day, int which) {
        return school.bySystem(() -> journal.page(course, new DateRange(day, day))).students().stream()
                .filter(student -> student.person() == pupil)
                .findFirst()
                .map(student -> student.cells().getOrDefault(lesson(day, which).id(), Cell.EMPTY))
                .orElseThrow();
    }

    private String value(LocalDate day, int which) {
        return cell(day, which).value();
    }

    private void type(LocalDate day, int which, String value) {
        long version = cell(day, which).version();
        long lesson = lesson(day, which).id();
        EditResult result = school.as(
                teacher.actor(),
                () -> journal.edit(
                        course,
                        new DateRange(day, day),
                        List.of(new EditCell(UUID.randomUUID(), pupil, lesson, value, version))));
        assertThat(result.answers().getFirst()).isInstanceOf(CellAnswer.Saved.class);
    }
}
