package ru.zvonok.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.OwnSession.Way;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TwoTenants;

/** The own account: nobody else's sessions end, the password changes only for who knows it. */
@ModuleTest
class OwnAccountTest {

    private static final String PASSWORD = "correct horse";
    private static final String FRESH = "three green boats";

    @Autowired
    OwnAccount own;

    @Autowired
    AccountNames names;

    @Autowired
    TwoTenants tenants;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Actor teacher;
    Actor other;
    long school;

    @BeforeEach
    void twoAccounts() {
        school = tenants.school();
        teacher = withPassword();
        other = withPassword();
    }

    @Test
    void theLoginIsTheOwn() {
        assertThat(SignedInAs.call(teacher, own::login)).isEqualTo("user" + teacher.account());
    }

    @Test
    void theOtherSessionsEndAndNobodyElses() {
        session(teacher);
        session(teacher);
        long foreign = session(other);
        assertThat(SignedInAs.call(teacher, own::sessions))
                .extracting(OwnSession::way)
                .containsOnly(Way.PASSWORD);
        assertThat(SignedInAs.call(teacher, own::endOtherSessions)).isEqualTo(2);
        assertThat(SignedInAs.call(teacher, own::endOtherSessions)).isZero();
        assertThat(SignedInAs.call(teacher, own::sessions)).isEmpty();
        assertThat(SignedInAs.call(other, own::sessions))
                .extracting(OwnSession::id)
                .containsExactly(foreign);
        assertThat(events(teacher)).containsExactly("access.sessions-ended");
    }

    @Test
    void aSessionOfSomebodyElseIsNotThere() {
        long foreign = session(other);
        for (long not : List.of(foreign, Long.MAX_VALUE)) {
            assertThatThrownBy(() -> SignedInAs.run(teacher, () -> own.endSession(not)))
                    .isInstanceOf(NotFound.class);
        }
        long mine = session(teacher);
        SignedInAs.run(teacher, () -> own.endSession(mine));
        assertThatThrownBy(() -> SignedInAs.run(teacher, () -> own.endSession(mine)))
                .isInstanceOf(NotFound.class);
        assertThat(SignedInAs.call(other, own::sessions)).hasSize(1);
    }

    @Test
    void thePasswordChangesForWhoKnowsItAndTheOtherSessionsEnd() {
        session(teacher);
        SignedInAs.run(teacher, () -> own.changePassword(PASSWORD, FRESH));
        assertThat(matches(teacher, FRESH)).isTrue();
        assertThat(kept(teacher)).startsWith("{argon2}").doesNotContain(FRESH);
        assertThat(matches(teacher, PASSWORD)).isFalse();
        assertThat(matches(other, PASSWORD)).isTrue();
        assertThat(SignedInAs.call(teacher, own::sessions)).isEmpty();
        assertThat(events(teacher)).containsExactlyInAnyOrder("access.sessions-ended", "access.password-changed");
    }

    @Test
    void aWrongOrAWeakPasswordIsRefusedAtItsFieldAndAllStays() {
        session(teacher);
        refused("current", AccessProblem.WRONG_PASSWORD, () -> change("wrong horse", FRESH));
        refused("current", AccessProblem.WRONG_PASSWORD, () -> change("", FRESH));
        refused("fresh", AccessProblem.PASSWORD_TOO_SHORT, () -> change(PASSWORD, "short"));
        refused("fresh", AccessProblem.PASSWORD_TOO_EASY, () -> change(PASSWORD, "12345678"));
        refused("fresh", AccessProblem.PASSWORD_TOO_EASY, () -> change(PASSWORD, "aaaaaaaaaa"));
        refused("fresh", AccessProblem.PASSWORD_TOO_EASY, () -> change(PASSWORD, "my user" + teacher.account()));
        assertThat(matches(teacher, PASSWORD)).isTrue();
        assertThat(SignedInAs.call(teacher, own::sessions)).hasSize(1);
        assertThat(events(teacher)).containsOnly("access.password-refused").hasSize(2);
    }

    @Test
    void anAccountWithoutAPasswordHasNoneToChange() {
        Actor slip = tenants.stranger();
        refused(
                "current",
                AccessProblem.WRONG_PASSWORD,
                () -> SignedInAs.run(slip, () -> own.changePassword("", FRESH)));
    }

    @Test
    void whereNoProviderIsConfiguredNoneIsLinked() {
        assertThat(SignedInAs.call(teacher, own::providers)).isEmpty();
        assertThatThrownBy(() -> SignedInAs.run(teacher, () -> own.beginLink("region")))
                .isInstanceOf(NotFound.class);
        SignedInAs.run(teacher, () -> own.unlink("region"));
        assertThat(events(teacher)).isEmpty();
    }

    @Test
    void nobodyHasNoAccount() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                own::login,
                own::sessions,
                own::endOtherSessions,
                own::providers,
                () -> own.endSession(1),
                () -> own.changePassword(PASSWORD, FRESH),
                () -> own.beginLink("region"),
                () -> own.unlink("region"))) {
            assertThatThrownBy(call).isInstanceOf(Denied.class);
        }
    }

    @Test
    void namesOfAccountsAreFoundByTheirBeginningAndInOnesOwnOrganisation() {
        long elsewhere = tenants.school();
        tenants.grant(teacher, Role.TEACHER, school);
        tenants.grant(other, Role.TEACHER, elsewhere);
        Actor officer = tenants.regionalOfficer();
        assertThat(names.names(List.of(teacher.account(), Long.MAX_VALUE)))
                .containsOnlyKeys(teacher.account())
                .containsValue(teacher.name());
        assertThat(names.names(List.of())).isEmpty();
        assertThat(names.beginning(teacher.name().toUpperCase(java.util.Locale.ROOT), school))
                .contains(teacher.account());
        assertThat(names.beginning(other.name(), school)).doesNotContain(other.account());
        assertThat(names.beginning(other.name(), null)).contains(other.account());
        assertThat(names.beginning(officer.name(), school)).contains(officer.account());
        assertThat(names.beginning("%", null)).isEmpty();
    }

    private void change(String now, String fresh) {
        SignedInAs.run(teacher, () -> own.changePassword(now, fresh));
    }

    private static void refused(String field, AccessProblem problem, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(problem);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    private Actor withPassword() {
        Actor actor = tenants.stranger();
        transaction.executeWithoutResult(status -> jdbc.sql("update access.account set password = :hash where id = :id")
                .param("hash", encoder.encode(PASSWORD))
                .param("id", actor.account())
                .update());
        return actor;
    }

    private long session(Actor actor) {
        return Objects.requireNonNull(transaction.<Long>execute(status -> jdbc.sql("""
                        insert into access.session (id, account_id, started_at, last_seen_at, way, browser, address)
                        values (nextval('access.session_seq'), :account, :at, :at, 'PASSWORD', 'Firefox', '10.0.9.1')
                        returning id
                        """)
                .param("account", actor.account())
                .param("at", FixedClock.START.atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single()));
    }

    private boolean matches(Actor actor, String password) {
        return encoder.matches(password, kept(actor));
    }

    private String kept(Actor actor) {
        return transaction.execute(status -> jdbc.sql("select password from access.account where id = :id")
                .param("id", actor.account())
                .query(String.class)
                .single());
    }

    private List<String> events(Actor actor) {
        return transaction.execute(
                status -> jdbc.sql("select event from audit.regional_entry where about_account_id = :id order by id")
                        .param("id", actor.account())
                        .query(String.class)
                        .list());
    }
}
