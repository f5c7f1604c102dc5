package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.notification.Told;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ViewTest;

/** Somebody changes unusually many marks that stood already: from four within half an hour, from two when it is quiet. */
class ChangeAlertTest extends ViewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 15);
    private static final DateRange DAYS = new DateRange(MONDAY, SUNDAY);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    Changes changes;

    @Autowired
    Notifications notifications;

    @Autowired
    AuditTrail trail;

    @Autowired
    FixedClock clock;

    School school;
    Colleague teacher;
    Colleague deputy;
    long algebra;
    List<Long> pupils;
    Lesson monday;

    @BeforeEach
    void aColumnOfMarks() {
        tenants.rule("journal.alert.changes", null, "2026-09-01", "4");
        tenants.rule("journal.alert.quiet-changes", null, "2026-09-01", "2");
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        long group = school.schoolClass(7, "Б");
        pupils = school.pupils(group, 6, LearningFixture.START);
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.generate(MONDAY, LearningFixture.TODAY);
        monday = school.lesson(algebra, MONDAY);
        clock.moveTo(LearningFixture.TODAY.atTime(9, 0));
    }

    @AfterEach
    void asUsual() {
        tenants.forgetRule("journal.alert.changes");
        tenants.forgetRule("journal.alert.quiet-changes");
        clock.reset();
    }

    @Test
    void aColumnOfMarksIsNeverUnusualNorIsASecondOne() {
        type(6, "5");
        type(6, "5 4");
        type(6, "ОП 5 4");

        assertThat(alerts()).isEmpty();
    }

    @Test
    void belowTheLimitNobodyIsToldFromItOnceADay() {
        Colleague admin = school.colleague(Role.ORG_ADMIN);
        Colleague head = school.colleague(Role.PRINCIPAL);
        Colleague coordinator = school.colleague(Role.COORDINATOR);
        type(6, "5");
        clock.moveTo(LearningFixture.TODAY.atTime(10, 0));
        type(3, "4");
        assertThat(alerts()).isEmpty();
        assertThat(bell(deputy)).isEmpty();

        type(1, "3");

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.account()).isEqualTo(teacher.actor().account());
            assertThat(alert.who()).isEqualTo(teacher.actor().name());
            assertThat(alert.changes()).isEqualTo(4);
            assertThat(alert.quiet()).isFalse();
            assertThat(alert.at()).isEqualTo(LearningFixture.TODAY.atTime(10, 0));
        });
        for (Colleague told : List.of(deputy, admin, head)) {
            assertThat(bell(told)).singleElement().satisfies(one -> {
                assertThat(one.notice().textKey()).isEqualTo("journal.bell.changes");
                assertThat(one.notice().arguments()).containsExactly(4, 30);
                assertThat(one.notice().path())
                        .isEqualTo("changes?account=" + teacher.actor().account()
                                + "&from=2026-11-12T09:30&to=2026-11-12T10:01");
            });
        }
        assertThat(bell(teacher)).isEmpty();
        assertThat(bell(coordinator)).isEmpty();

        type(6, "2");

        assertThat(alerts()).hasSize(1);
        assertThat(bell(deputy)).hasSize(1);
    }

    @Test
    void onlyTheLastHalfHourCounts() {
        type(6, "5");
        clock.moveTo(LearningFixture.TODAY.atTime(10, 0));
        type(3, "4");
        clock.moveTo(LearningFixture.TODAY.atTime(10, 31));
        type(1, "3");
        assertThat(alerts()).as("three are too old by a minute").isEmpty();

        type(2, "2");
        clock.moveTo(LearningFixture.TODAY.atTime(11, 1));
        type(1, "3");

        assertThat(alerts()).as("those of half an hour ago are in it").hasSize(1);
    }

    @Test
    void atNightAndOnDaysOffFewerAreUnusual() {
        type(6, "5");
        for (LocalDateTime quiet : List.of(
                LearningFixture.TODAY.atTime(22, 0),
                LearningFixture.TODAY.plusDays(1).atTime(5, 59),
                SUNDAY.atTime(12, 0))) {
            clock.moveTo(quiet);
            int before = alerts().size();
            type(1, "4");
            assertThat(alerts()).as("one at %s", quiet).hasSize(before);
            type(1, "3");
            assertThat(alerts()).as("two at %s", quiet).hasSize(before + 1);
            assertThat(alerts().getFirst().quiet()).isTrue();
            type(1, "5");
        }
        clock.moveTo(SUNDAY.plusDays(1).atTime(6, 0));
        type(1, "4");
        type(1, "3");
        assertThat(alerts()).as("by day two are nothing").hasSize(3);
    }

    @Test
    void whoeverLookedIntoItSaysSo() {
        unusual();
        signIn(deputy.actor());
        open("o/" + school.id() + "/today");
        assertThat($(H2.class).all()).extracting(H2::getText).contains("Необычно много исправлений");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).anySatisfy(link -> assertThat(link)
                .contains("changes?account="));

        school.run(deputy.actor(), () -> changes.settle(teacher.actor().account(), LearningFixture.TODAY));

        assertThat(alerts()).isEmpty();
        assertThat(trail.of(school.id(), deputy.actor())).contains("journal.alert-settled");
        openAnew("o/" + school.id() + "/today");
        assertThat($(H2.class).all()).extracting(H2::getText).doesNotContain("Необычно много исправлений");
    }

    @Test
    void othersSeeAndSettleNothing() {
        unusual();
        School other = fixture.school();
        Colleague stranger = other.colleague(Role.PRINCIPAL);

        assertThatThrownBy(() -> school.as(teacher.actor(), () -> changes.alerts()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(
                        teacher.actor(), () -> changes.settle(teacher.actor().account(), LearningFixture.TODAY)))
                .isInstanceOf(Denied.class);
        assertThat(other.as(stranger.actor(), () -> changes.alerts())).isEmpty();
        assertThatThrownBy(() -> other.run(
                        stranger.actor(), () -> changes.settle(teacher.actor().account(), LearningFixture.TODAY)))
                .isInstanceOf(NotFound.class);
        assertThat(alerts()).hasSize(1);
    }

    private void unusual() {
        type(4, "5");
        type(4, "2");
    }

    private List<ChangeAlert> alerts() {
        return school.as(deputy.actor(), () -> changes.alerts());
    }

    private List<Told> bell(Colleague of) {
        return school.as(of.actor(), () -> notifications.latest(5));
    }

    /** The same into the cells of the first pupils, in one batch. */
    private void type(int many, String value) {
        school.run(teacher.actor(), () -> {
            List<EditCell> edits = new ArrayList<>();
            for (JournalStudent student : journal.page(algebra, DAYS).students()) {
                if (pupils.indexOf(student.person()) < many) {
                    long version = student.cells()
                            .getOrDefault(monday.id(), Cell.EMPTY)
                            .version();
                    edits.add(new EditCell(
                            UUID.randomUUID(), student.person(), monday.id(), value, version, EditCell.Way.AFTERWARDS));
                }
            }
            assertThat(journal.edit(algebra, DAYS, edits).answers())
                    .allSatisfy(one -> assertThat(one).isInstanceOf(CellAnswer.Saved.class));
        });
    }
}
