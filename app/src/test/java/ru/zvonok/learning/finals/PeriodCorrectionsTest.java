package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.journal.ClosePeriod;
import ru.zvonok.learning.journal.Closing;
import ru.zvonok.learning.journal.ClosingRule;
import ru.zvonok.learning.journal.GivePermit;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.journal.PeriodResults.Withdrawn;
import ru.zvonok.learning.journal.WritePermits;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.core.ByToken;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.GridPost;
import ru.zvonok.support.ModuleTest;

/** A mark of a period that the family has seen costs a reason; a permit opens closed sheets; histories explain whom. */
@ModuleTest
class PeriodCorrectionsTest {

    private static final long YEAR = YearResult.YEAR.column();

    @Autowired
    LearningFixture fixture;

    @Autowired
    Finals finals;

    @Autowired
    PeriodResults results;

    @Autowired
    Closing closing;

    @Autowired
    WritePermits permits;

    @Autowired
    Calendar calendar;

    @Autowired
    AuditTrail audit;

    @Autowired
    MockMvc http;

    School school;
    Colleague teacher;
    Actor deputy;
    Actor self;
    long group;
    long algebra;
    long pupil;
    Period period;
    List<Period> periods;

    @BeforeEach
    void aMarkStandsThere() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        self = school.account(pupil, Role.STUDENT);
        periods = school.bySystem(() -> calendar.periods(school.periodSet()));
        period = periods.get(1);
        assertThat(settle(PeriodValue.FOUR, null).problem()).isNull();
    }

    @Test
    void whatNobodyHasSeenIsCorrectedAsBefore() {
        school.run(deputy, () -> finals.ofStudent(pupil, 2026));
        assertThat(row().seen()).as("staff looked, not the family").isFalse();
        assertThat(settle(PeriodValue.FIVE, null).problem()).isNull();
    }

    @Test
    void whatAProgramFetchedNobodyHasSeen() {
        school.run(self, () -> ByToken.call(self, () -> finals.ofStudent(pupil, 2026)));
        assertThat(row().seen()).isFalse();
        family();
        assertThat(row().seen()).isTrue();
    }

    @Test
    void whatTheFamilyHasSeenCostsAReason() {
        family();
        assertThat(row().seen()).isTrue();
        assertThat(settle(PeriodValue.FIVE, null).problem()).isEqualTo(FinalsProblem.REASON_MISSING);
        assertThat(settle(null, " ").problem()).isEqualTo(FinalsProblem.REASON_MISSING);
        assertThat(settle(PeriodValue.FIVE, "я".repeat(201)).problem()).isEqualTo(FinalsProblem.REASON_TOO_LONG);
        assertThat(row().value()).isEqualTo(PeriodValue.FOUR);
        assertThat(settle(PeriodValue.FOUR, null).problem()).as("no correction").isNull();
        assertThat(row().seen()).isTrue();

        SettleAnswer five = settle(PeriodValue.FIVE, "Ошибка при вводе");
        assertThat(five.problem()).isNull();
        assertThat(row().seen()).as("the new one nobody has seen").isFalse();
        assertThat(row().version()).isEqualTo(five.version());
        assertThat(settle(PeriodValue.THREE, null).problem()).isNull();
        assertThat(history(teacher.actor()).get(1)).satisfies(change -> {
            assertThat(change.before()).isEqualTo(PeriodValue.FOUR);
            assertThat(change.after()).isEqualTo(PeriodValue.FIVE);
            assertThat(change.reason()).isEqualTo("Ошибка при вводе");
            assertThat(change.account()).isEqualTo(teacher.actor().account());
        });
    }

    @Test
    void acceptedMarksThatTheFamilyHasReadAreTakenBackWithAReason() {
        family();
        Map<Long, Long> whom = Map.of(pupil, row().version());
        assertThat(school.as(teacher.actor(), () -> results.withdraw(algebra, period.id(), whom, null)))
                .isEqualTo(new Withdrawn(whom, Map.of()));
        assertThat(row().value()).isEqualTo(PeriodValue.FOUR);
        assertThat(school.as(teacher.actor(), () -> results.withdraw(algebra, period.id(), whom, "Поспешил")))
                .isEqualTo(new Withdrawn(Map.of(), Map.of()));
        assertThat(row().value()).isNull();
        assertThat(history(teacher.actor()).getFirst().reason()).isEqualTo("Поспешил");
    }

    @Test
    void whatCannotBeTakenBackIsSaidWithItsReason() {
        Map<Long, Long> before = Map.of(pupil, row().version());
        assertThat(settle(PeriodValue.FIVE, null).problem()).isNull();
        assertThat(school.as(teacher.actor(), () -> results.withdraw(algebra, period.id(), before, null)))
                .as("somebody was faster")
                .satisfies(withdrawn -> {
                    assertThat(withdrawn.waiting()).isEmpty();
                    assertThat(withdrawn.refused()).containsOnlyKeys(pupil);
                });
        assertThat(row().value()).isEqualTo(PeriodValue.FIVE);
        Map<Long, Long> now = Map.of(pupil, row().version());
        school.run(deputy, () -> finals.lock(algebra, period.id()));
        assertThat(school.as(teacher.actor(), () -> results.withdraw(algebra, period.id(), now, null)))
                .as("closed meanwhile")
                .satisfies(withdrawn -> assertThat(withdrawn.refused()).containsOnlyKeys(pupil));
        assertThat(row().value()).isEqualTo(PeriodValue.FIVE);
    }

    @Test
    void whatTheTeacherAcceptedNobodyElseTakesBack() {
        Map<Long, Long> whom = Map.of(pupil, row().version());
        Actor another = school.colleague(Role.TEACHER).actor();
        assertThatThrownBy(() -> school.as(another, () -> results.withdraw(algebra, period.id(), whom, "Нет")))
                .isInstanceOf(NotFound.class);
        for (Actor actor : List.of(deputy, self)) {
            assertThatThrownBy(() -> school.as(actor, () -> results.withdraw(algebra, period.id(), whom, "Нет")))
                    .isInstanceOf(Denied.class);
        }
        School elsewhere = fixture.school();
        Actor stranger = elsewhere.colleague(Role.TEACHER).actor();
        assertThatThrownBy(() -> elsewhere.as(stranger, () -> results.withdraw(algebra, period.id(), whom, "Нет")))
                .isInstanceOf(NotFound.class);
        assertThat(row().value()).isEqualTo(PeriodValue.FOUR);
    }

    @Test
    void aSchoolThatAsksForNoReasonsGetsNone() {
        school.run(deputy, () -> closing.say(new ClosingRule(0, ClosingRule.Kind.REASON, 0, LearningFixture.TODAY)));
        family();
        assertThat(settle(PeriodValue.FIVE, null).problem()).isNull();
    }

    @Test
    void theSheetAsksForItAtTheCell() {
        family();
        GridPost post = new GridPost(http, teacher.actor(), school.id(), "finals", String.valueOf(algebra));
        GridPost.Told told = post.tell(pupil, "p" + period.id(), "5", row().version());
        assertThat(told.body()).contains("Семья уже видела", "Ошибка при вводе", "Другая причина");
        assertThat(row().value()).isEqualTo(PeriodValue.FOUR);
    }

    @Test
    void whoSeesTheHistory() {
        family();
        settle(PeriodValue.FIVE, "Ошибка при вводе");
        assertThat(history(deputy)).hasSize(2);
        assertThat(history(self)).extracting(PeriodChange::after).containsExactly(PeriodValue.FIVE, PeriodValue.FOUR);
        assertThat(audit.of(school.id(), self)).contains("finals.history-read");
        Actor other = school.colleague(Role.TEACHER).actor();
        assertThatThrownBy(() -> history(other)).isInstanceOf(NotFound.class);
        Actor secretary = school.colleague(Role.SECRETARY).actor();
        assertThatThrownBy(() -> history(secretary)).isInstanceOf(Denied.class);
        long classmate = school.pupils(group, 1, LearningFixture.START).getFirst();
        Actor classmateSelf = school.account(classmate, Role.STUDENT);
        assertThatThrownBy(() -> history(classmateSelf)).isInstanceOf(NotFound.class);
        School strange = fixture.school();
        Actor head = strange.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> strange.as(head, () -> finals.history(algebra, period.id(), pupil)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPermitOpensTheMarksOfAPeriodWhoseLastDayItCovers() {
        school.run(deputy, () -> closing.close(new ClosePeriod(period.id(), Set.of(group), Set.of())));
        assertThat(settle(PeriodValue.FIVE, null).problem()).isEqualTo(FinalsProblem.LOCKED);
        give(new GivePermit(
                teacher.person(),
                Set.of(),
                period.startsOn(),
                period.endsOn().minusDays(1),
                LocalDateTime.of(2026, 11, 12, 18, 0),
                "Болел"));
        assertThat(settle(PeriodValue.FIVE, null).problem())
                .as("some days of it are not its marks")
                .isEqualTo(FinalsProblem.LOCKED);
        give(new GivePermit(
                teacher.person(),
                Set.of(algebra),
                period.endsOn(),
                period.endsOn(),
                LocalDateTime.of(2026, 11, 12, 18, 0),
                "Болел"));
        assertThat(settle(PeriodValue.FIVE, null).problem()).isNull();
        long id = school.as(deputy, permits::running).stream()
                .filter(one -> one.course() != null)
                .findFirst()
                .orElseThrow()
                .id();
        school.run(deputy, () -> permits.end(id));
        assertThat(settle(PeriodValue.THREE, null).problem()).isEqualTo(FinalsProblem.LOCKED);
    }

    @Test
    void aPermitForTheLastDayOpensTheMarksOfTheYear() {
        school.run(deputy, () -> finals.lock(algebra, YEAR));
        assertThat(settle(YEAR, PeriodValue.FIVE, null).problem()).isEqualTo(FinalsProblem.LOCKED);
        Period last = periods.getLast();
        give(new GivePermit(
                teacher.person(),
                Set.of(algebra),
                last.startsOn(),
                last.endsOn(),
                LocalDateTime.of(2026, 11, 12, 18, 0),
                "Болел"));
        assertThat(settle(YEAR, PeriodValue.FIVE, null).problem()).isNull();
    }

    private void give(GivePermit permit) {
        school.run(deputy, () -> permits.give(permit));
    }

    private void family() {
        school.run(self, () -> finals.ofStudent(pupil, 2026));
    }

    private List<PeriodChange> history(Actor actor) {
        return school.as(actor, () -> finals.history(algebra, period.id(), pupil));
    }

    private PeriodRow row() {
        return row(period.id());
    }

    private PeriodRow row(long column) {
        return school.bySystem(() -> finals.sheet(algebra, column)).rows().getFirst();
    }

    private SettleAnswer settle(@Nullable PeriodValue value, @Nullable String reason) {
        return settle(period.id(), value, reason);
    }

    private SettleAnswer settle(long column, @Nullable PeriodValue value, @Nullable String reason) {
        SettleMark mark =
                new SettleMark(UUID.randomUUID(), pupil, value, row(column).version(), reason);
        return school.as(teacher.actor(), () -> finals.settle(algebra, column, List.of(mark)))
                .getFirst();
    }
}
