package ru.zvonok.learning.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.attestation.ExamDifference.Place;
import ru.zvonok.learning.attestation.ExamDifference.State;
import ru.zvonok.learning.attestation.ExamLists.Comparison;
import ru.zvonok.learning.attestation.ListAnswer.WrongLine;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.duties.Duties;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.people.PersonFacts;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** Results of state exams and the list of the region (GIA-02, GIA-03, MRK-11, DL-29). */
@ModuleTest
class StateExamsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 6);
    private static final int RUSSIAN = 1;
    private static final int MATHS = 2;
    private static final String HEAD = "Фамилия;Имя;Отчество;Класс;Код предмета;Дата;Первичный балл;Оценка\n";

    @Autowired
    LearningFixture fixture;

    @Autowired
    StateExams exams;

    @Autowired
    ExamLists lists;

    @Autowired
    Finals finals;

    @Autowired
    PersonFacts people;

    @Autowired
    Duties duties;

    @Autowired
    TwoTenants tenants;

    @Autowired
    SchoolClasses classes;

    School school;
    Actor deputy;
    Colleague teacher;
    long group;
    long algebra;
    List<Long> pupils;

    @BeforeEach
    void aNinthClass() {
        school = fixture.school();
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        teacher = school.colleague(Role.TEACHER);
        group = school.schoolClass(9, "А");
        algebra = school.course(group, "Алгебра", teacher);
        pupils = school.pupils(group, 2, LearningFixture.START);
    }

    @Test
    void theDeputyEntersAndEverybodySeesTheirs() {
        enter(0, MATHS, 18, 4);
        enter(0, MATHS, 20, 5);
        assertThat(ofClass(deputy))
                .extracting(ExamResult::subject, ExamResult::primary, ExamResult::mark, ExamResult::source)
                .containsExactly(tuple(MATHS, 20, 5, ExamResult.Source.ENTERED));
        assertThat(ofClass(teacher.actor())).as("who teaches the class").hasSize(1);
        Actor self = school.account(pupils.getFirst(), Role.STUDENT);
        assertThat(school.as(self, () -> exams.ofStudent(pupils.getFirst()))).hasSize(1);
        assertThat(school.as(self, () -> exams.subjects()))
                .extracting(ExamSubject::name)
                .contains("Русский язык");
        assertThat(school.as(deputy, () -> exams.groups()))
                .extracting(one -> one.id())
                .containsExactly(group);

        assertThatThrownBy(() -> school.as(self, () -> exams.ofStudent(pupils.getLast())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(self, () -> exams.ofClass(group))).isInstanceOf(Denied.class);
        Actor stranger = school.colleague(Role.TEACHER).actor();
        assertThatThrownBy(() -> school.as(stranger, () -> exams.ofClass(group)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> enter(teacher.actor(), 0, MATHS, 18, 4)).isInstanceOf(Denied.class);

        school.run(deputy, () -> exams.remove(pupils.getFirst(), StateExam.OGE, MATHS));
        school.run(deputy, () -> exams.remove(pupils.getFirst(), StateExam.OGE, MATHS));
        assertThat(ofClass(deputy)).isEmpty();
        assertThatThrownBy(
                        () -> school.run(teacher.actor(), () -> exams.remove(pupils.getFirst(), StateExam.OGE, MATHS)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aTeacherSeesTheResultsOfTheOwnSubjectsOnly() {
        Colleague leader = school.colleague(Role.TEACHER);
        school.lead(group, leader);
        Colleague linguist = school.colleague(Role.TEACHER);
        school.course(group, "Русский язык", linguist);
        Colleague musician = school.colleague(Role.TEACHER);
        school.course(group, "Музыка", musician);
        enter(0, MATHS, 20, 5);
        enter(0, RUSSIAN, 30, 4);
        assertThat(ofClass(teacher.actor())).extracting(ExamResult::subject).containsExactly(MATHS);
        assertThat(ofClass(linguist.actor())).extracting(ExamResult::subject).containsExactly(RUSSIAN);
        assertThat(school.as(linguist.actor(), () -> exams.ofClass(group)).subjects())
                .extracting(ExamSubject::code)
                .containsExactly(RUSSIAN);
        assertThat(ofClass(musician.actor())).as("no exam ends it").isEmpty();
        for (Actor whole :
                List.of(leader.actor(), deputy, school.colleague(Role.PRINCIPAL).actor())) {
            assertThat(ofClass(whole)).extracting(ExamResult::subject).containsExactlyInAnyOrder(MATHS, RUSSIAN);
        }
    }

    @Test
    void whatNoResultCanBeIsRefused() {
        assertThatThrownBy(() -> enter(0, 99, 18, 4)).satisfies(refused(AttestationProblem.SUBJECT_UNKNOWN));
        assertThatThrownBy(() -> enter(0, MATHS, 18, 6)).satisfies(refused(AttestationProblem.SCORE_BOUNDS));
        assertThatThrownBy(() -> enter(0, MATHS, 18, null)).satisfies(refused(AttestationProblem.MARK_MISSING));
        assertThatThrownBy(() -> enter(result(StateExam.OGE, LearningFixture.TODAY.plusDays(1), null, 4)))
                .satisfies(refused(AttestationProblem.DAY_WRONG));
        assertThatThrownBy(() -> enter(result(StateExam.EGE, DAY, 70, null)))
                .satisfies(refused(AttestationProblem.NOT_LEAVING));
        long tenth = school.schoolClass(10, "А");
        assertThatThrownBy(() -> school.as(deputy, () -> exams.ofClass(tenth))).isInstanceOf(NotFound.class);
    }

    @Test
    void theEleventhHasScores() {
        long eleventh = school.schoolClass(11, "А");
        pupils = school.pupils(eleventh, 1, LearningFixture.START);
        enter(result(StateExam.EGE, DAY, 82, null));
        assertThatThrownBy(() -> enter(result(StateExam.EGE, DAY, 101, null)))
                .satisfies(refused(AttestationProblem.SCORE_BOUNDS));
        assertThatThrownBy(() -> enter(result(StateExam.EGE, DAY, 70, 4)))
                .satisfies(refused(AttestationProblem.SCORE_BOUNDS));
        assertThat(school.as(deputy, () -> exams.ofClass(eleventh))
                        .rows()
                        .getFirst()
                        .results())
                .extracting(ExamResult::shown)
                .containsExactly("82");
    }

    @Test
    void aCollegeHasADemonstrationAndADiplomaWithMarksAndNoSubject() {
        School college = fixture.college();
        Actor head = college.colleague(Role.DEPUTY_HEAD).actor();
        long studyGroup = college.bySystem(() -> classes.create(ClassData.studyGroup(2026, 4, "ИС-41", null)));
        long student = college.pupils(studyGroup, 1, LearningFixture.START).getFirst();
        assertThat(college.as(head, () -> exams.ofClass(studyGroup)).exams())
                .containsExactly(StateExam.DEMO, StateExam.DIPLOMA);
        for (StateExam exam : List.of(StateExam.DEMO, StateExam.DIPLOMA)) {
            college.run(head, () -> exams.enter(new EnterResult(student, exam, 0, DAY, null, null, 5)));
        }
        assertThatThrownBy(() -> college.run(
                        head,
                        () -> exams.enter(new EnterResult(student, StateExam.DIPLOMA, MATHS, DAY, null, null, 5))))
                .satisfies(refused(AttestationProblem.SUBJECT_UNKNOWN));
        assertThatThrownBy(() -> college.run(
                        head, () -> exams.enter(new EnterResult(student, StateExam.DEMO, 0, DAY, null, null, null))))
                .satisfies(refused(AttestationProblem.MARK_MISSING));
        Actor self = college.account(student, Role.STUDENT);
        assertThat(college.as(self, () -> exams.ofStudent(student)))
                .extracting(ExamResult::exam, ExamResult::shown)
                .containsExactlyInAnyOrder(tuple(StateExam.DEMO, "5"), tuple(StateExam.DIPLOMA, "5"));
        Colleague teaching = college.colleague(Role.TEACHER);
        college.course(studyGroup, "Базы данных", teaching);
        assertThat(college.as(teaching.actor(), () -> exams.groups()))
                .extracting(one -> one.id())
                .containsExactly(studyGroup);
        assertThat(college.as(teaching.actor(), () -> exams.ofClass(studyGroup))
                        .rows()
                        .getFirst()
                        .results())
                .as("they are in no subject: whoever teaches the group sees them")
                .extracting(ExamResult::exam)
                .containsExactlyInAnyOrder(StateExam.DEMO, StateExam.DIPLOMA);
        Actor lecturer = college.colleague(Role.TEACHER).actor();
        assertThatThrownBy(() -> college.as(lecturer, () -> exams.ofClass(studyGroup)))
                .as("who teaches other groups")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> college.run(
                        lecturer, () -> exams.enter(new EnterResult(student, StateExam.DEMO, 0, DAY, null, null, 2))))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> enter(new EnterResult(student, StateExam.DEMO, 0, DAY, null, null, 5)))
                .as("another organisation")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theExamMarkIsProposedToTheTeacher() {
        enter(0, MATHS, 20, 5);
        assertThat(school.as(teacher.actor(), () -> finals.sheet(algebra, YearResult.EXAM.column())
                        .rows()
                        .getFirst()
                        .proposal()))
                .satisfies(proposal -> {
                    assertThat(proposal.value()).isEqualTo(PeriodValue.FIVE);
                    assertThat(proposal.reason()).isEqualTo("finals.reason.exam-state");
                });
    }

    @Test
    void aListIsTakenWholeOrNotAtAll() {
        String good = line(0, RUSSIAN, 30, 5);
        ListAnswer wrong = upload(HEAD + good + "Никто;Нет;;9А;1;06.11.2026;20;4\n" + line(1, 77, 20, 4)
                + line(1, RUSSIAN, 20, 9) + good + line(1, MATHS, 20, 4).replace("06.11.2026", "вчера"));
        assertThat(wrong.applied()).isZero();
        assertThat(wrong.wrong())
                .extracting(WrongLine::line, WrongLine::problem)
                .containsExactly(
                        tuple(3, AttestationProblem.PERSON_UNKNOWN),
                        tuple(4, AttestationProblem.SUBJECT_UNKNOWN),
                        tuple(5, AttestationProblem.SCORE_BOUNDS),
                        tuple(6, AttestationProblem.LINE_TWICE),
                        tuple(7, AttestationProblem.DAY_UNREADABLE));
        assertThat(ofClass(deputy)).as("nothing of it").isEmpty();
        assertThat(upload(HEAD + good).applied()).isEqualTo(1);
        ListAnswer other = upload(HEAD + line(1, RUSSIAN, 20, 4));
        assertThat(other.applied()).as("the first pupil would be gone").isZero();
        assertThat(other.dropped()).singleElement().satisfies(one -> {
            assertThat(one.group()).isEqualTo("9А");
            assertThat(one.result()).isEqualTo("5");
        });
        assertThat(ofClass(deputy)).extracting(ExamResult::student).containsExactly(pupils.getFirst());
        assertThat(upload(HEAD + good + line(1, RUSSIAN, 20, 4)).applied())
                .as("who was there is there still")
                .isEqualTo(2);
        String last = HEAD + line(1, RUSSIAN, 20, 4);
        assertThat(school.as(deputy, () -> lists.upload(StateExam.OGE, bytes(last), true))
                        .applied())
                .isEqualTo(1);
        assertThat(ofClass(deputy))
                .as("replaced")
                .extracting(ExamResult::student)
                .containsExactly(pupils.getLast());

        assertThatThrownBy(() -> upload("")).satisfies(refused(AttestationProblem.FILE_EMPTY));
        assertThatThrownBy(() -> upload("Фамилия;Имя\nА;Б\n")).satisfies(refused(AttestationProblem.COLUMN_MISSING));
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> lists.upload(StateExam.OGE, bytes(HEAD), true)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void differencesAreCorrectedOrExplained() {
        enter(0, MATHS, 18, 4);
        enter(1, MATHS, 12, 3);
        school.bySystem(() -> finals.settle(
                algebra,
                YearResult.EXAM.column(),
                List.of(new SettleMark(UUID.randomUUID(), pupils.getFirst(), PeriodValue.THREE, 0))));
        assertThat(differences()).as("nothing to compare with").isEmpty();

        assertThat(upload(HEAD + line(0, MATHS, 21, 5)).differences()).isEqualTo(3);
        assertThat(differences())
                .extracting(
                        one -> one.at().student(),
                        one -> one.at().place(),
                        ExamDifference::ours,
                        ExamDifference::region)
                .containsExactlyInAnyOrder(
                        tuple(pupils.getFirst(), Place.ENTERED, "4", "5"),
                        tuple(pupils.getFirst(), Place.JOURNAL, "3", "5"),
                        tuple(pupils.getLast(), Place.ENTERED, "3", null));

        ExamDifference entered = one(pupils.getFirst(), Place.ENTERED);
        ExamDifference journal = one(pupils.getFirst(), Place.JOURNAL);
        ExamDifference unlisted = one(pupils.getLast(), Place.ENTERED);
        assertThatThrownBy(() -> school.run(deputy, () -> lists.correct(journal.at())))
                .satisfies(refused(AttestationProblem.JOURNAL_MARK));
        assertThatThrownBy(() -> school.run(deputy, () -> lists.explain(unlisted.at(), " ")))
                .satisfies(refused(AttestationProblem.WORDS_MISSING));
        school.run(deputy, () -> lists.correct(entered.at()));
        school.run(deputy, () -> lists.explain(unlisted.at(), "Апелляция"));
        assertThatThrownBy(() -> school.run(deputy, () -> lists.correct(entered.at())))
                .isInstanceOf(NotFound.class);
        assertThat(one(pupils.getFirst(), Place.ENTERED).state()).isEqualTo(State.CORRECTED);
        assertThat(one(pupils.getLast(), Place.ENTERED))
                .extracting(ExamDifference::state, ExamDifference::words)
                .containsExactly(State.EXPLAINED, "Апелляция");
        assertThat(one(pupils.getFirst(), Place.JOURNAL).state()).isEqualTo(State.OPEN);

        enter(1, MATHS, 15, 4);
        assertThat(one(pupils.getLast(), Place.ENTERED).state())
                .as("ours is another now")
                .isEqualTo(State.OPEN);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> lists.differences()))
                .isInstanceOf(Denied.class);
    }

    @Test
    void resultsAreDueFiveWorkingDaysAfterTheirDay() {
        tenants.rule(
                "attestation.results-days",
                null,
                "2026-09-01",
                "[{\"exam\": \"OGE\", \"subject\": 2, \"on\": \"2026-11-10\"}, {\"exam\": \"EGE\", \"subject\": 1, \"on\": \"2026-11-10\"},"
                        + " {\"exam\": \"OGE\", \"subject\": 1, \"on\": \"2026-11-20\"}]");
        try {
            assertThat(comparisons())
                    .extracting(Comparison::exam, Comparison::subject, Comparison::due, Comparison::done)
                    .containsExactly(tuple(StateExam.OGE, "Математика", LocalDate.of(2026, 11, 17), false));
            assertThat(school.as(deputy, () -> duties.mine()))
                    .extracting(Duty::title, Duty::due)
                    .contains(tuple("attestation.exam.oge.duty", LocalDate.of(2026, 11, 17)));
            enter(1, MATHS, 12, 3);
            upload(HEAD + line(0, MATHS, 21, 5));
            assertThat(comparisons())
                    .extracting(Comparison::listed, Comparison::open)
                    .containsExactly(tuple(true, 1));
            school.run(
                    deputy,
                    () -> lists.explain(one(pupils.getLast(), Place.ENTERED).at(), "Апелляция"));
            assertThat(comparisons()).allMatch(Comparison::done);
            assertThat(school.as(deputy, () -> duties.mine()))
                    .extracting(Duty::title)
                    .doesNotContain("attestation.exam.oge.duty");
        } finally {
            tenants.forgetRule("attestation.results-days");
        }
    }

    @Test
    void anotherSchoolHasNothingToDoWithIt() {
        enter(0, MATHS, 18, 4);
        School neighbour = fixture.school();
        Actor other = neighbour.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> neighbour.as(other, () -> exams.ofClass(group)))
                .isInstanceOf(NotFound.class);
        assertThat(neighbour.as(other, () -> exams.ofStudent(pupils.getFirst())))
                .isEmpty();
        assertThatThrownBy(() -> neighbour.run(
                        other,
                        () -> exams.enter(
                                new EnterResult(pupils.getFirst(), StateExam.OGE, MATHS, DAY, null, null, 4))))
                .isInstanceOf(NotFound.class);
        neighbour.run(other, () -> exams.remove(pupils.getFirst(), StateExam.OGE, MATHS));
        assertThat(ofClass(deputy)).hasSize(1);
        assertThat(neighbour.as(other, () -> lists.differences())).isEmpty();
    }

    @Test
    void onlyTheDeputyTakesListsAndAnswersThemAndOnlyHere() {
        enter(0, MATHS, 18, 4);
        String list = HEAD + line(0, MATHS, 21, 5);
        upload(list);
        ExamDifference.At at = one(pupils.getFirst(), Place.ENTERED).at();
        Colleague leader = school.colleague(Role.TEACHER);
        school.lead(group, leader);
        for (Actor actor : List.of(teacher.actor(), leader.actor(), school.account(pupils.getFirst(), Role.STUDENT))) {
            assertThatThrownBy(() -> school.as(actor, () -> lists.upload(StateExam.OGE, bytes(list), true)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.as(actor, () -> lists.differences()))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.as(actor, () -> lists.comparisons()))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(actor, () -> lists.correct(at))).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(actor, () -> lists.explain(at, "Апелляция")))
                    .isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> upload(HEAD + "я".repeat(1_000_001)))
                .satisfies(refused(AttestationProblem.FILE_LARGE));
        assertThatThrownBy(() -> upload(HEAD + "А;Б;;;1;06.11.2026;1;2\n".repeat(20_001)))
                .satisfies(refused(AttestationProblem.FILE_LARGE));

        School neighbour = fixture.school();
        Actor other = neighbour.colleague(Role.DEPUTY_HEAD).actor();
        neighbour.pupils(neighbour.schoolClass(9, "А"), 1, LearningFixture.START);
        String theirs = line(0, MATHS, 21, 5).replace("9 «А»", "");
        ListAnswer answer = neighbour.as(
                other,
                () -> lists.upload(
                        StateExam.OGE, bytes(HEAD + theirs.replaceFirst("^[^;]*;[^;]*", "Нигдеева;Неждана")), true));
        assertThat(answer.applied()).isZero();
        assertThat(answer.wrong()).extracting(WrongLine::problem).containsExactly(AttestationProblem.PERSON_UNKNOWN);
        assertThatThrownBy(() -> neighbour.run(other, () -> lists.correct(at))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> neighbour.run(other, () -> lists.explain(at, "Апелляция")))
                .isInstanceOf(NotFound.class);
        assertThat(one(pupils.getFirst(), Place.ENTERED).state()).isEqualTo(State.OPEN);
    }

    private java.util.function.Consumer<Throwable> refused(AttestationProblem problem) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private List<ExamResult> ofClass(Actor actor) {
        return school.as(actor, () -> exams.ofClass(group)).rows().stream()
                .flatMap(row -> row.results().stream())
                .toList();
    }

    private EnterResult result(StateExam exam, LocalDate day, @Nullable Integer score, @Nullable Integer mark) {
        return new EnterResult(pupils.getFirst(), exam, RUSSIAN, day, null, score, mark);
    }

    private void enter(int pupil, int subject, int primary, @Nullable Integer mark) {
        enter(deputy, pupil, subject, primary, mark);
    }

    private void enter(Actor actor, int pupil, int subject, int primary, @Nullable Integer mark) {
        school.run(
                actor,
                () -> exams.enter(
                        new EnterResult(pupils.get(pupil), StateExam.OGE, subject, DAY, primary, null, mark)));
    }

    private void enter(EnterResult result) {
        school.run(deputy, () -> exams.enter(result));
    }

    private ListAnswer upload(String text) {
        return school.as(deputy, () -> lists.upload(StateExam.OGE, bytes(text), false));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<ExamDifference> differences() {
        return school.as(deputy, () -> lists.differences());
    }

    private List<Comparison> comparisons() {
        return school.as(deputy, () -> lists.comparisons());
    }

    private ExamDifference one(long student, Place place) {
        return differences().stream()
                .filter(one -> one.at().student() == student && one.at().place() == place)
                .findFirst()
                .orElseThrow();
    }

    private String line(int pupil, int subject, int primary, int mark) {
        PersonName name = school.bySystem(() -> people.names(pupils)).get(pupils.get(pupil));
        return java.util.Objects.requireNonNull(name).last() + ";" + name.first() + ";;9 «А»;" + subject
                + ";06.11.2026;" + primary + ";" + mark + "\n";
    }
}
