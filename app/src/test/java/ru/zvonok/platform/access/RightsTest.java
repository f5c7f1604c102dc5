package ru.zvonok.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Rights.Right;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TwoTenants;

/** The matrix: a right is taken and given back, and the gate follows at once; in no other organisation. */
@ModuleTest
class RightsTest {

    private static final String VIEW = AccessAction.VIEW_ACCOUNTS.key();

    @Autowired
    Rights rights;

    @Autowired
    Accounts accounts;

    @Autowired
    AccessControl access;

    @Autowired
    Actions actions;

    @Autowired
    Texts texts;

    @Autowired
    TwoTenants tenants;

    @Test
    void aRightTakenAMomentAgoIsRefused() {
        long school = tenants.school();
        long other = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Actor principal = tenants.member(school, Role.PRINCIPAL);
        tenants.grant(principal, Role.PRINCIPAL, other);

        tenants.run(principal, school, this::everyAccount);
        tenants.run(admin, school, () -> rights.set(VIEW, Role.PRINCIPAL, Set.of()));
        assertThatThrownBy(() -> tenants.run(principal, school, this::everyAccount))
                .isInstanceOf(Denied.class);
        assertThat(tenants.as(principal, school, () -> access.allowsAny(AccessAction.VIEW_ACCOUNTS)))
                .isFalse();
        tenants.run(principal, other, this::everyAccount);

        assertThat(right(admin, school, VIEW, Role.PRINCIPAL))
                .isEqualTo(new Right(Set.of(), Set.of(Reach.ORGANISATION), true));
        tenants.run(admin, school, () -> rights.set(VIEW, Role.PRINCIPAL, Set.of(Reach.ORGANISATION)));
        tenants.run(principal, school, this::everyAccount);
        assertThat(right(admin, school, VIEW, Role.PRINCIPAL).changed()).isFalse();
    }

    @Test
    void aRightIsGivenToARoleThatHadNone() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Actor secretary = tenants.member(school, Role.SECRETARY);

        assertThatThrownBy(() -> tenants.run(secretary, school, this::everyAccount))
                .isInstanceOf(Denied.class);
        tenants.run(admin, school, () -> rights.set(VIEW, Role.SECRETARY, Set.of(Reach.ORGANISATION)));
        tenants.run(secretary, school, this::everyAccount);
    }

    @Test
    void othersSeeOrChangeNothing() {
        long school = tenants.school();
        long other = tenants.school();
        Actor principal = tenants.member(school, Role.PRINCIPAL);
        Actor teacher = tenants.member(school, Role.TEACHER);
        Actor stranger = tenants.member(other, Role.ORG_ADMIN);

        assertThat(tenants.as(principal, school, rights::matrix)).isNotEmpty();
        assertThatThrownBy(() -> tenants.run(principal, school, () -> rights.set(VIEW, Role.TEACHER, Set.of())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.run(teacher, school, rights::matrix)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.run(stranger, school, rights::matrix)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.run(stranger, school, () -> rights.set(VIEW, Role.TEACHER, Set.of())))
                .isInstanceOf(Denied.class);
    }

    @Test
    void nobodyTakesTheOwnRightToChangeRights() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        String change = AccessAction.CHANGE_RIGHTS.key();

        assertRefused(
                () -> tenants.run(admin, school, () -> rights.set(change, Role.ORG_ADMIN, Set.of())),
                AccessProblem.OWN_RIGHT);
        tenants.grant(admin, Role.PRINCIPAL, school);
        tenants.run(admin, school, () -> rights.set(change, Role.PRINCIPAL, Set.of(Reach.ORGANISATION)));
        tenants.run(admin, school, () -> rights.set(change, Role.ORG_ADMIN, Set.of()));
        assertRefused(
                () -> tenants.run(admin, school, () -> rights.set(change, Role.PRINCIPAL, Set.of())),
                AccessProblem.OWN_RIGHT);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);

        assertRefused(
                () -> tenants.run(admin, school, () -> rights.set(VIEW, Role.GUARDIAN, Set.of(Reach.ORGANISATION))),
                AccessProblem.REACH_NOT_POSSIBLE);
        for (String key : List.of("no.such-action", AccessAction.INVITE.key())) {
            assertThatThrownBy(() -> tenants.run(admin, school, () -> rights.set(key, Role.TEACHER, Set.of())))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void anOfficerAboveLooksAndChangesNothing() {
        long municipality = tenants.municipality();
        long school = tenants.organisation(ru.zvonok.platform.tenancy.OrganisationKind.SCHOOL, municipality);
        Actor officer = tenants.officer(municipality);
        var look = new Scope.Several(List.of(school));

        assertThat(tenants.looking(officer, look, rights::matrix)).isNotEmpty();
        assertThatThrownBy(() -> tenants.looking(officer, look, () -> {
                    rights.set(VIEW, Role.TEACHER, Set.of());
                    return true;
                }))
                .isInstanceOf(Denied.class);
    }

    @Test
    void whatIsAskedTwiceIsReadOnce() {
        long school = tenants.school();
        Actor principal = tenants.member(school, Role.PRINCIPAL);
        AtomicReference<Boolean> allowed = new AtomicReference<>();
        tenants.run(principal, school, () -> {
            for (int i = 0; i < 1000; i++) {
                allowed.set(access.allowsAny(AccessAction.VIEW_ACCOUNTS));
            }
        });
        assertThat(allowed.get()).isTrue();
        assertThat(SignedInAs.call(principal, access::actorIfAny)).isPresent();
    }

    @Test
    void everyActionRoleAndReachHasItsWords() {
        Stream<String> words = Stream.of(
                        actions.all().stream().map(action -> action.key() + ".title"),
                        actions.all().stream().map(action -> module(action) + ".module"),
                        Stream.of(Role.values()).map(Role::textKey),
                        Stream.of(Reach.values()).map(Reach::textKey),
                        Stream.of(AccountState.values()).map(AccountState::textKey),
                        Stream.of(AccessProblem.values()).map(AccessProblem::code))
                .flatMap(keys -> keys);
        assertThat(words.filter(key -> !texts.knows(key)).distinct()).isEmpty();
        assertThat(texts.get(Locale.ENGLISH, Role.TEACHER.textKey())).isEqualTo("Teacher");
    }

    private static String module(Action action) {
        return action.key().substring(0, action.key().indexOf('.'));
    }

    private Right right(Actor admin, long organisation, String action, Role role) {
        return tenants.as(admin, organisation, rights::matrix).stream()
                .filter(line -> line.action().equals(action))
                .map(line -> Objects.requireNonNull(line.roles().get(role)))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(ThrowingCallable work, AccessProblem problem) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                .isEqualTo(problem));
    }

    private List<AccountEntry> everyAccount() {
        return accounts.list(AccountFilter.ALL, Accounts.Sort.NAME, false, 0, 10_000);
    }
}
