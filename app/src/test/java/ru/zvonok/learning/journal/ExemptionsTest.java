package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.journal.WriteExcuse.Paper;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.FilesProblem;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.support.ModuleTest;

/** The door to exemptions from a subject, and what follows from them in the journal. */
@ModuleTest
class ExemptionsTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;
    private static final LocalDate FIRST = TODAY.minusDays(7);

    private static final byte[] PDF = "%PDF-1.7 справка".getBytes(StandardCharsets.UTF_8);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Exemptions exemptions;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    @Autowired
    Finals finals;

    @Autowired
    CourseFacts courses;

    @Autowired
    Calendar calendar;

    @Autowired
    People people;

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    School school;
    Colleague teacher;
    Colleague leader;
    Actor nurse;
    long group;
    long sport;
    long subject;
    List<Long> pupils;
    Lesson lesson;
    long quarter;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        nurse = school.colleague(Role.MEDICAL_WORKER).actor();
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        sport = school.course(group, "Физкультура", teacher);
        school.slot(sport, DayOfWeek.THURSDAY, 2);
        school.generate(FIRST, TODAY.plusDays(8));
        pupils = school.pupils(group, 2, LearningFixture.START);
        lesson = school.lesson(sport, TODAY);
        quarter = school.bySystem(() -> calendar.periods(school.periodSet())).stream()
                .filter(period -> period.days().contains(TODAY))
                .findFirst()
                .orElseThrow()
                .id();
        subject = school.as(teacher.actor(), () -> courses.course(sport)).subject();
    }

    @Test
    void theClassTeacherTheDeputyAndTheNurseExemptAndOthersDoNot() {
        long id = exempt(leader.actor(), FIRST, TODAY, true, "№ 118 от 02.11.2026");
        assertThat(ofClass(leader.actor())).singleElement().satisfies(one -> {
            assertThat(one.student()).isEqualTo(pupils.getFirst());
            assertThat(one.subjectName()).isEqualTo("Физкультура");
            assertThat(one.days()).isEqualTo(new DateRange(FIRST, TODAY));
            assertThat(one.whole()).isTrue();
            assertThat(one.paper()).isEqualTo("№ 118 от 02.11.2026");
        });
        school.run(nurse, () -> exemptions.end(id, FIRST.minusDays(1)));
        assertThat(ofClass(nurse)).isEmpty();
        exempt(school.colleague(Role.SECRETARY).actor(), TODAY, TODAY, false, " ");
        assertThat(ofClass(school.colleague(Role.DEPUTY_HEAD).actor()))
                .extracting(Exemption::paper)
                .containsOnlyNulls();
        assertThatThrownBy(() -> exempt(teacher.actor(), FIRST, FIRST, true, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ofClass(teacher.actor())).isInstanceOf(NotFound.class);
        Actor coordinator = school.colleague(Role.COORDINATOR).actor();
        assertThatThrownBy(() -> exempt(coordinator, FIRST, FIRST, true, null)).isInstanceOf(Denied.class);
    }

    @Test
    void theFamilySeesItsOwn() {
        exempt(leader.actor(), FIRST, TODAY, true, null);
        Actor own = school.account(pupils.getFirst(), Role.STUDENT);
        assertThat(school.as(own, () -> exemptions.ofStudent(pupils.getFirst())))
                .hasSize(1);
        Actor other = school.account(pupils.getLast(), Role.STUDENT);
        assertThatThrownBy(() -> school.as(other, () -> exemptions.ofStudent(pupils.getFirst())))
                .isInstanceOfAny(Denied.class, NotFound.class);
        assertThatThrownBy(() -> school.as(own, () -> exemptions.ofClass(group)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void anotherOrganisationsExemptionIsNotFound() {
        long id = exempt(leader.actor(), FIRST, TODAY, true, null);
        School strange = fixture.school();
        Actor deputy = strange.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> strange.run(deputy, () -> exemptions.end(id, FIRST)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> strange.as(deputy, () -> exemptions.ofClass(group)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> strange.as(
                        deputy,
                        () -> exemptions.exempt(
                                new NewExemption(pupils.getFirst(), subject, FIRST, TODAY, true, null))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(problem(() -> exempt(leader.actor(), TODAY, FIRST, true, null)))
                .isEqualTo(JournalProblem.EXEMPTION_DAYS);
        assertThat(problem(() -> exempt(leader.actor(), TODAY, TODAY.plusYears(1), true, null)))
                .isEqualTo(JournalProblem.EXEMPTION_DAYS);
        assertThat(problem(() -> exempt(leader.actor(), TODAY, TODAY, true, "х".repeat(201))))
                .isEqualTo(JournalProblem.EXEMPTION_PAPER);
        long id = exempt(leader.actor(), FIRST, TODAY, true, null);
        assertThat(problem(() -> exempt(leader.actor(), TODAY, TODAY.plusDays(3), false, null)))
                .isEqualTo(JournalProblem.EXEMPTION_EXISTS);
        assertThat(problem(() -> school.run(leader.actor(), () -> exemptions.end(id, TODAY.plusDays(1)))))
                .isEqualTo(JournalProblem.EXEMPTION_DAYS);
        assertThatThrownBy(() -> school.as(
                        leader.actor(),
                        () -> exemptions.exempt(
                                new NewExemption(pupils.getFirst(), subject + 999, FIRST, TODAY, true, null))))
                .isInstanceOf(NotFound.class);
        school.run(leader.actor(), () -> exemptions.end(id, TODAY.minusDays(1)));
        exempt(leader.actor(), TODAY, TODAY.plusDays(3), false, null);
        assertThat(ofClass(leader.actor())).hasSize(2);
    }

    @Test
    void daysKindAndPaperAreChangedByWhoMayExempt() {
        exempt(leader.actor(), FIRST, TODAY, true, "№ 118");
        assertThat(type("5")).isEqualTo(JournalProblem.EXEMPT);
        Exemption first = one();
        change(leader.actor(), first, FIRST.plusDays(1), TODAY.plusDays(5), false, " № 119 от 02.11.2026 ");
        assertThat(type("5")).isNull();
        assertThat(one()).satisfies(now -> {
            assertThat(now.id()).isEqualTo(first.id());
            assertThat(now.days()).isEqualTo(new DateRange(FIRST.plusDays(1), TODAY.plusDays(5)));
            assertThat(now.whole()).isFalse();
            assertThat(now.paper()).isEqualTo("№ 119 от 02.11.2026");
        });
        change(nurse, one(), FIRST, TODAY, true, null);
        assertThat(one().paper()).isNull();
        Exemption seen = one();
        Colleague other = school.colleague(Role.TEACHER);
        school.lead(school.schoolClass(8, "А"), other);
        for (Colleague stranger : List.of(teacher, other)) {
            assertThatThrownBy(() -> change(stranger.actor(), seen, FIRST, FIRST, true, null))
                    .isInstanceOf(NotFound.class);
        }
        Actor own = school.account(pupils.getFirst(), Role.STUDENT);
        for (Actor stranger : List.of(own, school.colleague(Role.COORDINATOR).actor())) {
            assertThatThrownBy(() -> change(stranger, seen, FIRST, FIRST, true, null))
                    .isInstanceOf(Denied.class);
        }
        School strange = fixture.school();
        Actor deputy = strange.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> strange.run(
                        deputy, () -> exemptions.change(seen, new ChangedExemption(FIRST, FIRST, true, null))))
                .isInstanceOf(NotFound.class);
        assertThat(one()).isEqualTo(seen);
    }

    @Test
    void aChangeThatCannotBeIsRefused() {
        exempt(leader.actor(), FIRST, FIRST.plusDays(1), true, null);
        Exemption seen = one();
        exempt(leader.actor(), TODAY, TODAY, true, null);
        Actor who = leader.actor();
        assertThat(problem(() -> change(who, seen, FIRST.plusDays(1), FIRST, true, null)))
                .isEqualTo(JournalProblem.EXEMPTION_DAYS);
        assertThat(problem(() -> change(who, seen, FIRST, FIRST.plusYears(1), true, null)))
                .isEqualTo(JournalProblem.EXEMPTION_DAYS);
        assertThat(problem(() -> change(who, seen, FIRST, TODAY, true, null)))
                .isEqualTo(JournalProblem.EXEMPTION_EXISTS);
        assertThat(problem(() -> change(who, seen, FIRST, FIRST, true, "х".repeat(201))))
                .isEqualTo(JournalProblem.EXEMPTION_PAPER);
        change(who, seen, FIRST, FIRST, true, null);
        assertThat(problem(() -> change(who, seen, FIRST, FIRST.plusDays(1), false, null)))
                .as("it is not as it was seen")
                .isEqualTo(JournalProblem.EXEMPTION_CHANGED);
        school.run(who, () -> exemptions.end(seen.id(), FIRST.minusDays(1)));
        assertThatThrownBy(() -> change(who, seen, FIRST, FIRST, true, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoEndsItSecondDoesNotLengthenIt() throws Exception {
        long id = exempt(leader.actor(), FIRST, TODAY, true, null);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<@Nullable Problem>> second = new ArrayList<>();
            school.run(
                    leader.actor(),
                    () -> transaction.executeWithoutResult(status -> {
                        exemptions.end(id, FIRST);
                        second.add(threads.submit(
                                () -> problem(() -> school.run(nurse, () -> exemptions.end(id, TODAY)))));
                        await().until(this::somebodyWaits);
                    }));
            assertThat(second.getFirst().get()).isEqualTo(JournalProblem.EXEMPTION_DAYS);
        }
        assertThat(one().last()).isEqualTo(FIRST);
    }

    @Test
    void thePaperIsReadByWhoeverSeesTheExemptionAndByNobodyElse() {
        long id = exempt(leader.actor(), List.of(new Paper("справка.pdf", PDF)));
        Exemption.Paper paper = one().papers().getFirst();
        assertThat(paper.name()).isEqualTo("справка.pdf");
        assertThat(paper.size()).isEqualTo(PDF.length);
        Actor own = school.account(pupils.getFirst(), Role.STUDENT);
        Actor secretary = school.colleague(Role.SECRETARY).actor();
        for (Actor reader : List.of(leader.actor(), nurse, secretary, own)) {
            var content = new ByteArrayOutputStream();
            school.run(reader, () -> files.write(paper.file(), content));
            assertThat(content.toByteArray()).isEqualTo(PDF);
        }
        Colleague beside = school.colleague(Role.TEACHER);
        school.lead(school.schoolClass(8, "А"), beside);
        Actor other = school.account(pupils.getLast(), Role.STUDENT);
        for (Actor wrong : List.of(teacher.actor(), beside.actor(), other)) {
            assertThatThrownBy(() -> school.as(wrong, () -> files.info(paper.file())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.run(wrong, () -> exemptions.detach(id, paper.file())))
                    .isInstanceOfAny(NotFound.class, Denied.class);
            assertThatThrownBy(() -> school.run(wrong, () -> exemptions.attach(id, new Paper("ещё.pdf", PDF))))
                    .isInstanceOfAny(NotFound.class, Denied.class);
        }
        assertThatThrownBy(() -> school.run(own, () -> files.delete(paper.file())))
                .isInstanceOf(NotFound.class);
        School strange = fixture.school();
        Actor deputy = strange.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> strange.as(deputy, () -> files.info(paper.file())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> strange.run(deputy, () -> exemptions.detach(id, paper.file())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> strange.run(deputy, () -> exemptions.attach(id, new Paper("ещё.pdf", PDF))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void papersAreAddedTakenAwayAndGoWithTheExemption() {
        long id = exempt(leader.actor(), FIRST, TODAY, true, null);
        assertThat(one().papers()).isEmpty();
        UUID first = attach(id, "фото.pdf");
        for (int i = 1; i < NewExemption.MOST_PAPERS; i++) {
            attach(id, i + ".pdf");
        }
        assertThat(problem(() -> attach(id, "лишняя.pdf"))).isEqualTo(JournalProblem.TOO_MANY_FILES);
        school.run(nurse, () -> exemptions.detach(id, first));
        assertThat(one().papers()).hasSize(NewExemption.MOST_PAPERS - 1);
        assertThatThrownBy(() -> school.run(nurse, () -> exemptions.detach(id, first)))
                .isInstanceOf(NotFound.class);
        assertThat(problem(() -> attach(id, "программа.exe"))).isEqualTo(FilesProblem.TYPE_NOT_ALLOWED);
        UUID last = one().papers().getLast().file();
        school.run(leader.actor(), () -> exemptions.end(id, FIRST.minusDays(1)));
        assertThatThrownBy(() -> school.as(leader.actor(), () -> files.info(last)))
                .isInstanceOf(NotFound.class);
        List<Paper> many = IntStream.rangeClosed(0, NewExemption.MOST_PAPERS)
                .mapToObj(i -> new Paper(i + ".pdf", PDF))
                .toList();
        assertThat(problem(() -> exempt(leader.actor(), many))).isEqualTo(JournalProblem.TOO_MANY_FILES);
        assertThat(ofClass(leader.actor())).as("nothing of it is kept").isEmpty();
    }

    private UUID attach(long exemption, String name) {
        return school.as(leader.actor(), () -> exemptions.attach(exemption, new Paper(name, PDF)))
                .file();
    }

    private long exempt(Actor who, List<Paper> papers) {
        return school.as(
                who,
                () -> exemptions.exempt(
                        new NewExemption(pupils.getFirst(), subject, FIRST, TODAY, true, null, papers)));
    }

    @Test
    void namesakesAreToldApart() {
        exempt(leader.actor(), FIRST, TODAY, true, null);
        PersonName name = new PersonName("Одинаков", "Олег", "Олегович");
        for (int i = 0; i < 2; i++) {
            long pupil = pupils.get(i);
            PersonData data = new PersonData(name, null, LocalDate.of(2013 + i, 3, 1), null, List.of());
            school.bySystem(() -> {
                people.change(pupil, people.card(pupil).version(), data);
                return 0;
            });
        }
        assertThat(one().name()).as("the other one is not exempt").isEqualTo("Одинаков Олег Олегович, 01.03.2013");
    }

    @Test
    void noMarkIsSetOnDaysOfAWholeExemptionAndThoseForTheoryAreInPart() {
        long id = exempt(leader.actor(), FIRST, TODAY, true, null);
        assertThat(type("5")).isEqualTo(JournalProblem.EXEMPT);
        assertThat(type("•")).isEqualTo(JournalProblem.EXEMPT);
        assertThat(type("Н")).isNull();
        assertThat(type("")).isNull();
        JournalStudent row = school.as(teacher.actor(), () -> journal.page(sport, new DateRange(FIRST, TODAY)))
                .students()
                .getFirst();
        assertThat(row.exemptOn(TODAY)).isPresent();
        assertThat(school.as(teacher.actor(), () -> cards.card(sport, lesson.id()))
                        .students())
                .extracting(one -> one.exempt() != null)
                .containsExactly(true, false);
        assertThat(row.exemptOn(TODAY.plusDays(1))).isEmpty();
        school.run(leader.actor(), () -> exemptions.end(id, TODAY.minusDays(1)));
        exempt(leader.actor(), TODAY, TODAY, false, null);
        assertThat(type("5")).isNull();
    }

    @Test
    void aPeriodThatIsMostlyExemptProposesSo() {
        assertThat(proposed()).isNotEqualTo(PeriodValue.EXEMPT);
        long half = exempt(leader.actor(), FIRST, FIRST, true, null);
        assertThat(proposed()).isNotEqualTo(PeriodValue.EXEMPT);
        school.run(leader.actor(), () -> exemptions.end(half, FIRST.minusDays(1)));
        long part = exempt(leader.actor(), FIRST, TODAY, false, null);
        assertThat(proposed()).isNotEqualTo(PeriodValue.EXEMPT);
        school.run(leader.actor(), () -> exemptions.end(part, FIRST.minusDays(1)));
        exempt(leader.actor(), FIRST, TODAY, true, null);
        assertThat(proposed()).isEqualTo(PeriodValue.EXEMPT);
        school.run(teacher.actor(), () -> finals.acceptAll(sport, quarter));
        assertThat(row().value()).isEqualTo(PeriodValue.EXEMPT);
    }

    private @Nullable PeriodValue proposed() {
        return row().proposal().value();
    }

    private PeriodRow row() {
        return school.as(teacher.actor(), () -> finals.sheet(sport, quarter)).rows().stream()
                .filter(one -> one.person() == pupils.getFirst())
                .findFirst()
                .orElseThrow();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Exemption one() {
        return ofClass(leader.actor()).getFirst();
    }

    private void change(
            Actor who, Exemption seen, LocalDate first, LocalDate last, boolean whole, @Nullable String paper) {
        school.run(who, () -> exemptions.change(seen, new ChangedExemption(first, last, whole, paper)));
    }

    private long exempt(Actor who, LocalDate first, LocalDate last, boolean whole, @Nullable String paper) {
        return school.as(
                who, () -> exemptions.exempt(new NewExemption(pupils.getFirst(), subject, first, last, whole, paper)));
    }

    private List<Exemption> ofClass(Actor who) {
        return school.as(who, () -> exemptions.ofClass(group));
    }

    private @Nullable JournalProblem type(String value) {
        long version = school.as(teacher.actor(), () -> journal.page(sport, new DateRange(TODAY, TODAY)))
                .students()
                .getFirst()
                .cells()
                .getOrDefault(lesson.id(), Cell.EMPTY)
                .version();
        CellAnswer answer = school.as(
                        teacher.actor(),
                        () -> journal.edit(
                                sport,
                                new DateRange(TODAY, TODAY),
                                List.of(new EditCell(
                                        UUID.randomUUID(), pupils.getFirst(), lesson.id(), value, version))))
                .answers()
                .getFirst();
        return answer instanceof CellAnswer.Refused no ? no.problem() : null;
    }

    private static @Nullable Problem problem(ThrowingCallable what) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, refusal -> problem[0] = refusal.problem());
        return problem[0];
    }
}
