package ru.zvonok.campus.preschool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.journal.ExcuseNote;
import ru.zvonok.learning.journal.ExcuseNotes;
import ru.zvonok.learning.journal.JournalNotice;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.WriteExcuse;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.notification.Told;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.enrolment.ExcusedAbsence.Reason;
import ru.zvonok.support.DueNow;
import ru.zvonok.support.FixedClock;

/** Notes of a preschooler's family, and what the family hears of a day: the sheet is what counts. */
class PreschoolNotesTest extends DoorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String NEWS = "journal.absence-news";

    @Autowired
    AttendanceSheets sheets;

    @Autowired
    ExcuseNotes notes;

    @Autowired
    Files files;

    @Autowired
    Notifications notifications;

    @Autowired
    DueNow due;

    @Autowired
    FixedClock clock;

    TestClass group;
    TestClass other;
    long child;
    Actor educator;
    Actor mother;

    @Override
    protected TestSchool organisation() {
        return fixtures.kindergarten();
    }

    @BeforeEach
    void twoGroups() {
        group = fixtures.preschoolGroup(school, 4, "Ромашки", 2);
        other = fixtures.preschoolGroup(school, 5, "Васильки", 1);
        child = group.first();
        educator = group.teacher();
        RegistryFixtures.Member member = fixtures.mother(school, child);
        mother = member.actor();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void anAcceptedNoteStandsInTheSheetButADayTheChildCameStays() {
        type(child, YESTERDAY, "+");
        type(child, TODAY, "н");
        long note = write(YESTERDAY, MONDAY, Reason.SICK);
        assertThat(heard(educator)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(JournalNotice.EXCUSE_SENT);
            assertThat(told.path()).isEqualTo("sheet/" + group.id());
        });

        run(educator, () -> notes.accept(note));
        assertThat(sign(YESTERDAY)).isEqualTo("✓");
        assertThat(sign(TODAY)).isEqualTo("Б");
        assertThat(sign(TOMORROW)).isEqualTo("Б");
        assertThat(sign(LocalDate.of(2026, 11, 14))).as("a day off").isEmpty();
        assertThat(sign(MONDAY)).isEqualTo("Б");
        assertThat(heard(mother)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(JournalNotice.EXCUSE_ANSWERED);
            assertThat(told.path()).isEqualTo("child-days/" + child);
        });
        noted(educator, "preschool.days-noted", "journal.excuse-accepted");
    }

    @Test
    void anAnswerTakenBackLeavesAMissingDayWithoutAReasonAndADayToComeEmpty() {
        type(child, TODAY, "н");
        long note = write(TODAY, TOMORROW, Reason.PARENT_LEAVE);
        run(educator, () -> notes.accept(note));
        assertThat(sign(TODAY)).isEqualTo("О");
        run(educator, () -> notes.reopen(note));
        assertThat(sign(TODAY)).isEqualTo("Н");
        assertThat(sign(TOMORROW)).isEmpty();
        assertThat(as(educator, () -> notes.waiting(group.id())))
                .extracting(ExcuseNote::id)
                .containsExactly(note);
    }

    @Test
    void anotherGroupsEducatorAndAnotherFamilyAreOutOfReach() {
        long note = write(TODAY, TODAY, Reason.FAMILY);
        notThere(other.teacher(), () -> notes.accept(note));
        notThere(other.teacher(), () -> notes.waiting(group.id()));
        Actor stranger = fixtures.mother(school, other.first()).actor();
        notThere(stranger, () -> notes.write(excuse(TODAY, TODAY, Reason.SICK)));
        notThere(stranger, () -> sheets.ofChild(child, NOVEMBER));
        walledOff(fixtures.preschoolGroup(elsewhere, 4, "Ромашки", 1).teacher(), () -> notes.accept(note));
    }

    @Test
    void whoDoesNotAnswerHereNeitherDeclinesNorReopensNorReads() {
        long note = write(TODAY, TODAY, Reason.FAMILY);
        notThere(other.teacher(), () -> notes.decline(note, "Нет"));
        notThere(other.teacher(), () -> notes.answered(group.id()));
        denied(mother, () -> notes.accept(note));
        denied(mother, () -> notes.waiting(group.id()));
        Actor neighbour = fixtures.preschoolGroup(elsewhere, 4, "Ромашки", 1).teacher();
        walledOff(neighbour, () -> notes.decline(note, "Нет"));
        walledOff(neighbour, () -> notes.waiting(group.id()));
        refuses(JournalProblem.EXCUSE_NOT_ANSWERED, () -> notes.reopen(note));
        refuses(JournalProblem.EXCUSE_WORD, () -> notes.decline(note, " "));

        run(educator, () -> notes.decline(note, "Ребёнок был в группе"));
        refuses(JournalProblem.EXCUSE_ANSWERED, () -> notes.accept(note));
        refuses(JournalProblem.EXCUSE_ANSWERED, () -> notes.decline(note, "Ещё раз"));
        notThere(other.teacher(), () -> notes.reopen(note));
        walledOff(neighbour, () -> notes.reopen(note));
        Actor stranger = fixtures.mother(school, other.first()).actor();
        notThere(stranger, () -> notes.withdraw(note));
        assertThat(sign(TODAY)).isEmpty();
    }

    @Test
    void aPaperOfTheNoteReachesTheEducatorAndNobodyElse() {
        byte[] pdf = "%PDF-1.7 справка".getBytes(StandardCharsets.UTF_8);
        long note = as(
                mother,
                () -> notes.write(new WriteExcuse(
                        UUID.randomUUID(),
                        child,
                        new DateRange(TODAY, TODAY),
                        Set.of(),
                        Reason.SICK,
                        "",
                        List.of(new WriteExcuse.Paper("справка.pdf", pdf)))));
        UUID file = as(educator, () -> notes.waiting(group.id()))
                .getFirst()
                .papers()
                .getFirst()
                .file();
        run(educator, () -> notes.accept(note));
        assertThat(as(educator, () -> notes.answered(group.id())))
                .singleElement()
                .satisfies(one -> assertThat(one.papers()).hasSize(1));
        for (Actor reader : List.of(mother, educator)) {
            var content = new ByteArrayOutputStream();
            run(reader, () -> files.write(file, content));
            assertThat(content.toByteArray()).isEqualTo(pdf);
        }
        Actor stranger = fixtures.mother(school, other.first()).actor();
        for (Actor wrong : List.of(other.teacher(), stranger)) {
            notThere(wrong, () -> files.info(file));
        }
        Actor neighbour = fixtures.preschoolGroup(elsewhere, 4, "Ромашки", 1).teacher();
        notThere(neighbour, () -> files.info(file));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tenants.run(neighbour, elsewhere.id(), () -> files.info(file)));
    }

    @Test
    void theFamilyHearsTheSameDayThatAChildIsMissingAndThatItWasAMistake() {
        type(child, TODAY, "н");
        later(10);
        assertThat(due.run(NEWS, school.id())).isTrue();
        assertThat(heard(mother)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(JournalNotice.ABSENCE);
            assertThat(told.textKey()).isEqualTo("journal.bell.absence-day");
            assertThat(told.path()).isEqualTo("child-days/" + child);
        });
        type(child, TODAY, "+");
        later(20);
        due.run(NEWS, school.id());
        assertThat(heard(mother)).first().satisfies(told -> assertThat(told.textKey())
                .isEqualTo("journal.bell.absence-mistake"));
    }

    @Test
    void nobodyHearsOfWhatWasCorrectedKnownOrSaidBefore() {
        type(child, TODAY, "н");
        type(child, TODAY, "");
        later(10);
        due.run(NEWS, school.id());
        type(child, TODAY, "б");
        later(20);
        due.run(NEWS, school.id());
        assertThat(heard(mother)).as("corrected, then known").isEmpty();

        write(TODAY, TODAY, Reason.SICK);
        type(child, TODAY, "н");
        later(40);
        due.run(NEWS, school.id());
        assertThat(heard(mother)).as("the family said so itself").isEmpty();
    }

    private long write(LocalDate from, LocalDate to, Reason reason) {
        return as(mother, () -> notes.write(excuse(from, to, reason)));
    }

    private void refuses(JournalProblem problem, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> run(educator, work))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private WriteExcuse excuse(LocalDate from, LocalDate to, Reason reason) {
        return new WriteExcuse(UUID.randomUUID(), child, new DateRange(from, to), Set.of(), reason, "", List.of());
    }

    private void type(long whose, LocalDate day, String typed) {
        Noted noted = as(
                educator,
                () -> sheets.note(
                        group.id(),
                        NOVEMBER,
                        List.of(new NoteDay(UUID.randomUUID(), whose, day, typed, version(whose, day)))));
        assertThat(noted.answers()).singleElement().isInstanceOf(NoteAnswer.Saved.class);
    }

    private long version(long whose, LocalDate day) {
        return sheets.sheet(group.id(), NOVEMBER).children().stream()
                .filter(one -> one.person() == whose)
                .map(one ->
                        one.days().getOrDefault(day, new MonthSheet.Day(0, 0)).version())
                .findFirst()
                .orElseThrow();
    }

    private String sign(LocalDate day) {
        DaySign sign = as(mother, () -> sheets.ofChild(child, NOVEMBER))
                .orElseThrow()
                .days()
                .get(day);
        return sign == null ? "" : sign.sign();
    }

    private List<Notice> heard(Actor actor) {
        return as(actor, () -> notifications.latest(10)).stream()
                .map(Told::notice)
                .toList();
    }

    private void later(int minutes) {
        clock.moveTo(LocalDateTime.of(2026, 11, 12, 10, 40).plusMinutes(minutes));
    }
}
