package ru.zvonok.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TwoTenants;

/** The road of a slip from the printer to the first sign-in, and to the second child. */
@ModuleTest
class ActivationTest {

    private static final String PASSWORD = "three green boats";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    AccessControl access;

    @Autowired
    PageGate gate;

    @Autowired
    TwoTenants tenants;

    @Autowired
    FixedClock clock;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void backToTheDay() {
        clock.reset();
    }

    @Test
    void aSlipOpensTheAccountOnce() throws Exception {
        long school = tenants.school();
        Slip slip = slip(school, Role.TEACHER);

        mvc.perform(form("/activate")
                        .param(
                                "code",
                                slip.code().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(slip.login())));
        MockHttpSession session = session(activate(slip, PASSWORD).andExpect(redirectedUrl("/")));
        mvc.perform(get("/sign-in").session(session)).andExpect(redirectedUrl("/"));

        activate(slip, PASSWORD)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Код не подходит")));
        mvc.perform(form("/sign-in").param("username", slip.login()).param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));
    }

    /** Two nodes on one database are two threads here: nothing of this is kept in memory. */
    @Test
    void ofTwoWhoUseASlipAtOnceOneWins() throws Exception {
        for (int round = 0; round < 4; round++) {
            Slip slip = slip(tenants.school(), Role.TEACHER);
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Integer>> used = new ArrayList<>();
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                for (String password : List.of("three green boats", "seven red horses")) {
                    used.add(two.submit(() -> {
                        together.await();
                        return activate(slip, password)
                                .andReturn()
                                .getResponse()
                                .getStatus();
                    }));
                }
            }
            assertThat(List.of(used.get(0).get(), used.get(1).get())).containsExactlyInAnyOrder(302, 422);
            String winner = used.get(0).get() == 302 ? "three green boats" : "seven red horses";
            mvc.perform(form("/sign-in").param("username", slip.login()).param("password", winner))
                    .andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void aNewSlipVoidsTheOlderOne() throws Exception {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Slip first = slip(school, Role.TEACHER);
        UUID person = Objects.requireNonNull(first.person());
        Slip second = tenants.as(admin, school, () -> accounts.print(Target.organisation(), List.of(person)))
                .getFirst();

        activate(first, PASSWORD).andExpect(status().is(422));
        activate(second, PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void afterAStolenPasswordNobodyEntersBeforeANewOneIsChosen() throws Exception {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Slip first = slip(school, Role.TEACHER);
        UUID person = Objects.requireNonNull(first.person());
        MockHttpSession stolen = session(activate(first, PASSWORD).andExpect(redirectedUrl("/")));
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        insert into access.provider_link (provider, subject, account_id, linked_at)
                        select 'esia', login, id, created_at from access.account where login = :login
                        """).param("login", first.login()).update());

        Slip slip = tenants.as(admin, school, () -> accounts.demandPassword(person));

        mvc.perform(get("/sign-in").session(stolen)).andExpect(status().isOk());
        mvc.perform(form("/sign-in").param("username", slip.login()).param("password", PASSWORD))
                .andExpect(status().is4xxClientError());
        assertThat(links(first.login())).isZero();
        activate(slip, "seven red horses").andExpect(redirectedUrl("/"));
        mvc.perform(form("/sign-in").param("username", slip.login()).param("password", "seven red horses"))
                .andExpect(redirectedUrl("/"));
        assertThat(trail.of(school, admin)).contains("access.password-demanded");
    }

    @Test
    void whoMayDemandANewPassword() {
        long school = tenants.school();
        UUID person = Objects.requireNonNull(slip(school, Role.TEACHER).person());
        for (Role role : List.of(Role.PRINCIPAL, Role.DEPUTY_HEAD, Role.TEACHER)) {
            Actor other = tenants.member(school, role);
            assertThatThrownBy(() -> tenants.as(other, school, () -> accounts.demandPassword(person)))
                    .isInstanceOf(Denied.class);
        }
        long strange = tenants.school();
        Actor admin = tenants.member(strange, Role.ORG_ADMIN);
        assertThatThrownBy(() -> tenants.as(admin, strange, () -> accounts.demandPassword(person)))
                .isInstanceOf(NotFound.class);
        Actor here = tenants.member(school, Role.ORG_ADMIN);
        tenants.run(here, school, () -> accounts.block(person));
        assertThatThrownBy(() -> tenants.as(here, school, () -> accounts.demandPassword(person)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(AccessProblem.ACCOUNT_USED_ELSEWHERE));
    }

    private int links(String login) {
        return Objects.requireNonNull(transaction.execute(status ->
                jdbc.sql("""
                        select count(*) from access.provider_link l join access.account a on a.id = l.account_id
                         where a.login = :login
                        """).param("login", login).query(Integer.class).single()));
    }

    /** Whoever reads the table can neither use a code nor find it by trying all of them. */
    @Test
    void aCodeIsKeptAsADigestWithAKeyThatTheDatabaseDoesNotHave() throws Exception {
        Slip slip = slip(tenants.school(), Role.TEACHER);
        byte[] code = slip.code().replace("-", "").getBytes(StandardCharsets.UTF_8);
        byte[] kept = transaction.execute(status ->
                jdbc.sql("""
                        select c.digest from access.activation_code c join access.account a on a.id = c.account_id
                         where a.login = :login
                        """).param("login", slip.login()).query(byte[].class).single());
        assertThat(kept).hasSize(32).isNotEqualTo(code);
        assertThat(kept).isNotEqualTo(MessageDigest.getInstance("SHA-256").digest(code));
    }

    @Test
    void aSlipExpires() throws Exception {
        Slip slip = slip(tenants.school(), Role.STUDENT);
        clock.moveTo(LocalDateTime.of(2026, 12, 13, 10, 40));
        activate(slip, PASSWORD).andExpect(status().is(422));
    }

    @Test
    void badPasswordsAreRefusedAndTheCodeStays() throws Exception {
        Slip slip = slip(tenants.school(), Role.STUDENT);
        activate(slip, "short").andExpect(status().is(422)).andExpect(content().string(containsString("короче 8")));
        activate(slip, "12345678").andExpect(status().is(422));
        activate(slip, "aaaaaaaaaa").andExpect(status().is(422));
        activate(slip, slip.login() + slip.login()).andExpect(status().is(422));
        mvc.perform(form("/activate/password")
                        .param("code", slip.code())
                        .param("password", PASSWORD)
                        .param("again", "something else"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("не совпадают")));
        activate(slip, PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void whatIsNoCodeIsAnsweredLikeAWrongOne() throws Exception {
        for (String code : List.of("", "7KQ4", "0000-0000-0000", "<script>", "ЖЖЖЖ-ЖЖЖЖ-ЖЖЖЖ")) {
            mvc.perform(form("/activate").param("code", code))
                    .andExpect(status().is(422))
                    .andExpect(content().string(containsString("Код не подходит")));
        }
    }

    @Test
    void aParentAddsTheSecondChildsSlip() throws Exception {
        long school = tenants.school();
        long kindergarten = tenants.school();
        Slip first = slip(school, Role.GUARDIAN);
        Slip second = slip(kindergarten, Role.GUARDIAN);
        MockHttpSession session = session(activate(first, PASSWORD));

        mvc.perform(form("/activate").session(session).param("code", second.code()))
                .andExpect(content().string(containsString("Вы уже вошли")));
        mvc.perform(form("/activate/join").session(session).param("code", second.code()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Листок добавлен")));
        mvc.perform(form("/activate/join").session(session).param("code", second.code()))
                .andExpect(status().is(422));

        Actor parent = account(school, first);
        assertThat(SignedInAs.call(parent, () -> gate.onOrganisation(kindergarten)))
                .isPresent();
        assertThat(tenants.as(parent, school, access::actor).person()).isEqualTo(first.person());
        assertThat(tenants.as(parent, kindergarten, access::actor).person()).isEqualTo(second.person());
        assertThat(account(kindergarten, second).account()).isEqualTo(parent.account());
    }

    /** Joined to itself an account would be no more. */
    @Test
    void nobodyAddsTheOwnSlip() throws Exception {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Slip first = slip(school, Role.GUARDIAN);
        MockHttpSession session = session(activate(first, PASSWORD));
        UUID person = Objects.requireNonNull(first.person());
        Slip again = tenants.as(admin, school, () -> accounts.print(Target.organisation(), List.of(person)))
                .getFirst();

        mvc.perform(form("/activate/join").session(session).param("code", again.code()))
                .andExpect(status().is(422));

        mvc.perform(form("/sign-in").param("username", first.login()).param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));
        Actor parent = account(school, first);
        assertThat(SignedInAs.call(parent, () -> gate.onOrganisation(school))).isPresent();
    }

    @Test
    void aSlipOpensNoBlockedAccount() throws Exception {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        Slip slip = slip(school, Role.TEACHER);
        UUID person = Objects.requireNonNull(slip.person());
        tenants.run(admin, school, () -> accounts.block(person));

        activate(slip, PASSWORD)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Код не подходит")));
        assertThat(tenants.as(admin, school, () -> accounts.of(Target.organisation(), List.of(person)))
                        .get(person))
                .isNotNull()
                .extracting(AccountEntry::state)
                .isEqualTo(AccountState.BLOCKED);
    }

    @Test
    void aStrangerJoinsNothing() throws Exception {
        Slip slip = slip(tenants.school(), Role.GUARDIAN);
        mvc.perform(form("/activate/join").param("code", slip.code())).andExpect(redirectedUrl("/sign-in"));
        activate(slip, PASSWORD).andExpect(redirectedUrl("/"));
    }

    private Actor account(long organisation, Slip slip) {
        UUID person = Objects.requireNonNull(slip.person());
        Actor admin = tenants.member(organisation, Role.ORG_ADMIN);
        AccountEntry entry = Objects.requireNonNull(
                tenants.as(admin, organisation, () -> accounts.of(Target.organisation(), List.of(person)))
                        .get(person));
        return new Actor(entry.account(), person, entry.name());
    }

    private Slip slip(long organisation, Role role) {
        Actor admin = tenants.member(organisation, Role.ORG_ADMIN);
        UUID person = UUID.randomUUID();
        return tenants.as(admin, organisation, () -> {
                    accounts.open(List.of(
                            new NewAccount(person, new PersonName("Ёлкина", "Анна", "Игоревна"), Set.of(role))));
                    return accounts.print(Target.organisation(), List.of(person));
                })
                .getFirst();
    }

    private ResultActions activate(Slip slip, String password) throws Exception {
        return mvc.perform(form("/activate/password")
                .param("code", slip.code())
                .param("password", password)
                .param("again", password));
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).with(csrf()).header("Accept-Language", "ru");
    }

    private static MockHttpSession session(ResultActions result) {
        return (MockHttpSession)
                Objects.requireNonNull(result.andReturn().getRequest().getSession());
    }
}
