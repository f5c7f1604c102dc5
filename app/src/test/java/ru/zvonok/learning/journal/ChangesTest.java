package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ViewTest;

/** Who changed what in the journals: the door and its page. */
class ChangesTest extends ViewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange DAYS = new DateRange(MONDAY, LearningFixture.TODAY);
    private static final LocalDateTime MORNING = LearningFixture.TODAY.atTime(10, 0);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    Finals finals;

    @Autowired
    Calendar calendar;

    @Autowired
    Changes changes;

    @Autowired
    AuditTrail trail;

    @Autowired
    FixedClock clock;

    School school;
    Colleague algebraist;
    Colleague physicist;
    Colleague deputy;
    long group;
    long algebra;
    long physics;
    List<Long> pupils;

    @BeforeEach
    void twoTeachersWrite() {
        school = fixture.school();
        algebraist = school.colleague(Role.TEACHER);
        physicist = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        group = school.schoolClass(7, "Б");
        pupils = school.pupils(group, 2, LearningFixture.START);
        algebra = school.course(group, "Алгебра", algebraist);
        physics = school.course(school.schoolClass(8, "А"), "Физика", physicist);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(physics, DayOfWeek.MONDAY, 2);
        school.generate(MONDAY, LearningFixture.TODAY);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void everyChangeIsThereTheNewestFirst() {
        at(10, 0);
        type(pupils.getFirst(), "5");
        at(10, 5);
        type(pupils.getFirst(), "4");
        at(10, 10);
        type(pupils.getFirst(), "");
        at(10, 15);
        settle(PeriodValue.FIVE);

        List<JournalChange> all = page(filter(), null, 10);

        assertThat(all)
                .extracting(JournalChange::oldValue, JournalChange::newValue, JournalChange::way)
                .containsExactly(
                        tuple("", "5", ChangeWay.SET),
                        tuple("4", "", ChangeWay.REMOVED),
                        tuple("5", "4", ChangeWay.CHANGED),
                        tuple("", "5", ChangeWay.SET));
        JournalChange settled = all.getFirst();
        assertThat(settled.key().kind()).isEqualTo(ChangeKind.PERIOD_MARK);
        assertThat(settled.period()).isEqualTo("II четверть");
        assertThat(settled.at()).isEqualTo(MORNING.plusMinutes(15));
        JournalChange first = all.getLast();
        assertThat(first.who()).isEqualTo(algebraist.actor().name());
        assertThat(first.pupil()).isNotNull();
        assertThat(Objects.requireNonNull(first.lesson()).date()).isEqualTo(MONDAY);
        assertThat(Objects.requireNonNull(first.course()).id()).isEqualTo(algebra);
        assertThat(first.marks()).hasSize(1);
        assertThat(trail.of(school.id(), deputy.actor())).contains("journal.changes-read");
    }

    @Test
    void pageByPageNothingIsMissedAndNothingTwice() {
        at(10, 0);
        type(pupils.getFirst(), "5");
        type(pupils.getLast(), "4");
        settle(PeriodValue.FOUR);
        type(pupils.getFirst(), "3");

        List<JournalChange> seen = new ArrayList<>();
        List<JournalChange> next = page(filter(), null, 1);
        while (!next.isEmpty()) {
            seen.addAll(next);
            next = page(filter(), seen.getLast().key(), 1);
        }

        assertThat(seen).as("all in one minute").hasSize(4).isEqualTo(page(filter(), null, 10));
    }

    @Test
    void filtersNarrow() {
        at(10, 0);
        type(pupils.getFirst(), "5");
        at(10, 30);
        type(pupils.getFirst(), "4");
        settle(PeriodValue.FOUR);
        long account = algebraist.actor().account();
        long other = physicist.actor().account();

        assertThat(page(by(account, null, null, null, null), null, 10)).hasSize(3);
        assertThat(page(by(other, null, null, null, null), null, 10)).isEmpty();
        assertThat(page(by(null, group, null, null, null), null, 10)).hasSize(3);
        assertThat(page(by(null, null, physics, null, null), null, 10)).isEmpty();
        assertThat(page(by(null, null, algebra, ChangeKind.PERIOD_MARK, null), null, 10))
                .hasSize(1);
        assertThat(page(by(null, null, null, ChangeKind.CELL, ChangeWay.CHANGED), null, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.newValue()).isEqualTo("4"));
        assertThat(page(by(null, null, null, null, ChangeWay.REMOVED), null, 10))
                .isEmpty();
        assertThat(page(ChangeFilter.of(MORNING, MORNING.plusMinutes(30)), null, 10))
                .as("the end is not in it")
                .hasSize(1);
        assertThat(page(
                        new ChangeFilter(MORNING, MORNING.plusHours(1), null, null, null, pupils.getLast(), null, null),
                        null,
                        10))
                .isEmpty();
        assertThat(school.as(deputy.actor(), () -> changes.authors(filter()))).containsOnlyKeys(account);
    }

    @Test
    void onlyThoseWhoAnswerForTheJournalsSee() {
        at(10, 0);
        type(pupils.getFirst(), "5");
        for (Role role : List.of(Role.TEACHER, Role.SECRETARY, Role.DEPARTMENT_HEAD)) {
            Colleague stranger = school.colleague(role);
            assertThatThrownBy(() -> school.as(stranger.actor(), () -> changes.page(filter(), null, 10)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.as(stranger.actor(), () -> changes.authors(filter())))
                    .isInstanceOf(Denied.class);
        }
        for (Role role : List.of(Role.ORG_ADMIN, Role.PRINCIPAL, Role.COORDINATOR)) {
            Colleague watcher = school.colleague(role);
            assertThat(school.as(watcher.actor(), () -> changes.page(filter(), null, 10)))
                    .hasSize(1);
        }
    }

    @Test
    void anotherSchoolSeesNothing() {
        at(10, 0);
        type(pupils.getFirst(), "5");
        School other = fixture.school();
        Colleague head = other.colleague(Role.PRINCIPAL);

        assertThat(other.as(head.actor(), () -> changes.page(filter(), null, 10)))
                .isEmpty();
        assertThat(other.as(head.actor(), () -> changes.page(by(null, null, algebra, null, null), null, 10)))
                .isEmpty();
        assertThat(other.as(head.actor(), () -> changes.authors(filter()))).isEmpty();
        assertThatThrownBy(() -> school.as(head.actor(), () -> changes.page(filter(), null, 10)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void thePageShowsTheLastDaysAndWhatTheAddressSays() {
        at(10, 0);
        type(pupils.getFirst(), "5");
        signIn(deputy.actor());

        open("o/" + school.id() + "/changes");
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);

        open("o/" + school.id() + "/changes?from=2026-11-12T10:00&to=2026-11-12T10:01&account="
                + algebraist.actor().account());
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
        assertThat($(Span.class).all()).extracting(Span::getText).contains("показано 1 изменение");

        open("o/" + school.id() + "/changes?from=2026-11-12T10:01&to=nonsense");
        assertThat($(Grid.class).all()).as("nothing was changed since").isEmpty();
    }

    private ChangeFilter filter() {
        return ChangeFilter.of(MORNING.minusDays(1), MORNING.plusDays(1));
    }

    private ChangeFilter by(
            @Nullable Long account,
            @Nullable Long inGroup,
            @Nullable Long course,
            @Nullable ChangeKind kind,
            @Nullable ChangeWay way) {
        return new ChangeFilter(MORNING.minusDays(1), MORNING.plusDays(1), account, inGroup, course, null, kind, way);
    }

    private List<JournalChange> page(ChangeFilter filter, JournalChange.@Nullable Key last, int limit) {
        return school.as(deputy.actor(), () -> changes.page(filter, last, limit));
    }

    private void at(int hour, int minute) {
        clock.moveTo(LearningFixture.TODAY.atTime(hour, minute));
    }

    private void type(long pupil, String value) {
        Lesson lesson = school.lesson(algebra, MONDAY);
        school.run(algebraist.actor(), () -> {
            long version = journal.page(algebra, DAYS).students().stream()
                    .filter(one -> one.person() == pupil)
                    .findFirst()
                    .map(one ->
                            one.cells().getOrDefault(lesson.id(), Cell.EMPTY).version())
                    .orElseThrow();
            EditResult result = journal.edit(
                    algebra, DAYS, List.of(new EditCell(UUID.randomUUID(), pupil, lesson.id(), value, version)));
            assertThat(result.answers()).allSatisfy(one -> assertThat(one).isInstanceOf(CellAnswer.Saved.class));
        });
    }

    private void settle(PeriodValue value) {
        school.run(algebraist.actor(), () -> {
            long period =
                    calendar.periodOn(school.periodSet(), MONDAY).orElseThrow().id();
            assertThat(finals.settle(
                            algebra, period, List.of(new SettleMark(UUID.randomUUID(), pupils.getFirst(), value, 0))))
                    .allSatisfy(one -> assertThat(one.problem()).isNull());
        });
    }
}
