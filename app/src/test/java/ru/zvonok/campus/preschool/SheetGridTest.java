package ru.zvonok.campus.preschool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Rights;
import ru.zvonok.platform.access.Role;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.support.GridPost;
import ru.zvonok.support.GridPost.Answer;
import ru.zvonok.support.GridPost.Told;
import ru.zvonok.support.GridPost.Typed;
import ru.zvonok.support.ModuleTest;

/** What the sheet of a kindergarten group answers to what cannot be. */
@ModuleTest
class SheetGridTest extends DoorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final String NEVER = "999999999";

    @Autowired
    MockMvc http;

    @Autowired
    Rights rights;

    @Autowired
    SchoolYears years;

    TestClass group;
    GridPost grid;

    @Override
    protected TestSchool organisation() {
        return fixtures.kindergarten();
    }

    @BeforeEach
    void aSignStandsThere() {
        group = fixtures.preschoolGroup(school, 4, "Ромашки", 2);
        grid = new GridPost(http, group.teacher(), school.id(), "sheet", group.id() + "-2026-11");
        assertThat(grid.type(group.first(), TODAY.toString(), "Б", 0).outcome()).isEqualTo("saved");
    }

    @Test
    void whatCannotBeIsRefusedInItsOwnWords() {
        Set<String> reasons = new HashSet<>();
        reasons.add(refused(group.first(), TODAY, "6", "Такого обозначения в табеле нет", "Б"));
        refused(group.first(), TODAY, "ъ", "Такого обозначения в табеле нет", "Б");
        reasons.add(refused(group.first(), TODAY, "ъ".repeat(200), "длинное значение", null));
        reasons.add(refused(group.first(), TODAY.plusDays(2), "Б", "группа не работает", ""));
        reasons.add(refused(group.first(), TODAY.plusDays(1), "✓", "ещё не наступил", ""));
        reasons.add(refused(Long.parseLong(NEVER), TODAY, "Б", "не числится в группе", ""));
        run(school.deputy(), () -> years.close(2026));
        reasons.add(refused(group.first(), TODAY, "✓", "Учебный год закрыт", "Б"));
        run(school.admin(), () -> rights.set("preschool.note-day", Role.CLASS_TEACHER, Set.of()));
        reasons.add(refused(group.first(), TODAY, "✓", "У вас больше нет права", null));
        assertThat(reasons).hasSize(7);
    }

    @Test
    void anotherKindergartenIsNotThere() {
        TestClass theirs = fixtures.preschoolGroup(elsewhere, 5, "Васильки", 1);
        Told never = grid.at(NEVER + "-2026-11").tell(group.first(), TODAY.toString(), "✓", 1);
        assertThat(never.status()).isEqualTo(404);
        assertThat(grid.at(theirs.id() + "-2026-11").tell(theirs.first(), TODAY.toString(), "✓", 0))
                .isEqualTo(never);
        Answer nobody = grid.type(NEVER, TODAY.toString(), "✓", 0);
        assertThat(grid.type(theirs.first(), TODAY.toString(), "✓", 0)).isEqualTo(nobody);
    }

    @Test
    void inAnotherGroupEachDayIsRefusedWithoutShowingIt() {
        TestClass beside = fixtures.preschoolGroup(school, 5, "Васильки", 1);
        GridPost theirs = new GridPost(http, beside.teacher(), school.id(), "sheet", beside.id() + "-2026-11");
        assertThat(theirs.type(beside.first(), TODAY.toString(), "Б", 0).outcome())
                .isEqualTo("saved");
        Answer answer = grid.at(beside.id() + "-2026-11").type(beside.first(), TODAY.toString(), "✓", 1);
        assertThat(answer.outcome()).isEqualTo("refused");
        assertThat(answer.reason()).contains("ведёт другой воспитатель");
        assertThat(answer.cell()).isNull();
        run(school.admin(), () -> rights.set("preschool.note-day", Role.DEPUTY_HEAD, Set.of(Reach.OWN_CLASS)));
        Answer looking = theirs.by(school.deputy()).type(beside.first(), TODAY.toString(), "✓", 1);
        assertThat(looking.outcome()).isEqualTo("refused");
        assertThat(looking.cell()).isEqualTo("Б");
    }

    @Test
    void theIdOfAnEditStandsForOneDayOfOneChild() {
        String day = TODAY.toString();
        Typed typed = new Typed(group.pupils().get(1), day, "о", 0);
        assertThat(grid.all(List.of(typed)).getFirst().cell()).isEqualTo("О");
        assertThat(grid.all(List.of(typed)).getFirst().outcome()).isEqualTo("saved");
        List<Answer> others = List.of(
                grid.all(List.of(new Typed(typed.id(), group.first(), day, "о", 1)))
                        .getFirst(),
                grid.all(List.of(new Typed(typed.id(), group.pupils().get(1), day, "✓", 1)))
                        .getFirst());
        assertThat(others).extracting(Answer::outcome).containsExactly("refused", "refused");
        assertThat(others).extracting(Answer::cell).containsExactly("Б", "О");
    }

    @Test
    void oneWrongDayOfABatchKeepsNoOtherFromBeingSaved() {
        String day = TODAY.toString();
        List<Answer> answers = grid.all(List.of(
                new Typed(NEVER, day, "✓", 0),
                new Typed(group.first(), day, "✓", 1),
                new Typed(group.first(), "2026-13-40", "✓", 0),
                new Typed(group.first(), "2026-10-12", "✓", 0)));
        assertThat(answers).extracting(Answer::outcome).containsExactly("refused", "conflict", "refused", "refused");
        Answer second = grid.all(List.of(
                        new Typed(NEVER, day, "✓", 0),
                        new Typed(group.first(), day, "✓", answers.get(1).version())))
                .getLast();
        assertThat(second.outcome()).isEqualTo("saved");
        assertThat(second.cell()).isEqualTo("✓");
    }

    private String refused(long child, LocalDate day, String typed, String words, @Nullable String back) {
        Answer answer = grid.type(child, day.toString(), typed, 1);
        assertThat(answer.outcome()).isEqualTo("refused");
        assertThat(answer.reason()).contains(words);
        assertThat(answer.cell()).isEqualTo(back);
        return answer.reason();
    }
}
