package ru.zvonok.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.intake.SheetPreview.State;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The door of the wizard: who may, whose intake it is, what of it lasts. */
@ModuleTest
class IntakeTest {

    private static final byte[] LIST =
            "ФИО;Должность;Дата рождения\nФомина Дарья Дмитриевна;учитель;31.02.1980\nЛи Чен;учитель;01.02.1980\n"
                    .getBytes(StandardCharsets.UTF_8);

    @Autowired
    Intake intake;

    @Autowired
    TwoTenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatOneDidAColleagueFindsOnAnotherDay() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        long id = begun(admin, school);
        SheetPreview before = preview(admin, school, id);
        tenants.run(admin, school, () -> {
            intake.mend(id, before.sheet(), 2, 2, "28.02.1980");
            intake.leaveOut(id, before.sheet(), List.of(3), true);
        });

        Actor colleague = tenants.member(school, Role.ORG_ADMIN);
        assertThat(tenants.as(colleague, school, intake::list))
                .extracting(IntakeRow::id, IntakeRow::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, IntakeCard.State.OPEN));
        assertThat(tenants.as(colleague, school, () -> intake.state(id))).isEqualTo(IntakeCard.State.OPEN);
        SheetPreview after = preview(colleague, school, id);
        assertThat(after.rows()).extracting(SheetPreview.Row::state).containsExactly(State.READY, State.LEFT_OUT);
    }

    @Test
    void kindsAreOfferedToWhoMayTakeThemIn() {
        long school = tenants.school();
        assertThat(tenants.as(tenants.member(school, Role.ORG_ADMIN), school, intake::kinds))
                .extracting(IntakeKind::code)
                .contains("people.staff", "enrolment.pupils");
        for (Actor not : List.of(
                tenants.member(school, Role.TEACHER),
                tenants.member(tenants.school(), Role.ORG_ADMIN),
                tenants.stranger())) {
            assertThatThrownBy(() -> tenants.as(not, school, intake::kinds)).isInstanceOf(Denied.class);
        }
    }

    @Test
    void anIntakeOfAnotherOrganisationIsNotThere() {
        long school = tenants.school();
        long other = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Actor neighbour = tenants.member(other, Role.ORG_ADMIN);
        long id = begun(admin, school);
        long sheet = preview(admin, school, id).sheet();

        assertThat(tenants.as(neighbour, other, intake::list)).isEmpty();
        for (ThrowingCallable call : calls(neighbour, other, id, sheet)) {
            assertThatThrownBy(call).isInstanceOf(NotFound.class);
        }
        assertThat(preview(admin, school, id).rows()).hasSize(2);
    }

    @Test
    void whoTakesNoListsInSeesNone() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Actor teacher = tenants.member(school, Role.TEACHER);
        long id = begun(admin, school);
        long sheet = preview(admin, school, id).sheet();

        assertThatThrownBy(() -> tenants.as(teacher, school, intake::list)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.as(teacher, school, intake::begin)).isInstanceOf(Denied.class);
        for (ThrowingCallable call : calls(teacher, school, id, sheet)) {
            assertThatThrownBy(call).isInstanceOf(Denied.class);
        }
    }

    private List<ThrowingCallable> calls(Actor actor, long organisation, long id, long sheet) {
        return List.of(
                () -> tenants.as(actor, organisation, () -> intake.card(id)),
                () -> tenants.as(actor, organisation, () -> intake.state(id)),
                () -> tenants.as(actor, organisation, () -> intake.preview(id)),
                () -> tenants.run(actor, organisation, () -> intake.upload(id, "b.csv", LIST)),
                () -> tenants.run(actor, organisation, () -> intake.choose(id, sheet, null, null)),
                () -> tenants.run(actor, organisation, () -> intake.map(id, sheet, 0, null)),
                () -> tenants.run(actor, organisation, () -> intake.sameClass(id, sheet, "5А")),
                () -> tenants.run(actor, organisation, () -> intake.mend(id, sheet, 2, 0, "Ли Чен")),
                () -> tenants.run(actor, organisation, () -> intake.leaveOut(id, sheet, List.of(2), true)),
                () -> tenants.run(actor, organisation, () -> intake.answer(id, sheet, 2, "namesake", "same")),
                () -> tenants.run(actor, organisation, () -> intake.remove(id, sheet)),
                () -> tenants.run(actor, organisation, () -> intake.discard(id)),
                () -> tenants.as(actor, organisation, () -> intake.apply(id)));
    }

    @Test
    void theSameContentIsTakenOnce() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        long id = begun(admin, school);
        assertThatThrownBy(() -> tenants.run(admin, school, () -> intake.upload(id, "копия.csv", LIST)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(IntakeProblem.FILE_HERE_ALREADY));
        assertThat(tenants.as(admin, school, () -> intake.card(id)).sheets()).hasSize(1);
    }

    /** Reading a file takes its time: meanwhile nobody's intake is locked and no connection held. */
    @Test
    void aFileIsReadBeforeTheIntakeIsLocked() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        long id = begun(admin, school);
        byte[] broken = {'P', 'K', 3, 4, 0, 0};
        tenants.run(
                admin,
                school,
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("select id from intake.intake where organisation_id = :school and id = :id for update")
                            .param("school", school)
                            .param("id", id)
                            .query(Long.class)
                            .single();
                    assertThat(CompletableFuture.supplyAsync(() -> problem(() ->
                                            tenants.run(admin, school, () -> intake.upload(id, "a.xlsx", broken))))
                                    .join())
                            .isEqualTo(IntakeProblem.FILE_DAMAGED);
                }));
    }

    private static Problem problem(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("not refused");
    }

    @Test
    void aListThatNamesNoClassGetsOne() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        byte[] list = "ФИО;Дата рождения\nЛи Чен;01.02.2015\n".getBytes(StandardCharsets.UTF_8);
        long id = tenants.as(admin, school, () -> {
            long begun = intake.begin();
            intake.upload(begun, "список детей.csv", list);
            return begun;
        });
        IntakeCard.SheetCard before =
                tenants.as(admin, school, () -> intake.card(id)).sheets().getFirst();
        assertThat(before.sameClass()).isEmpty();
        assertThat(before.missing()).isNotEmpty();
        assertThatThrownBy(() -> tenants.run(admin, school, () -> intake.sameClass(id, before.id(), "«»")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(IntakeProblem.CLASS_UNREADABLE));
        tenants.run(admin, school, () -> intake.sameClass(id, before.id(), "5 «а»"));
        IntakeCard.SheetCard after =
                tenants.as(admin, school, () -> intake.card(id)).sheets().getFirst();
        assertThat(after.sameClass()).isEqualTo("5А");
        assertThat(after.missing()).isEmpty();

        long staff = begun(admin, school);
        long sheet = preview(admin, school, staff).sheet();
        assertThatThrownBy(() -> tenants.run(admin, school, () -> intake.sameClass(staff, sheet, "5А")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aChosenColumnIsRememberedInItsOrganisationAlone() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        byte[] first = "ФИО;Графа семь\nЛи Чен;бета\n".getBytes(StandardCharsets.UTF_8);
        byte[] next = "ФИО;Графа семь\nЦой Ян;гамма\n".getBytes(StandardCharsets.UTF_8);
        long id = begun(admin, school, first);
        long sheet = tenants.as(admin, school, () -> intake.card(id))
                .sheets()
                .getFirst()
                .id();
        tenants.run(admin, school, () -> intake.choose(id, sheet, "people.staff", null));
        assertThat(fields(admin, school, id)).doesNotContain("position");
        tenants.run(admin, school, () -> intake.map(id, sheet, 1, "position"));
        assertThat(fields(admin, school, id)).contains("position");

        assertThat(fields(admin, school, begun(admin, school, next))).contains("position");

        long other = tenants.school();
        Actor neighbour = tenants.member(other, Role.ORG_ADMIN);
        long theirs = begun(neighbour, other, next);
        long sheetOfTheirs = tenants.as(neighbour, other, () -> intake.card(theirs))
                .sheets()
                .getFirst()
                .id();
        tenants.run(neighbour, other, () -> intake.choose(theirs, sheetOfTheirs, "people.staff", null));
        assertThat(fields(neighbour, other, theirs)).doesNotContain("position");
    }

    private List<String> fields(Actor actor, long school, long id) {
        return preview(actor, school, id).columns().stream()
                .map(SheetPreview.Column::field)
                .toList();
    }

    @Test
    void aDiscardedIntakeIsGone() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        long id = begun(admin, school);
        tenants.run(admin, school, () -> intake.discard(id));
        assertThat(tenants.as(admin, school, intake::list)).isEmpty();
        assertThatThrownBy(() -> tenants.as(admin, school, () -> intake.card(id)))
                .isInstanceOf(NotFound.class);
    }

    private long begun(Actor actor, long school) {
        return begun(actor, school, LIST);
    }

    private long begun(Actor actor, long school, byte[] list) {
        return tenants.as(actor, school, () -> {
            long id = intake.begin();
            intake.upload(id, "сотрудники.csv", list);
            return id;
        });
    }

    private SheetPreview preview(Actor actor, long school, long id) {
        return tenants.as(actor, school, () -> intake.preview(id)).getFirst();
    }
}
