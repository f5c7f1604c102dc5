package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Calendar;

/** A stolen password: what was changed with it between two times is put back. */
class RollbackTest extends StolenPassword {

    @Autowired
    Finals finals;

    @Autowired
    Calendar calendar;

    @Test
    void cellsAndPeriodMarksGoBackToWhatStoodBeforeTheFirstChange() {
        type(0, "5");
        type(1, "н");
        settle(0, PeriodValue.FIVE);
        at(10, 0);
        type(0, "3");
        type(1, "4");
        settle(0, PeriodValue.TWO);
        at(10, 29);
        type(0, "2");
        type(2, "2 2");
        at(11, 0);

        RollbackReview preview = preview();
        assertThat(preview.back()).isEqualTo(4);
        assertThat(preview.stays()).isZero();
        assertThat(cell(0).value()).as("only looked at").isEqualTo("2");

        RollbackReview done = done();

        assertThat(done.back()).isEqualTo(4);
        assertThat(cell(0).value()).isEqualTo("5");
        assertThat(cell(1).value()).isEqualTo("ОТ");
        assertThat(cell(2).value()).isEmpty();
        assertThat(settled(0).value()).isEqualTo(PeriodValue.FIVE);
        assertThat(school.as(admin.actor(), () -> journal.history(algebra, pupils.getFirst(), monday.id())))
                .as("nothing of the past is deleted")
                .extracting(CellChange::newValue)
                .containsExactly("5", "2", "3", "5");
        assertThat(school.as(admin.actor(), () -> journal.history(algebra, pupils.getFirst(), monday.id()))
                        .getFirst()
                        .reason())
                .isEqualTo("Откат изменений: " + teacher.actor().name() + ", 12.11.2026 10:00 – 12.11.2026 10:30");
        assertThat(trail.of(school.id(), admin.actor()))
                .contains("journal.rollback-previewed", "journal.rollback-started", "journal.rolled-back")
                .contains("journal.cells-put-back", "finals.marks-put-back");
    }

    @Test
    void doingItTwiceChangesNothing() {
        type(0, "5");
        at(10, 0);
        type(0, "2");
        at(11, 0);
        done();
        int before = changed();

        assertThat(preview().lines()).isEmpty();
        assertThat(done().lines()).isEmpty();

        assertThat(changed()).isEqualTo(before);
    }

    @Test
    void marksComeBackToTheWorksTheyWereFor() {
        long control = work(4, 3, "Контрольная 1");
        school.run(teacher.actor(), () -> cards.defaultAssignment(algebra, monday.id(), control));
        type(0, "5");
        long answer = work(10, 1, null);
        school.run(teacher.actor(), () -> cards.defaultAssignment(algebra, monday.id(), answer));
        type(0, "5 4");
        at(10, 0);
        type(0, "");
        school.run(teacher.actor(), () -> cards.removeAssignment(algebra, monday.id(), control));
        at(11, 0);

        done();

        assertThat(cell(0).value()).isEqualTo("5 4");
        LessonCard card = school.as(teacher.actor(), () -> cards.card(algebra, monday.id()));
        Mark five = marks(0).getFirst();
        assertThat(card.assignments())
                .extracting(LessonCard.AssignmentState::assignment)
                .filteredOn(one -> one.id() == five.assignment())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.title()).isEqualTo("Контрольная 1");
                    assertThat(one.weight()).isEqualTo(3);
                });
        assertThat(marks(0).getLast().assignment()).isEqualTo(answer);
    }

    @Test
    void aMarkThatWentComesBackWithItsComment() {
        type(0, "5 4");
        long five = marks(0).getFirst().id();
        school.run(
                teacher.actor(),
                () -> works.comment(new CommentMark(algebra, monday.id(), pupils.getFirst(), five, "Молодец")));
        at(10, 0);
        type(0, "");
        at(11, 0);

        done();

        assertThat(marks(0)).extracting(Mark::comment).containsExactly("Молодец", null);
    }

    @Test
    void whatWasChangedSinceStaysAndSaysByWhom() {
        type(0, "5");
        type(1, "5");
        at(10, 0);
        type(0, "2");
        type(1, "2");
        at(10, 40);
        type(0, "3");
        at(11, 0);

        RollbackReview preview = preview();

        assertThat(preview.lines())
                .filteredOn(RollbackLine::stays)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.problem()).isEqualTo("journal.rollback.changed-afterwards");
                    assertThat(one.rival()).isEqualTo(teacher.actor().name());
                    assertThat(one.rivalAt()).isEqualTo(LearningFixture.TODAY.atTime(10, 40));
                });
        done();
        assertThat(cell(0).value()).isEqualTo("3");
        assertThat(cell(1).value()).isEqualTo("5");
    }

    @Test
    void aClosedPeriodStaysClosed() {
        type(0, "5");
        at(10, 0);
        type(0, "2");
        settle(1, PeriodValue.TWO);
        at(10, 20);
        school.run(deputy.actor(), () -> finals.lock(algebra, period()));
        at(11, 0);

        assertThat(preview().lines())
                .extracting(RollbackLine::problem)
                .containsExactlyInAnyOrder("journal.period-closed", "finals.locked");
        done();
        assertThat(cell(0).value()).isEqualTo("2");
    }

    @Test
    void aPupilWhoLeftIsLeftAlone() {
        type(3, "5");
        at(10, 0);
        type(3, "2");
        at(11, 0);
        school.depart(group, pupils.getLast(), MONDAY);

        assertThat(done().lines()).singleElement().satisfies(one -> {
            assertThat(one.problem()).isEqualTo("journal.not-in-class");
            assertThat(one.arguments()).containsExactly(MONDAY);
        });
    }

    @Test
    void onlyAdministratorAndPrincipalMay() {
        at(10, 0);
        type(0, "2");
        for (Role role : List.of(Role.TEACHER, Role.DEPUTY_HEAD, Role.COORDINATOR)) {
            Colleague stranger = school.colleague(role);
            assertThatThrownBy(() -> school.as(stranger.actor(), () -> rollback.preview(span())))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.as(stranger.actor(), () -> rollback.start(span(), "Пароль украден")))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.as(stranger.actor(), () -> rollback.review(1)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.as(stranger.actor(), () -> rollback.latest()))
                    .isInstanceOf(Denied.class);
        }
        Colleague head = school.colleague(Role.PRINCIPAL);
        assertThat(school.as(head.actor(), () -> rollback.preview(span())).back())
                .isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        at(10, 0);
        type(0, "2");
        refused(new RollbackSpan(account(), TO, FROM), "Пароль украден", JournalProblem.ROLLBACK_TIME);
        refused(new RollbackSpan(account(), FROM, FROM.plusDays(32)), "Пароль украден", JournalProblem.ROLLBACK_TIME);
        refused(span(), " ", JournalProblem.ROLLBACK_REASON);
        refused(span(), "x".repeat(301), JournalProblem.ROLLBACK_REASON);
        assertThatThrownBy(() -> school.as(
                        admin.actor(),
                        () -> rollback.preview(new RollbackSpan(admin.actor().account(), FROM, TO))))
                .as("never wrote here")
                .isInstanceOf(NotFound.class);
        assertThat(school.as(admin.actor(), () -> rollback.latest())).isEmpty();
    }

    @Test
    void anotherSchoolSeesAndTouchesNothing() {
        type(0, "5");
        at(10, 0);
        type(0, "2");
        at(11, 0);
        long id = school.as(admin.actor(), () -> rollback.start(span(), "Пароль украден"));
        finished(id);
        School other = fixture.school();
        Colleague head = other.colleague(Role.ORG_ADMIN);

        assertThatThrownBy(() -> other.as(head.actor(), () -> rollback.preview(span())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(head.actor(), () -> rollback.start(span(), "Пароль украден")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(head.actor(), () -> rollback.review(id)))
                .isInstanceOf(NotFound.class);
        assertThat(other.as(head.actor(), () -> rollback.latest())).isEmpty();
        assertThatThrownBy(() -> school.as(head.actor(), () -> rollback.review(id)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void thePageShowsWhatComesBackAndOffersIt() {
        type(0, "5");
        at(10, 0);
        type(0, "2");
        at(11, 0);
        signIn(admin.actor());

        open("o/" + school.id() + "/changes/rollback?account=" + account()
                + "&from=2026-11-12T10:00&to=2026-11-12T10:30");

        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
        assertThat($(Button.class).all()).extracting(Button::getText).contains("Вернуть как было");
    }

    private void refused(RollbackSpan span, String reason, JournalProblem problem) {
        assertThatThrownBy(() -> school.as(admin.actor(), () -> rollback.start(span, reason)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(problem));
    }

    private int changed() {
        ChangeFilter all = ChangeFilter.of(FROM.minusDays(1), FROM.plusDays(1));
        return school.as(admin.actor(), () -> changes.page(all, null, 100)).size();
    }

    private long work(int type, int weight, @org.jspecify.annotations.Nullable String title) {
        return school.as(
                teacher.actor(),
                () -> cards.addAssignment(new NewAssignment(algebra, monday.id(), type, title, weight, false)));
    }

    private long period() {
        return school.bySystem(() -> calendar.periodOn(school.periodSet(), MONDAY))
                .orElseThrow()
                .id();
    }

    private List<Mark> marks(int pupil) {
        return cell(pupil).marks();
    }

    private PeriodRow settled(int pupil) {
        return school.as(teacher.actor(), () -> finals.sheet(algebra, period())).rows().stream()
                .filter(row -> row.person() == pupils.get(pupil))
                .findFirst()
                .orElseThrow();
    }

    private void settle(int pupil, PeriodValue value) {
        SettleMark mark = new SettleMark(
                UUID.randomUUID(), pupils.get(pupil), value, settled(pupil).version());
        assertThat(school.as(teacher.actor(), () -> finals.settle(algebra, period(), List.of(mark))))
                .allSatisfy(one -> assertThat(one.problem()).isNull());
    }
}
