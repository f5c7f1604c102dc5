package ru.zvonok.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** Accounts of an organisation: made, seen, printed for, blocked; roles given and taken. */
@ModuleTest
class AccountsTest {

    private static final PersonName NAME = new PersonName("Щербакова", "Юлия", "Яковлевна");

    @Autowired
    Accounts accounts;

    @Autowired
    AccountStates states;

    @Autowired
    Grants grants;

    @Autowired
    TwoTenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anAccountIsMadeOnceAndHasALoginThatTellsNothing() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        UUID person = UUID.randomUUID();
        var wanted = new NewAccount(person, NAME, Set.of(Role.TEACHER));

        AccountEntry made =
                tenants.as(admin, school, () -> accounts.open(List.of(wanted))).getFirst();
        AccountEntry again =
                tenants.as(admin, school, () -> accounts.open(List.of(wanted))).getFirst();

        assertThat(made.login()).matches("shcherbai[2-9]{3,4}|shcherbaiu?[2-9]{3,4}");
        assertThat(made.state()).isEqualTo(AccountState.NEW);
        assertThat(made.roles()).containsExactly(Role.TEACHER);
        assertThat(again.account()).isEqualTo(made.account());
    }

    @Test
    void whoCanSignInIsToldWithoutAnyLoginAndOnlyOfHere() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        UUID waiting = UUID.randomUUID();
        tenants.as(admin, school, () -> accounts.open(List.of(new NewAccount(waiting, NAME, Set.of(Role.TEACHER)))));
        List<UUID> asked = List.of(waiting, admin.person(), UUID.randomUUID());

        assertThat(tenants.as(admin, school, () -> states.of(asked)))
                .containsOnly(Map.entry(waiting, AccountState.NEW), Map.entry(admin.person(), AccountState.ACTIVE));
        long other = tenants.school();
        Actor stranger = tenants.member(other, Role.ORG_ADMIN);
        assertThat(tenants.as(stranger, other, () -> states.of(asked))).isEmpty();
        assertThat(tenants.as(admin, school, () -> states.accounts(asked)))
                .containsEntry(admin.person(), admin.account())
                .doesNotContainKey(asked.getLast());
        assertThat(tenants.as(stranger, other, () -> states.accounts(asked))).isEmpty();
        assertThat(tenants.as(admin, school, () -> states.holders(List.of(Role.ORG_ADMIN, Role.TEACHER))))
                .as("the teacher's account waits")
                .containsExactly(admin.person());
        assertThat(tenants.as(admin, school, () -> states.holders(List.of(Role.SECRETARY))))
                .isEmpty();
        assertThat(tenants.as(stranger, other, () -> states.holders(List.of(Role.ORG_ADMIN))))
                .containsExactly(stranger.person());
    }

    @Test
    void aWholeSchoolIsMadeAtOnce() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        List<NewAccount> people = new ArrayList<>();
        for (int i = 0; i < 1420; i++) {
            people.add(new NewAccount(UUID.randomUUID(), new PersonName("Иванов", "Иван", null), Set.of(Role.STUDENT)));
        }
        List<AccountEntry> made = tenants.as(admin, school, () -> accounts.open(people));

        assertThat(made).hasSize(1420);
        assertThat(made.stream().map(AccountEntry::login).distinct()).hasSize(1420);
        List<UUID> persons = people.stream().map(NewAccount::person).toList();
        List<Slip> slips = tenants.as(admin, school, () -> accounts.print(Target.organisation(), persons));
        assertThat(slips.stream().map(Slip::code).distinct()).hasSize(1420);
        assertThat(slips).allMatch(slip -> slip.code().matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}"));
    }

    @Test
    void othersMakeNothing() {
        long school = tenants.school();
        Actor teacher = tenants.member(school, Role.TEACHER);
        Actor stranger = tenants.stranger();
        var wanted = List.of(new NewAccount(UUID.randomUUID(), NAME, Set.of(Role.GUARDIAN)));

        assertThatThrownBy(() -> tenants.run(teacher, school, () -> accounts.open(wanted)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.run(stranger, school, () -> accounts.open(wanted)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.run(teacher, school, this::all)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.run(
                        teacher, school, () -> accounts.print(Target.organisation(), List.of(UUID.randomUUID()))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.run(stranger, school, () -> accounts.block(UUID.randomUUID())))
                .isInstanceOf(Denied.class);
    }

    @Test
    void theOfficeOpensAccountsOfFamiliesOnly() {
        long school = tenants.school();
        Actor secretary = tenants.member(school, Role.SECRETARY);
        Actor teacher = tenants.member(school, Role.TEACHER);
        Actor parent = tenants.member(school, Role.GUARDIAN);
        var child = List.of(new NewAccount(UUID.randomUUID(), NAME, Set.of(Role.STUDENT)));
        var head = List.of(new NewAccount(UUID.randomUUID(), NAME, Set.of(Role.PRINCIPAL)));

        assertThat(tenants.as(secretary, school, () -> accounts.openFamily(Target.organisation(), child)))
                .hasSize(1);
        assertRefused(
                () -> tenants.run(secretary, school, () -> accounts.openFamily(Target.organisation(), head)),
                AccessProblem.ROLE_NOT_GRANTABLE);
        assertThatThrownBy(() -> tenants.run(teacher, school, () -> accounts.openFamily(Target.organisation(), child)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.run(parent, school, () -> accounts.openFamily(Target.organisation(), child)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void rolesOfOtherPlacesAreNotGivenHere() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        for (Role role : List.of(Role.CLASS_TEACHER, Role.MUNICIPAL_OFFICER, Role.REGIONAL_OFFICER)) {
            var wanted = List.of(new NewAccount(UUID.randomUUID(), NAME, Set.of(role)));
            assertRefused(
                    () -> tenants.run(admin, school, () -> accounts.open(wanted)), AccessProblem.ROLE_NOT_GRANTABLE);
            assertRefused(
                    () -> tenants.run(admin, school, () -> grants.give(admin.person(), role)),
                    AccessProblem.ROLE_NOT_GRANTABLE);
        }
    }

    @Test
    void anotherOrganisationSeesAndTouchesNothing() {
        long school = tenants.school();
        long other = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Actor stranger = tenants.member(other, Role.ORG_ADMIN);
        UUID person = UUID.randomUUID();
        tenants.run(admin, school, () -> accounts.open(List.of(new NewAccount(person, NAME, Set.of(Role.TEACHER)))));

        assertThat(tenants.as(stranger, other, () -> accounts.of(Target.organisation(), List.of(person))))
                .isEmpty();
        assertThat(tenants.as(stranger, other, this::all))
                .extracting(AccountEntry::person)
                .doesNotContain(person);
        assertThatThrownBy(() ->
                        tenants.run(stranger, other, () -> accounts.print(Target.organisation(), List.of(person))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.run(stranger, other, () -> accounts.block(person)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.run(stranger, other, () -> grants.give(person, Role.TEACHER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.run(stranger, school, this::all)).isInstanceOf(Denied.class);
    }

    @Test
    void aPasswordInUseElsewhereIsNotResetHere() {
        long school = tenants.school();
        long other = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Actor parent = tenants.member(school, Role.GUARDIAN);
        assertThat(tenants.as(admin, school, () -> accounts.print(Target.organisation(), List.of(parent.person()))))
                .hasSize(1);
        tenants.grant(parent, Role.PRINCIPAL, other);

        assertRefused(
                () -> tenants.run(admin, school, () -> accounts.print(Target.organisation(), List.of(parent.person()))),
                AccessProblem.ACCOUNT_USED_ELSEWHERE);
        assertRefused(
                () -> tenants.run(admin, school, () -> accounts.block(parent.person())),
                AccessProblem.ACCOUNT_USED_ELSEWHERE);
    }

    @Test
    void aBlockedAccountHoldsNothingUntilItIsUnblocked() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Actor secretary = tenants.member(school, Role.ORG_ADMIN);

        tenants.run(secretary, school, this::all);
        tenants.run(admin, school, () -> accounts.block(secretary.person()));
        assertThatThrownBy(() -> tenants.run(secretary, school, this::all)).isInstanceOf(Denied.class);
        transaction.executeWithoutResult(
                status -> jdbc.sql("update access.account set activated_at = created_at where id = :id")
                        .param("id", secretary.account())
                        .update());
        tenants.run(admin, school, () -> accounts.unblock(secretary.person()));
        tenants.run(secretary, school, this::all);
    }

    @Test
    void aRoleHoldsAndEndsAtOnce() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Actor teacher = tenants.member(school, Role.TEACHER);

        assertThatThrownBy(() -> tenants.run(teacher, school, this::all)).isInstanceOf(NotFound.class);
        tenants.run(admin, school, () -> grants.give(teacher.person(), Role.PRINCIPAL));
        tenants.run(teacher, school, this::all);
        assertThat(tenants.as(admin, school, () -> accounts.one(teacher.account()))
                        .roles())
                .containsExactlyInAnyOrder(Role.TEACHER, Role.PRINCIPAL);
        tenants.run(admin, school, () -> grants.take(teacher.person(), Role.PRINCIPAL));
        assertThatThrownBy(() -> tenants.run(teacher, school, this::all)).isInstanceOf(NotFound.class);

        assertThatThrownBy(() -> tenants.run(teacher, school, () -> grants.give(teacher.person(), Role.PRINCIPAL)))
                .isInstanceOf(Denied.class);
        assertRefused(
                () -> tenants.run(admin, school, () -> grants.take(admin.person(), Role.ORG_ADMIN)),
                AccessProblem.OWN_ADMINISTRATOR);
    }

    @Test
    void theListIsFilteredSortedAndReadByPages() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Actor stranger = tenants.member(tenants.school(), Role.ORG_ADMIN);
        tenants.run(
                admin,
                school,
                () -> accounts.open(List.of(
                        named("Абрамова", Role.GUARDIAN),
                        named("Ёлкина", Role.TEACHER, Role.GUARDIAN),
                        named("Яшина", Role.TEACHER))));

        assertThat(names(admin, school, new AccountFilter("", Role.GUARDIAN, null), Accounts.Sort.NAME, false))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Абрамова");
        assertThat(names(admin, school, new AccountFilter("яШИ", null, null), Accounts.Sort.NAME, false))
                .hasSize(1);
        assertThat(names(admin, school, new AccountFilter("%", null, null), Accounts.Sort.NAME, false))
                .isEmpty();
        AccountFilter fresh = new AccountFilter("", null, AccountState.NEW);
        assertThat(names(admin, school, fresh, Accounts.Sort.NAME, true))
                .first()
                .asString()
                .startsWith("Яшина");
        assertThat(tenants.as(admin, school, () -> accounts.list(fresh, Accounts.Sort.LOGIN, false, 1, 1)))
                .hasSize(1);
        assertThat(tenants.as(admin, school, () -> accounts.list(AccountFilter.ALL, Accounts.Sort.STATE, true, 0, 1)))
                .extracting(AccountEntry::account)
                .containsExactly(admin.account());
        AccountEntry both = tenants.as(
                        admin,
                        school,
                        () -> accounts.list(
                                new AccountFilter("ёлк", Role.TEACHER, null), Accounts.Sort.NAME, false, 0, 9))
                .getFirst();
        assertThat(both.roles()).containsExactlyInAnyOrder(Role.TEACHER, Role.GUARDIAN);
        assertThat(tenants.as(admin, school, () -> accounts.one(both.account())))
                .isEqualTo(both);

        assertThatThrownBy(() -> tenants.run(stranger, school, () -> accounts.count(AccountFilter.ALL)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.run(admin, school, () -> accounts.one(stranger.account())))
                .isInstanceOf(NotFound.class);
    }

    private List<String> names(Actor who, long school, AccountFilter filter, Accounts.Sort sort, boolean descending) {
        List<String> names = tenants.as(who, school, () -> accounts.list(filter, sort, descending, 0, 100)).stream()
                .map(AccountEntry::name)
                .toList();
        assertThat(tenants.as(who, school, () -> accounts.count(filter))).isEqualTo(names.size());
        return names;
    }

    private static NewAccount named(String surname, Role... roles) {
        return new NewAccount(UUID.randomUUID(), new PersonName(surname, "Анна", null), Set.of(roles));
    }

    private List<AccountEntry> all() {
        return accounts.list(AccountFilter.ALL, Accounts.Sort.NAME, false, 0, 100);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable work, AccessProblem problem) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                .isEqualTo(problem));
    }
}
