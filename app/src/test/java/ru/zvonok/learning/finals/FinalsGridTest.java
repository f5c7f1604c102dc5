package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;

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
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Rights;
import ru.zvonok.platform.access.Role;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.support.GridPost;
import ru.zvonok.support.GridPost.Answer;
import ru.zvonok.support.GridPost.Told;
import ru.zvonok.support.GridPost.Typed;
import ru.zvonok.support.ModuleTest;

/** What the grid of period marks answers to what cannot be. */
@ModuleTest
class FinalsGridTest {

    private static final String NEVER = "999999999";

    @Autowired
    MockMvc http;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Rights rights;

    @Autowired
    Finals finals;

    @Autowired
    Calendar calendar;

    School school;
    Actor admin;
    Colleague teacher;
    long group;
    long algebra;
    long period;
    List<Long> pupils;
    GridPost grid;

    @BeforeEach
    void aMarkStandsThere() {
        school = fixture.school();
        admin = school.colleague(Role.ORG_ADMIN).actor();
        teacher = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        pupils = school.pupils(group, 2, LearningFixture.START);
        period = second(school);
        grid = new GridPost(http, teacher.actor(), school.id(), "finals", String.valueOf(algebra));
        assertThat(grid.type(first(), column(), "4", 0).outcome()).isEqualTo("saved");
    }

    @Test
    void whatCannotBeIsRefusedInItsOwnWords() {
        Set<String> reasons = new HashSet<>();
        reasons.add(refused(first(), "6", "«6» не отметка за период", "4"));
        refused(first(), "ъ", "«ъ» не отметка за период", "4");
        reasons.add(refused(first(), "5".repeat(200), "длинное значение", null));
        reasons.add(refused(Long.valueOf(NEVER), "5", "ученик здесь не учился", ""));
        school.run(school.colleague(Role.DEPUTY_HEAD).actor(), () -> finals.lock(algebra, period));
        reasons.add(refused(first(), "5", "Отметки за период закрыты", "4"));
        school.run(admin, () -> rights.set(FinalsAction.SETTLE.key(), Role.TEACHER, Set.of()));
        reasons.add(refused(first(), "5", "У вас больше нет права", "4"));
        assertThat(reasons).hasSize(5);
    }

    @Test
    void inAnotherTeachersCourseEachMarkIsRefused() {
        Actor other = school.colleague(Role.TEACHER).actor();
        for (String typed : List.of("5", "6", "")) {
            refused(grid.by(other), first(), typed, "ведёт другой преподаватель", null);
        }
        Colleague leader = school.colleague(Role.TEACHER);
        school.lead(group, leader);
        refused(grid.by(leader.actor()), first(), "5", "ведёт другой преподаватель", "4");
        refused(grid.by(leader.actor()), pupils.getLast(), "5", "ведёт другой преподаватель", "");
        refused(grid, first(), "6", "не отметка", "4");
    }

    @Test
    void oneWrongMarkOfABatchKeepsNoOtherFromBeingSaved() {
        List<Answer> answers = grid.all(List.of(
                new Typed(NEVER, column(), "5", 0),
                new Typed(pupils.getLast(), column(), "3", 0),
                new Typed(pupils.getLast(), "average", "5", 0),
                new Typed("nobody", column(), "5", 0)));
        assertThat(answers).extracting(Answer::outcome).containsExactly("refused", "saved", "refused", "refused");
        assertThat(answers.get(3)).isEqualTo(answers.get(2));
        assertThat(answers.get(1).cell()).isEqualTo("3");
    }

    @Test
    void theIdOfAnEditStandsForOneMarkOfOnePupil() {
        Typed typed = new Typed(pupils.getLast(), column(), "зач", 0);
        assertThat(grid.all(List.of(typed)).getFirst().cell()).isEqualTo("зач");
        assertThat(grid.all(List.of(typed)).getFirst().outcome()).isEqualTo("saved");
        long other = school.course(group, "Физика", teacher);
        Answer elsewhere = grid.at(String.valueOf(other)).all(List.of(typed)).getFirst();
        Answer neighbour = grid.all(List.of(new Typed(typed.id(), first(), column(), "зач", 1)))
                .getFirst();
        Answer changed = grid.all(List.of(new Typed(typed.id(), pupils.getLast(), column(), "5", 1)))
                .getFirst();
        assertThat(List.of(elsewhere, neighbour, changed)).allSatisfy(answer -> {
            assertThat(answer.outcome()).isEqualTo("refused");
            assertThat(answer.reason()).contains("уже отправлена для другой ячейки");
        });
        assertThat(neighbour.cell()).isEqualTo("4");
        assertThat(changed.cell()).isEqualTo("зач");
    }

    @Test
    void whatTheNeighbourHasIsAnsweredAsWhatNeverWas() {
        School neighbour = fixture.school();
        long strangeGroup = neighbour.schoolClass(7, "Б");
        long strange = neighbour.course(strangeGroup, "Алгебра", null);
        long pupil = neighbour.pupils(strangeGroup, 1, LearningFixture.START).getFirst();
        same(
                grid.at(String.valueOf(strange)).tell(first(), column(), "5", 1),
                grid.at(NEVER).tell(first(), column(), "5", 1));
        same(grid.tell(first(), "p" + second(neighbour), "5", 1), grid.tell(first(), "p" + NEVER, "5", 1));
        assertThat(grid.type(pupil, column(), "5", 0)).isEqualTo(grid.type(NEVER, column(), "5", 0));
    }

    private static void same(Told forged, Told never) {
        assertThat(forged.status()).isEqualTo(404);
        assertThat(forged).isEqualTo(never);
    }

    private String refused(long pupil, String typed, String words, @Nullable String back) {
        return refused(grid, pupil, typed, words, back);
    }

    private String refused(GridPost from, long pupil, String typed, String words, @Nullable String back) {
        Answer answer = from.type(pupil, column(), typed, 1);
        assertThat(answer.outcome()).isEqualTo("refused");
        assertThat(answer.reason()).contains(words);
        assertThat(answer.cell()).isEqualTo(back);
        return answer.reason();
    }

    private long second(School of) {
        return of.bySystem(() -> calendar.periods(of.periodSet())).get(1).id();
    }

    private String column() {
        return "p" + period;
    }

    private long first() {
        return pupils.getFirst();
    }
}
