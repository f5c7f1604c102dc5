package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.diary.MarkStory;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Grants;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.GridPost;
import ru.zvonok.support.ModuleTest;

/** What a family has seen, and what a correction of it costs. */
@ModuleTest
class CorrectionsTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final int TEST = 4;
    private static final DateRange WEEK = new DateRange(MONDAY, LocalDate.of(2026, 11, 15));

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    StudentJournal students;

    @Autowired
    Works works;

    @Autowired
    LessonCards cards;

    @Autowired
    Closing closing;

    @Autowired
    Diary diary;

    @Autowired
    People people;

    @Autowired
    Grants grants;

    @Autowired
    MockMvc http;

    School school;
    Colleague teacher;
    Colleague leader;
    Actor self;
    Actor mother;
    long algebra;
    List<Long> pupils;
    Lesson lesson;

    @BeforeEach
    void aMarkStandsThere() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(MONDAY, TODAY);
        pupils = school.pupils(group, 3, LearningFixture.START);
        self = school.account(pupils.get(0), Role.STUDENT);
        mother = motherOf(pupils.get(0));
        lesson = school.lesson(algebra, MONDAY);
        assertThat(type(0, "4", 0, null)).isInstanceOf(CellAnswer.Saved.class);
        assertThat(type(1, "3", 0, null)).isInstanceOf(CellAnswer.Saved.class);
    }

    @Test
    void aMarkIsSeenWhenTheFamilyReadsIt() {
        school.run(leader.actor(), () -> students.lessons(pupils.get(0), WEEK));
        school.run(leader.actor(), () -> students.courses(pupils.get(0), WEEK));
        assertThat(seen(0)).as("staff looked, not the family").isFalse();
        school.run(mother, () -> diary.week(pupils.get(0), TODAY));
        assertThat(seen(0)).isTrue();
        assertThat(seen(1)).as("another family's").isFalse();
    }

    @Test
    void thePageOfMarksShowsItToo() {
        school.run(self, () -> diary.marks(pupils.get(0), 2026, null));
        assertThat(seen(0)).isTrue();
    }

    @Test
    void whoIsNobodysFamilyMakesNothingSeen() {
        Actor otherMother = motherOf(pupils.get(1));
        assertThatThrownBy(() -> school.run(otherMother, () -> diary.week(pupils.get(0), TODAY)))
                .isInstanceOf(NotFound.class);
        School other = fixture.school();
        Actor stranger = other.colleague(Role.PRINCIPAL).actor();
        other.run(stranger, () -> students.lessons(pupils.get(0), WEEK));
        assertThat(seen(0)).isFalse();
    }

    @Test
    void aTeacherLooksAtTheOwnChildAsAParent() {
        school.bySystem(() -> {
            people.relate(List.of(Kinship.of(leader.person(), pupils.get(0), Relation.MOTHER)));
            grants.give(leader.actor().person(), Role.GUARDIAN);
            return 0;
        });
        Actor both = leader.actor();
        school.run(both, () -> students.courses(pupils.get(1), WEEK));
        school.run(both, () -> students.courses(pupils.get(0), WEEK));
        assertThat(seen(1)).isFalse();
        assertThat(seen(0)).isTrue();
    }

    @Test
    void whatNobodyHasSeenIsCorrectedAsBefore() {
        assertThat(type(0, "5", version(0), null)).isInstanceOf(CellAnswer.Saved.class);
        assertThat(type(0, "", version(0), null)).isInstanceOf(CellAnswer.Saved.class);
    }

    @Test
    void whatTheFamilyHasSeenWantsAReason() {
        look();
        assertThat(problem(type(0, "5", version(0), null))).isEqualTo(JournalProblem.REASON_MISSING);
        assertThat(problem(type(0, "5", version(0), "  "))).isEqualTo(JournalProblem.REASON_MISSING);
        assertThat(problem(type(0, "", version(0), null))).isEqualTo(JournalProblem.REASON_MISSING);
        assertThat(problem(type(0, "5", version(0), "х".repeat(201)))).isEqualTo(JournalProblem.REASON_TOO_LONG);
        assertThat(value(0)).isEqualTo("4");
        assertThat(type(0, "5", version(0), "Ошибка при вводе")).isInstanceOf(CellAnswer.Saved.class);
        assertThat(seen(0)).as("the new one is not seen yet").isFalse();
        assertThat(type(0, "3", version(0), null)).isInstanceOf(CellAnswer.Saved.class);
    }

    @Test
    void theReasonIsToldToEverybodyWhoSeesTheHistory() {
        look();
        assertThat(type(0, "5", version(0), " Работа пересдана ")).isInstanceOf(CellAnswer.Saved.class);
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        for (Actor one : List.of(teacher.actor(), leader.actor(), deputy)) {
            assertThat(school.as(one, () -> journal.history(algebra, pupils.get(0), lesson.id())))
                    .extracting(CellChange::reason)
                    .containsExactly("Работа пересдана", null);
        }
        assertThat(school.as(leader.actor(), () -> students.latest(pupils.get(0), 2026, 1)))
                .extracting(change -> change.change().reason())
                .containsExactly("Работа пересдана");
        assertThat(school.as(mother, () -> diary.story(pupils.get(0), lesson.id(), 2026)))
                .extracting(MarkStory::reason)
                .containsExactly("Работа пересдана", null);
    }

    /** Else a comment would be the way round. */
    @Test
    void aNewCommentIsUnseenAndTheValueStaysSeen() {
        look();
        assertThat(seen(0)).isTrue();
        school.run(
                teacher.actor(),
                () -> works.comment(new CommentMark(
                        algebra,
                        lesson.id(),
                        pupils.get(0),
                        cell(0).marks().getFirst().id(),
                        "Хорошо")));
        assertThat(seen(0)).isFalse();
        assertThat(problem(type(0, "5", version(0), null))).isEqualTo(JournalProblem.REASON_MISSING);
        look();
        assertThat(seen(0)).isTrue();
    }

    @Test
    void aMarkBesideAnotherAndADutyThatIsDoneCorrectNothing() {
        assertThat(type(2, ".", 0, null)).isInstanceOf(CellAnswer.Saved.class);
        look();
        school.run(school.account(pupils.get(2), Role.STUDENT), () -> diary.week(pupils.get(2), TODAY));
        assertThat(type(0, "4 5", version(0), null)).isInstanceOf(CellAnswer.Saved.class);
        assertThat(type(2, "5", version(2), null)).isInstanceOf(CellAnswer.Saved.class);
        assertThat(problem(type(0, "5", version(0), null)))
                .as("the four that stood beside goes")
                .isEqualTo(JournalProblem.REASON_MISSING);
    }

    @Test
    void aMarkOfAnotherWorkLeavesTheSeenOneAsItIs() {
        look();
        long other = school.as(
                teacher.actor(),
                () -> cards.addAssignment(new NewAssignment(algebra, lesson.id(), TEST, null, null, false)));
        assertThat(type(0, "5", other)).isInstanceOf(CellAnswer.Saved.class);
        assertThat(value(0)).isEqualTo("4 5");
        long first = cell(0).marks().getFirst().assignment();
        assertThat(problem(type(0, "3", first))).isEqualTo(JournalProblem.REASON_MISSING);
        assertThat(value(0)).isEqualTo("4 5");
    }

    @Test
    void aReasonOfAbsenceIsNoCorrection() {
        assertThat(type(2, "н", 0, null)).isInstanceOf(CellAnswer.Saved.class);
        Actor pupil = school.account(pupils.get(2), Role.STUDENT);
        school.run(pupil, () -> diary.week(pupils.get(2), TODAY));
        EditCell ill = new EditCell(UUID.randomUUID(), pupils.get(2), lesson.id(), "б", version(2));
        assertThat(school.as(leader.actor(), () -> journal.edit(algebra, WEEK, List.of(ill)))
                        .answers())
                .allMatch(CellAnswer.Saved.class::isInstance);
    }

    @Test
    void oneSeenCellOfABatchKeepsNoOtherFromBeingSaved() {
        look();
        List<EditCell> column = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            column.add(new EditCell(UUID.randomUUID(), pupils.get(i), lesson.id(), "5", version(i)));
        }
        List<CellAnswer> answers = school.as(teacher.actor(), () -> journal.edit(algebra, WEEK, column))
                .answers();
        assertThat(problem(answers.getFirst())).isEqualTo(JournalProblem.REASON_MISSING);
        assertThat(answers.subList(1, 3)).allMatch(CellAnswer.Saved.class::isInstance);
    }

    @Test
    void whoWasFirstIsToldBeforeAReasonIsAsked() {
        look();
        assertThat(type(0, "5", 0, null)).isInstanceOf(CellAnswer.Conflict.class);
    }

    @Test
    void theGridAsksAndSendsTheSameOnceMore() {
        look();
        GridPost grid = new GridPost(http, teacher.actor(), school.id(), "journal", algebra + "-0");
        String asked = send(grid, "5", null);
        assertThat(asked).contains("\"outcome\":\"refused\"", "«5» ждёт причины", "Семья уже видела", "\"ask\":");
        closing.usualReasons().forEach(reason -> assertThat(asked).contains(reason.name()));
        assertThat(send(grid, "5", "Ошибка при вводе")).contains("\"outcome\":\"saved\"");
        assertThat(value(0)).isEqualTo("5");
    }

    private String send(GridPost grid, String value, @Nullable String note) {
        return grid.send("""
                {"protocol":1,"owner":"%d","edits":[{"id":"%s","row":"%d","column":"l%d","value":"%s","version":%d,
                "action":null,"note":%s}]}""".formatted(
                                teacher.actor().account(),
                                UUID.randomUUID(),
                                pupils.get(0),
                                lesson.id(),
                                value,
                                version(0),
                                note == null ? "null" : '"' + note + '"'))
                .body();
    }

    private void look() {
        school.run(mother, () -> diary.week(pupils.get(0), TODAY));
    }

    private CellAnswer type(int pupil, String value, long version, @Nullable String reason) {
        EditCell edit = new EditCell(
                UUID.randomUUID(), pupils.get(pupil), lesson.id(), value, version, EditCell.Way.PLAIN, reason);
        return school.as(teacher.actor(), () -> journal.edit(algebra, WEEK, List.of(edit)))
                .answers()
                .getFirst();
    }

    /** Typed on the page of one work. */
    private CellAnswer type(int pupil, String value, long work) {
        EditCell edit = new EditCell(
                UUID.randomUUID(),
                pupils.get(pupil),
                lesson.id(),
                value,
                version(pupil),
                EditCell.Way.PLAIN,
                work,
                null);
        return school.as(teacher.actor(), () -> journal.edit(algebra, WEEK, List.of(edit)))
                .answers()
                .getFirst();
    }

    private static JournalProblem problem(CellAnswer answer) {
        return ((CellAnswer.Refused) answer).problem();
    }

    private boolean seen(int pupil) {
        return cell(pupil).marks().stream().allMatch(Mark::seen);
    }

    private String value(int pupil) {
        return cell(pupil).value();
    }

    private long version(int pupil) {
        return cell(pupil).version();
    }

    private Cell cell(int pupil) {
        return school.as(teacher.actor(), () -> journal.page(algebra, WEEK)).students().stream()
                .filter(one -> one.person() == pupils.get(pupil))
                .findFirst()
                .orElseThrow()
                .cells()
                .getOrDefault(lesson.id(), Cell.EMPTY);
    }

    private Actor motherOf(long child) {
        long person = school.person();
        school.bySystem(() -> {
            people.relate(List.of(Kinship.of(person, child, Relation.MOTHER)));
            return 0;
        });
        return school.account(person, Role.GUARDIAN);
    }
}
