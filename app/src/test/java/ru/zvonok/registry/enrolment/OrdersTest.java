package ru.zvonok.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.calendar.CalendarProblem;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

@ModuleTest
class OrdersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @Autowired
    Orders orders;

    @Autowired
    Enrolment enrolment;

    @Autowired
    SchoolClasses classes;

    @Autowired
    SchoolYears years;

    @Autowired
    RegistryFixtures fixtures;

    @Autowired
    TwoTenants tenants;

    TestSchool school;
    TestClass five;
    TestClass other;
    long newcomer;

    @BeforeEach
    void aSchool() {
        school = fixtures.school();
        five = fixtures.schoolClass(school, 5, "А", 3);
        other = fixtures.schoolClass(school, 5, "Б", 2);
        newcomer = fixtures.person(school, new PersonName("Новикова", "Мария", null));
    }

    @Test
    void aDraftHasNoEffectAndASignatureHas() {
        long order = draftEnrolment(DAY);
        assertThat(as(school.admin(), () -> enrolment.classOf(newcomer, DAY))).isEmpty();

        run(school.principal(), () -> orders.sign(order, 0));

        assertThat(as(school.admin(), () -> enrolment.classOf(newcomer, DAY)))
                .hasValueSatisfying(entry -> assertThat(entry.name()).isEqualTo("5А"));
        assertThat(as(school.admin(), () -> enrolment.classOf(newcomer, DAY.minusDays(1))))
                .isEmpty();
        OrderCard card = as(school.secretary(), () -> orders.card(order));
        assertThat(card.state()).isEqualTo(OrderState.SIGNED);
        assertThat(card.signed()).isEqualTo(new OrderCard.Act(school.principal().name(), FixedClock.START));
    }

    @Test
    void aTransferEndsOneMembershipAndBeginsAnother() {
        long pupil = five.first();
        fixtures.transfer(school, pupil, five.id(), other.id(), DAY);

        List<Member> spells = as(school.admin(), () -> enrolment.membershipsOf(pupil));
        assertThat(spells).extracting(Member::group).containsExactly(five.id(), other.id());
        assertThat(spells.getFirst().valid().to()).isEqualTo(DAY.minusDays(1));
        assertThat(spells.getLast().valid()).isEqualTo(DateRange.from(DAY));
    }

    @Test
    void aBackDatedDepartureIsInEffectSinceThen() {
        LocalDate past = LocalDate.of(2026, 10, 1);
        long pupil = five.first();
        fixtures.depart(school, pupil, five.id(), past);

        assertThat(as(school.admin(), () -> enrolment.members(five.id(), new DateRange(past, DAY))))
                .extracting(Member::person)
                .doesNotContain(pupil)
                .hasSize(2);
        assertThat(as(school.admin(), () -> enrolment.members(five.id(), new DateRange(past.minusDays(1), DAY))))
                .extracting(Member::person)
                .contains(pupil);
    }

    @Test
    void whoWorksElsewhereOrMayNotIsRefused() {
        long order = draftEnrolment(DAY);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> run(school.secretary(), () -> orders.sign(order, 0)));
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> run(five.teacher(), () -> orders.draft(enrolment(newcomer, DAY, "77"))));
        TestSchool elsewhere = fixtures.school();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tenants.run(elsewhere.principal(), elsewhere.id(), () -> orders.sign(order, 0)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tenants.run(elsewhere.principal(), elsewhere.id(), () -> orders.card(order)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tenants.run(
                        elsewhere.secretary(), elsewhere.id(), () -> orders.draft(enrolment(newcomer, DAY, "78"))));
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> tenants.run(school.principal(), elsewhere.id(), () -> orders.sign(order, 0)));
    }

    @Test
    void aClassTeacherSeesTheOrdersOnTheOwnClassOnly() {
        long own = fixtures.depart(school, five.first(), five.id(), DAY);
        long foreign = fixtures.depart(school, other.first(), other.id(), DAY);

        List<OrderRow> seen = as(five.teacher(), () -> orders.list(OrderFilter.of(RegistryFixtures.YEAR), 0, 50));
        assertThat(seen).extracting(OrderRow::id).contains(own).doesNotContain(foreign);
        assertThat(as(five.teacher(), () -> orders.card(own)).lines()).hasSize(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> run(five.teacher(), () -> orders.card(foreign)));
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> run(
                        fixtures.mother(school, five.first()).actor(),
                        () -> orders.list(OrderFilter.of(RegistryFixtures.YEAR), 0, 50)));
    }

    @Test
    void aMunicipalOfficerOnlyLooks() {
        long municipality = tenants.municipality();
        TestSchool ours = fixtures.schoolOf(municipality);
        TestClass group = fixtures.schoolClass(ours, 1, "А", 1);
        long order = fixtures.draft(
                ours,
                OrderKind.DEPARTURE,
                DAY,
                List.of(OrderDraft.Line.depart(group.first(), group.id(), MovementReason.OTHER)));
        TestClass second = fixtures.schoolClass(ours, 2, "Б", 1);
        fixtures.depart(ours, second.first(), second.id(), DAY);
        Actor officer = tenants.officer(municipality);
        Scope look = new Scope.Several(List.of(ours.id()));
        DateRange days = new DateRange(DAY, DAY);

        assertThat(tenants.looking(officer, look, () -> orders.card(order)).lines())
                .hasSize(1);
        assertThat(tenants.looking(officer, look, () -> orders.movements(days, null)))
                .extracting(Movement::kind)
                .containsExactly(OrderKind.DEPARTURE);
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> tenants.looking(
                        tenants.officer(tenants.municipality()), look, () -> orders.movements(days, null)));
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> tenants.looking(officer, look, () -> {
                    orders.sign(order, 0);
                    return null;
                }));
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> tenants.looking(
                        officer, new Scope.Several(List.of(school.id())), () -> orders.count(OrderFilter.of(2026))));
    }

    @Test
    void signingTwiceIsRefused() {
        long order = draftEnrolment(DAY);
        run(school.principal(), () -> orders.sign(order, 0));
        refused(EnrolmentProblem.SIGNED_ALREADY, () -> run(school.principal(), () -> orders.sign(order, 1)));
        refused(EnrolmentProblem.SIGNED_ALREADY, () -> run(school.principal(), () -> orders.sign(order, 0)));
        refused(
                EnrolmentProblem.SIGNED_ALREADY,
                () -> run(school.secretary(), () -> orders.change(order, 1, enrolment(newcomer, DAY, "9"))));
    }

    @Test
    void aDraftChangedMeanwhileIsNotSigned() {
        long order = draftEnrolment(DAY);
        run(school.secretary(), () -> orders.change(order, 0, enrolment(newcomer, DAY.plusDays(1), "5-к")));
        refused(EnrolmentProblem.CHANGED_MEANWHILE, () -> run(school.principal(), () -> orders.sign(order, 0)));
        run(school.principal(), () -> orders.sign(order, 1));
        assertThat(as(school.admin(), () -> enrolment.classOf(newcomer, DAY))).isEmpty();
    }

    @Test
    void whoIsEnrolledIsNotEnrolledAgain() {
        long order = fixtures.draft(
                school,
                OrderKind.ENROLMENT,
                DAY.minusDays(60),
                List.of(OrderDraft.Line.enrol(five.first(), other.id(), MovementReason.FIRST_FILLING)));
        refused(EnrolmentProblem.ENROLLED_ALREADY, () -> run(school.principal(), () -> orders.sign(order, 0)));
        assertThat(as(school.secretary(), () -> orders.card(order)).state()).isEqualTo(OrderState.DRAFT);
    }

    @Test
    void whoIsNotThereNeitherMovesNorLeaves() {
        long order = fixtures.draft(
                school,
                OrderKind.DEPARTURE,
                DAY,
                List.of(OrderDraft.Line.depart(five.first(), other.id(), MovementReason.OTHER)));
        refused(EnrolmentProblem.NOT_IN_CLASS, () -> run(school.principal(), () -> orders.sign(order, 0)));
    }

    @Test
    void aLaterOrderStandsInTheWay() {
        long pupil = five.first();
        long moved = fixtures.transfer(school, pupil, five.id(), other.id(), DAY);
        fixtures.depart(school, pupil, other.id(), DAY.plusDays(5));
        long early = fixtures.draft(
                school,
                OrderKind.DEPARTURE,
                DAY.minusDays(5),
                List.of(OrderDraft.Line.depart(pupil, five.id(), MovementReason.OTHER)));
        refused(EnrolmentProblem.LATER_ORDER, () -> run(school.principal(), () -> orders.sign(early, 0)));
        refused(EnrolmentProblem.LATER_ORDER, () -> run(school.principal(), () -> orders.cancel(moved, 1)));
    }

    @Test
    void cancellingTakesTheEffectsBack() {
        long pupil = five.first();
        long moved = fixtures.transfer(school, pupil, five.id(), other.id(), DAY);
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> run(school.secretary(), () -> orders.cancel(moved, 1)));
        run(school.principal(), () -> orders.cancel(moved, 1));

        assertThat(as(school.admin(), () -> enrolment.membershipsOf(pupil)))
                .singleElement()
                .satisfies(spell -> assertThat(spell.valid()).isEqualTo(DateRange.from(RegistryFixtures.FIRST_DAY)));
        refused(EnrolmentProblem.CANCELLED_ALREADY, () -> run(school.principal(), () -> orders.cancel(moved, 2)));
        refused(EnrolmentProblem.CANCELLED_ALREADY, () -> run(school.principal(), () -> orders.sign(moved, 2)));
    }

    @Test
    void aDraftIsCancelledByItsOffice() {
        long order = draftEnrolment(DAY);
        run(school.secretary(), () -> orders.cancel(order, 0));
        assertThat(as(school.secretary(), () -> orders.card(order)).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void aDraftWithoutSenseIsRefused() {
        refused(EnrolmentProblem.NUMBER_MISSING, drafting(enrolment(newcomer, DAY, " ")));
        run(school.secretary(), () -> orders.draft(enrolment(newcomer, DAY, "5-к")));
        refused(EnrolmentProblem.NUMBER_TAKEN, drafting(enrolment(newcomer, DAY, "5-к")));
        refused(EnrolmentProblem.NOBODY, drafting(order(OrderKind.ENROLMENT, DAY, List.of())));
        var line = OrderDraft.Line.enrol(newcomer, five.id(), MovementReason.FIRST_GRADE);
        refused(EnrolmentProblem.TWICE_IN_ORDER, drafting(order(OrderKind.ENROLMENT, DAY, List.of(line, line))));
        refused(EnrolmentProblem.LINE_INCOMPLETE, drafting(order(OrderKind.DEPARTURE, DAY, List.of(line))));
        refused(
                EnrolmentProblem.WRONG_REASON,
                drafting(order(
                        OrderKind.ENROLMENT,
                        DAY,
                        List.of(OrderDraft.Line.enrol(newcomer, five.id(), MovementReason.COURT)))));
        refused(
                EnrolmentProblem.OUTSIDE_OF_YEAR,
                drafting(new OrderDraft(OrderKind.ENROLMENT, "6-к", DAY, LocalDate.of(2027, 9, 1), "", List.of(line))));
        refused(
                EnrolmentProblem.YEAR_MISSING,
                drafting(new OrderDraft(OrderKind.ENROLMENT, "6-к", LocalDate.of(2025, 9, 1), DAY, "", List.of(line))));
    }

    @Test
    void nothingIsSignedInAClosedYearOrIntoAClosedClass() {
        long order = draftEnrolment(DAY);
        long empty = as(school.admin(), () -> classes.create(ClassData.schoolClass(2026, 9, "Я")));
        run(school.admin(), () -> classes.close(empty, 0));
        long intoClosed = fixtures.draft(
                school,
                OrderKind.ENROLMENT,
                DAY,
                List.of(OrderDraft.Line.enrol(newcomer, empty, MovementReason.FROM_OTHER_SCHOOL)));
        refused(EnrolmentProblem.CLASS_CLOSED, () -> run(school.principal(), () -> orders.sign(intoClosed, 0)));
        run(school.deputy(), () -> years.close(2026));
        refused(CalendarProblem.YEAR_CLOSED, () -> run(school.principal(), () -> orders.sign(order, 0)));
    }

    @Test
    void theMovementBookBalances() {
        fixtures.enrol(school, five.id(), List.of(newcomer), DAY);
        fixtures.transfer(school, five.first(), five.id(), other.id(), DAY.plusDays(1));
        fixtures.depart(school, other.first(), other.id(), DAY.plusDays(2));
        DateRange days = new DateRange(DAY, DAY.plusDays(2));

        MovementBalance whole = as(school.principal(), () -> orders.balance(days, null));
        assertThat(whole).isEqualTo(new MovementBalance(5, 1, 1, 1, 5));
        MovementBalance one = as(school.principal(), () -> orders.balance(days, five.id()));
        assertThat(one).isEqualTo(new MovementBalance(3, 1, 1, 0, 3));
        assertThat(as(school.principal(), () -> orders.movements(days, null)))
                .extracting(Movement::kind)
                .containsExactly(OrderKind.ENROLMENT, OrderKind.CLASS_TRANSFER, OrderKind.DEPARTURE);
    }

    @Test
    void theNextNumberFollowsTheHighest() {
        run(school.secretary(), () -> orders.draft(enrolment(newcomer, DAY, "900009-к")));
        assertThat(as(school.secretary(), () -> orders.nextNumber(2026))).isEqualTo("900010-к");
    }

    private long draftEnrolment(LocalDate on) {
        return as(school.secretary(), () -> orders.draft(enrolment(newcomer, on, "5-к")));
    }

    private OrderDraft enrolment(long person, LocalDate on, String number) {
        return new OrderDraft(
                OrderKind.ENROLMENT,
                number,
                on,
                on,
                "Заявление родителей",
                List.of(OrderDraft.Line.enrol(person, five.id(), MovementReason.FROM_OTHER_SCHOOL)));
    }

    private static OrderDraft order(OrderKind kind, LocalDate on, List<OrderDraft.Line> lines) {
        return new OrderDraft(kind, "6-к", on, on, "", lines);
    }

    private ThrowingCallable drafting(OrderDraft draft) {
        return () -> run(school.secretary(), () -> orders.draft(draft));
    }

    private static void refused(Problem problem, ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work).satisfies(refusal -> assertThat(refusal.problem())
                .isEqualTo(problem));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return tenants.as(actor, school.id(), work);
    }

    private void run(Actor actor, Runnable work) {
        tenants.run(actor, school.id(), work);
    }
}
