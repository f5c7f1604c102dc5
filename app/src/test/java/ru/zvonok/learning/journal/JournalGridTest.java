package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.learning.LearningFixture.TODAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Grants;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Rights;
import ru.zvonok.platform.access.Role;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodPlan;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.enrolment.Absences;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.support.GridPost;
import ru.zvonok.support.GridPost.Answer;
import ru.zvonok.support.GridPost.Typed;
import ru.zvonok.support.ModuleTest;

/** What the journal's grid answers to what cannot be: each reason in its own words, what stands there back. */
@ModuleTest
class JournalGridTest {

    private static final LocalDate OLD = LocalDate.of(2026, 10, 1);

    @Autowired
    MockMvc http;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Rights rights;

    @Autowired
    Grants grants;

    @Autowired
    Calendar calendar;

    @Autowired
    SchoolYears years;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    @Autowired
    Absences absences;

    School school;
    Actor admin;
    Colleague teacher;
    Colleague leader;
    long group;
    long algebra;
    List<Long> pupils;
    String today;
    GridPost grid;

    @BeforeEach
    void aMarkStandsThere() {
        school = fixture.school();
        admin = school.colleague(Role.ORG_ADMIN).actor();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(OLD, TODAY);
        pupils = school.pupils(group, 3, LearningFixture.START);
        today = column(school, algebra, TODAY);
        grid = new GridPost(http, teacher.actor(), school.id(), "journal", algebra + "-0");
        assertThat(grid.type(first(), today, "4", 0).outcome()).isEqualTo("saved");
    }

    @Test
    void whatCannotBeIsRefusedInItsOwnWords() {
        Set<String> reasons = new HashSet<>();
        reasons.add(refused(grid, first(), today, "6", "«6» не отметка", "4"));
        refused(grid, first(), today, "ъ", "«ъ» не отметка", "4");
        reasons.add(refused(grid, first(), today, "5".repeat(200), "длинное значение", null));
        reasons.add(refused(grid, first(), column(school, algebra, OLD), "5", "Прошло больше", ""));
        reasons.add(refused(grid.by(leader.actor()), first(), today, "5", "ведёт другой преподаватель", "4"));
        long left = pupils.getLast();
        school.depart(group, left, TODAY);
        reasons.add(refused(grid, left, today, "5", "не было в классе", ""));
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        school.run(deputy, () -> journal.lock(algebra, LearningFixture.QUARTER, true));
        reasons.add(refused(grid, first(), today, "5", "Период закрыт", "4"));
        take("journal.enter-marks");
        reasons.add(refused(grid, first(), today, "5", "У вас больше нет права ставить отметки", "4"));
        assertThat(reasons).hasSize(7);
    }

    @Test
    void aPageOfSomeDaysSavesAsAnyOther() {
        GridPost days = grid.at(algebra + "-0-20261101-20261112");
        assertThat(days.type(first(), today, "5", version()).outcome()).isEqualTo("saved");
        for (String made :
                List.of("-0-20261112-20261101", "-0-2026111-20261112", "-0-20261101", "-1-20261101-20261112")) {
            GridPost none = grid.at(algebra + made);
            assertThat(none.tell(first(), today, "4", version()).status())
                    .as(made)
                    .isEqualTo(404);
        }
    }

    @Test
    void theColumnOfAWorkShowsItsMarksAlone() {
        long lesson = Long.parseLong(today.substring(1));
        long work = school.as(
                teacher.actor(), () -> cards.addAssignment(new NewAssignment(algebra, lesson, 4, null, null, false)));
        GridPost page = grid.at(algebra + "-0-20261112-20261112");
        String column = today + "w" + work;
        var typed = page.type(first(), column, "5", version());
        assertThat(typed.outcome()).isEqualTo("saved");
        assertThat(typed.cell()).isEqualTo("5");
        assertThat(grid.type(first(), today, "4 5", version()).cell()).isEqualTo("4 5");
        assertThat(page.type(first(), column, "9", version()).outcome()).isEqualTo("refused");
        assertThat(page.type(first(), today + "wx", "5", version()).outcome()).isEqualTo("refused");
    }

    @Test
    void whoMayNotSeeTheCellIsToldNothingOfIt() {
        Actor stranger = school.colleague(Role.TEACHER).actor();
        refused(grid.by(stranger), first(), today, "5", "ведёт другой преподаватель", null);
    }

    @Test
    void aRightTakenAMomentAgoIsToldAndBroughtBack() {
        take("journal.enter-marks");
        refused(grid, first(), today, "5", "У вас больше нет права ставить отметки", "4");
        Actor own = leader.actor();
        long mine = school.course(group, "Геометрия", leader);
        school.slot(mine, DayOfWeek.THURSDAY, 3);
        school.generate(TODAY, TODAY);
        GridPost led = new GridPost(http, own, school.id(), "journal", mine + "-0");
        refused(led, first(), column(school, mine, TODAY), "5", "У вас больше нет права ставить отметки", "");
        school.run(admin, () -> rights.set("journal.enter-marks", Role.TEACHER, Set.of(Reach.OWN_SECTION)));
        assertThat(grid.type(first(), today, "5", version()).outcome()).isEqualTo("saved");
    }

    @Test
    void aRoleTakenAMomentAgoIsToldToo() {
        school.run(admin, () -> {
            grants.give(teacher.actor().person(), Role.SUPPORT_STAFF);
            grants.take(teacher.actor().person(), Role.TEACHER);
        });
        refused(grid, first(), today, "5", "У вас больше нет права", null);
        school.run(admin, () -> grants.take(teacher.actor().person(), Role.SUPPORT_STAFF));
        assertThat(grid.tell(first(), today, "5", 1).status()).isEqualTo(404);
        assertThat(new GridPost(http, leader.actor(), school.id(), "journal", algebra + "-0")
                        .type(first(), today, "5", 0)
                        .cell())
                .isEqualTo("4");
    }

    @Test
    void aPeriodMarkIsRefusedAloneAndTheMarksBesideItAreSaved() {
        long period = school.bySystem(() -> calendar.periods(school.periodSet()))
                .get(1)
                .id();
        GridPost paged = grid.at(algebra + "-" + period);
        assertThat(paged.type(first(), "period", "5", 0).outcome()).isEqualTo("saved");
        refused(paged, pupils.get(1), "period", "6", "«6» не отметка за период", "");
        take(FinalsAction.SETTLE.key());
        refused(paged, first(), "period", "4", "больше нет права ставить отметки за период", "5");
        assertThat(paged.type(pupils.get(1), today, "5", 0).outcome()).isEqualTo("saved");
    }

    @Test
    void aPeriodRemovedMeanwhileIsToldAtItsCellAndTheMarksBesideItAreSaved() {
        PeriodPlan plan = school.bySystem(() -> new PeriodPlan(
                calendar.periodSets(2026).stream()
                        .filter(set -> set.id() == school.periodSet())
                        .findFirst()
                        .orElseThrow(),
                calendar.periods(school.periodSet())));
        Period gone = plan.periods().get(1);
        PeriodPlan without = new PeriodPlan(plan.set(), plan.periods().subList(0, 1));
        school.run(admin, () -> years.change(plan, without));
        GridPost paged = grid.at(algebra + "-" + gone.id());
        List<Answer> answers =
                paged.all(List.of(new Typed(first(), "period", "5", 0), new Typed(pupils.get(1), today, "5", 0)));
        assertThat(answers).extracting(Answer::outcome).containsExactly("refused", "saved");
        assertThat(answers.getFirst().reason()).contains("Этого периода в учебном году больше нет");
        refused(paged, first(), "period", "4", "Этого периода в учебном году больше нет", null);
        assertThat(grid.at("999999999-" + gone.id())
                        .tell(first(), "period", "5", 0)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void oneWrongCellOfABatchKeepsNoOtherFromBeingSaved() {
        long period = school.bySystem(() -> calendar.periods(school.periodSet()))
                .get(1)
                .id();
        List<Answer> answers = grid.at(algebra + "-" + period)
                .all(List.of(
                        new Typed(pupils.get(1), "l999999999", "5", 0),
                        new Typed(pupils.get(1), today, "5", 0),
                        new Typed(999_999_999L, "period", "5", 0),
                        new Typed(pupils.get(1), "period", "4", 0),
                        new Typed(pupils.get(1), "average", "4", 0),
                        new Typed("nobody", today, "4", 0)));
        assertThat(answers)
                .extracting(Answer::outcome)
                .containsExactly("refused", "saved", "refused", "saved", "refused", "refused");
        // a page of the whole year has no column of period marks
        List<Answer> year =
                grid.all(List.of(new Typed(pupils.get(2), "period", "5", 0), new Typed(pupils.get(2), today, "5", 0)));
        assertThat(year).extracting(Answer::outcome).containsExactly("refused", "saved");
    }

    @Test
    void aPeriodMarkInAnothersCourseIsRefusedAtItsCell() {
        long period = school.bySystem(() -> calendar.periods(school.periodSet()))
                .get(1)
                .id();
        GridPost paged = grid.at(algebra + "-" + period);
        assertThat(paged.type(first(), "period", "5", 0).outcome()).isEqualTo("saved");
        refused(paged.by(leader.actor()), first(), "period", "4", "ведёт другой преподаватель", "5");
        Actor stranger = school.colleague(Role.TEACHER).actor();
        refused(paged.by(stranger), first(), "period", "4", "ведёт другой преподаватель", null);
    }

    @Test
    void marksWithoutTheRightLeaveThePeriodMarkBesideThemSaved() {
        long period = school.bySystem(() -> calendar.periods(school.periodSet()))
                .get(1)
                .id();
        take("journal.enter-marks");
        school.run(admin, () -> rights.set("journal.settle-absence", Role.TEACHER, Set.of()));
        List<Answer> answers = grid.at(algebra + "-" + period)
                .all(List.of(new Typed(first(), today, "5", 1), new Typed(first(), "period", "5", 0)));
        assertThat(answers).extracting(Answer::outcome).containsExactly("refused", "saved");
        assertThat(answers.getFirst().reason()).contains("У вас больше нет права ставить отметки");
    }

    @Test
    void theIdOfAnEditStandsForOneCellOneValueAndOneAccount() {
        Typed typed = new Typed(pupils.get(1), today, "3", 0);
        assertThat(grid.all(List.of(typed)).getFirst().outcome()).isEqualTo("saved");
        assertThat(grid.all(List.of(typed)).getFirst().cell()).isEqualTo("3");
        long geometry = school.course(group, "Геометрия", teacher);
        school.slot(geometry, DayOfWeek.THURSDAY, 3);
        school.generate(TODAY, TODAY);
        GridPost beside = grid.at(geometry + "-0");
        reused(grid, new Typed(typed.id(), pupils.get(2), today, "3", 0), "");
        reused(grid, new Typed(typed.id(), pupils.get(1), today, "5", 0), "3");
        reused(beside, new Typed(typed.id(), pupils.get(1), column(school, geometry, TODAY), "3", 0), "");
        Colleague second = school.colleague(Role.TEACHER);
        school.run(admin, () -> rights.set("journal.enter-marks", Role.TEACHER, Set.of(Reach.ORGANISATION)));
        school.run(admin, () -> rights.set("journal.view", Role.TEACHER, Set.of(Reach.ORGANISATION)));
        reused(grid.by(second.actor()), typed, "3");
        assertThat(grid.all(List.of(typed)).getFirst().outcome()).isEqualTo("saved");
        assertThat(grid.type(pupils.get(2), today, "3", 0).outcome())
                .as("nothing stood there")
                .isEqualTo("saved");
    }

    private static void reused(GridPost from, Typed edit, String back) {
        Answer answer = from.all(List.of(edit)).getFirst();
        assertThat(answer.outcome()).isEqualTo("refused");
        assertThat(answer.reason()).contains("уже отправлена для другой ячейки");
        assertThat(answer.cell()).isEqualTo(back);
    }

    @Test
    void anAbsenceThatBecameAnotherSignIsKnownAgain() {
        school.run(
                leader.actor(),
                () -> absences.note(
                        new ExcusedAbsence(0, pupils.get(1), TODAY, TODAY, ExcusedAbsence.Reason.SICK, null)));
        Typed typed = new Typed(pupils.get(1), today, "н", 0);
        Answer first = grid.all(List.of(typed)).getFirst();
        assertThat(first.cell()).isEqualTo("Б");
        assertThat(grid.all(List.of(typed)).getFirst()).isEqualTo(first);
    }

    @Test
    void whatTheNeighbourHasIsAnsweredAsWhatNeverWas() {
        School neighbour = fixture.school();
        Colleague theirs = neighbour.colleague(Role.TEACHER);
        long class7 = neighbour.schoolClass(7, "Б");
        long strange = neighbour.course(class7, "Алгебра", theirs);
        neighbour.slot(strange, DayOfWeek.THURSDAY, 2);
        neighbour.generate(TODAY, TODAY);
        long pupil = neighbour.pupils(class7, 1, LearningFixture.START).getFirst();
        String never = "999999999";
        assertThat(grid.at(strange + "-0").tell(first(), today, "5", 0).status())
                .isEqualTo(404);
        same(
                grid.at(strange + "-0").tell(first(), today, "5", 0),
                grid.at(never + "-0").tell(first(), today, "5", 0));
        Answer theirLesson = grid.type(first(), column(neighbour, strange, TODAY), "5", 0);
        assertThat(theirLesson.outcome()).isEqualTo("refused");
        assertThat(theirLesson.reason()).contains("Урока или ученика здесь нет");
        assertThat(theirLesson).isEqualTo(grid.type(first(), "l" + never, "5", 0));
        Answer stranger = grid.type(pupil, today, "5", 0);
        Answer nobody = grid.type(never, today, "5", 0);
        assertThat(stranger).isEqualTo(nobody);
        assertThat(stranger.outcome()).isEqualTo("refused");
        GridPost outside = new GridPost(http, theirs.actor(), school.id(), "journal", algebra + "-0");
        same(
                outside.tell(first(), today, "5", 0),
                new GridPost(http, theirs.actor(), 999_999_999L, "journal", algebra + "-0")
                        .tell(first(), today, "5", 0));
    }

    private static void same(GridPost.Told forged, GridPost.Told never) {
        assertThat(forged.status()).isEqualTo(404);
        assertThat(forged).isEqualTo(never);
    }

    private String refused(
            GridPost from, Object row, String column, String typed, String words, @Nullable String back) {
        Answer answer = from.type(row, column, typed, 1);
        assertThat(answer.outcome()).isEqualTo("refused");
        assertThat(answer.reason()).contains(words);
        assertThat(answer.cell()).isEqualTo(back);
        return answer.reason();
    }

    private void take(String action) {
        school.run(admin, () -> rights.set(action, Role.TEACHER, Set.of()));
    }

    private long version() {
        return grid.type(first(), today, "6", 0).version();
    }

    private long first() {
        return pupils.getFirst();
    }

    private static String column(School of, long course, LocalDate day) {
        return "l" + of.lesson(course, day).id();
    }
}
