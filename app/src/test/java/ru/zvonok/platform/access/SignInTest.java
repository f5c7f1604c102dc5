package ru.zvonok.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TwoTenants;

/** The road in: right and wrong passwords, tries, the page that was asked for, the way out, sessions elsewhere. */
@ModuleTest
class SignInTest {

    private static final String PASSWORD = "correct horse";

    @Autowired
    MockMvc mvc;

    @Autowired
    TwoTenants tenants;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OwnAccount own;

    @Test
    void aStrangerIsLedToThePageAndBackToWhatWasAskedFor() throws Exception {
        Actor teacher = withPassword();
        long school = tenants.school();
        tenants.grant(teacher, Role.TEACHER, school);
        String wanted = "/o/" + school + "/today";
        var session = new MockHttpSession();

        mvc.perform(get(wanted).session(session).accept(MediaType.TEXT_HTML))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/sign-in"));
        mvc.perform(signIn(teacher, PASSWORD, "10.0.1.1").session(session))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("http://localhost" + wanted));
    }

    @Test
    void aSignInPageOfYesterdayStillSignsInButNobodyElsesFormDoes() throws Exception {
        Actor teacher = withPassword();
        mvc.perform(form(login(teacher), PASSWORD, "10.0.1.2").header("Sec-Fetch-Site", "same-origin"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/"));
        for (String other : List.of("cross-site", "same-site", "none")) {
            mvc.perform(form(login(teacher), PASSWORD, "10.0.1.2").header("Sec-Fetch-Site", other))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(containsString("Страница входа устарела")));
        }
    }

    @Test
    void thePageSpeaksTheLanguageOfTheBrowser() throws Exception {
        mvc.perform(get("/sign-in").header("Accept-Language", "ru"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Пароль")))
                .andExpect(content().string(not(containsString("[["))))
                .andExpect(content().string(not(containsString("?access."))));
        mvc.perform(get("/sign-in").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Password")));
        mvc.perform(get("/sign-in").header("Accept-Language", "ru").param("lang", "en"))
                .andExpect(header().string("Set-Cookie", containsString("z-look=auto.0.en")));
        mvc.perform(get("/sign-in/help").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("three working days")));
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike() throws Exception {
        Actor teacher = withPassword();
        String wrong = mvc.perform(signIn(teacher, "wrong", "10.0.2.1"))
                .andExpect(status().isUnauthorized())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String unknown = mvc.perform(signIn("nobody-here", PASSWORD, "10.0.2.1"))
                .andExpect(status().isUnauthorized())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(plain(wrong, login(teacher))).isEqualTo(plain(unknown, "nobody-here"));
        assertThat(wrong).contains("Неверный логин или пароль");
    }

    @Test
    void anAccountThatIsNotActiveDoesNotSignIn() throws Exception {
        Actor blocked = withPassword();
        transaction.executeWithoutResult(
                status -> jdbc.sql("update access.account set state = 'BLOCKED' where id = :id")
                        .param("id", blocked.account())
                        .update());
        mvc.perform(signIn(blocked, PASSWORD, "10.0.3.1")).andExpect(status().isUnauthorized());
    }

    @Test
    void tenWrongPasswordsAreSlowedToldHowLongAndNoted() throws Exception {
        Actor teacher = withPassword();
        for (int i = 0; i < 5; i++) {
            mvc.perform(signIn(teacher, "wrong", "10.0.4.1")).andExpect(status().isUnauthorized());
        }
        for (int i = 0; i < 5; i++) {
            mvc.perform(signIn(teacher, PASSWORD, "10.0.4.1"))
                    .andExpect(status().isTooManyRequests())
                    .andExpect(header().exists("Retry-After"))
                    .andExpect(content().string(containsString("Слишком много попыток")));
        }
        assertThat(events(teacher)).filteredOn("access.sign-in-refused"::equals).hasSize(5);
        assertThat(events(teacher)).filteredOn("access.sign-in-slowed"::equals).hasSize(1);
    }

    /** What the form takes for its own address, however it is spelt, is counted too. */
    @Test
    void noSpellingOfTheAddressPassesByTheCount() throws Exception {
        Actor teacher = withPassword();
        List<Integer> answers = new ArrayList<>();
        for (String spelling :
                List.of("/sign%2Din", "/%73ign-in", "/sign-i%6E", "/sign-in", "/sign%2din", "/sign%2Din")) {
            answers.add(mvc.perform(post(URI.create(spelling))
                            .with(csrf())
                            .with(request -> {
                                request.setRemoteAddr("10.0.8.1");
                                return request;
                            })
                            .param("username", login(teacher))
                            .param("password", "wrong"))
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }
        assertThat(answers).containsExactly(401, 401, 401, 401, 401, 429);
    }

    @Test
    void noSpellingOfTheLoginPassesByTheCount() throws Exception {
        Actor teacher = withPassword();
        String login = login(teacher);
        List<Integer> answers = new ArrayList<>();
        for (String spelling : List.of(
                login,
                login.toUpperCase(Locale.ROOT),
                " " + login + "\t",
                "\u2003" + login,
                login + "\0",
                "\u3000" + login)) {
            answers.add(mvc.perform(signIn(spelling, "wrong", "10.0.9.1"))
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }
        assertThat(answers).containsExactly(401, 401, 401, 401, 401, 429);
    }

    /** Whoever has one address of IPv6 has as many as there are grains of sand. */
    @Test
    void addressesOfOneSubscriberAreCountedTogether() throws Exception {
        Actor teacher = withPassword();
        for (int i = 0; i < 5; i++) {
            mvc.perform(signIn(teacher, "wrong", "2001:db8:7:7::" + i)).andExpect(status().isUnauthorized());
        }
        mvc.perform(signIn(teacher, PASSWORD, "2001:db8:7:7:ffff:1:2:3")).andExpect(status().isTooManyRequests());
        mvc.perform(signIn(teacher, PASSWORD, "2001:db8:7:8::1")).andExpect(redirectedUrl("/"));
    }

    @Test
    void manyAtOnceHaveNoMoreTriesThanOneAfterTheOther() throws Exception {
        Actor teacher = withPassword();
        List<Future<Integer>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) {
                answers.add(threads.submit(() -> mvc.perform(signIn(teacher, "wrong", "10.0.10.1"))
                        .andReturn()
                        .getResponse()
                        .getStatus()));
            }
        }
        // one comes back with each minute that these take
        assertThat(answers.stream().map(Future::resultNow).filter(answer -> answer == 401))
                .hasSizeBetween(5, 7);
    }

    @Test
    void theOwnPasswordIsNotGuessedOnAnOpenPageEither() throws Exception {
        Actor teacher = withPassword();
        for (int i = 0; i < 5; i++) {
            assertThat(problem(teacher, "wrong")).isEqualTo(AccessProblem.WRONG_PASSWORD);
        }
        assertThat(problem(teacher, PASSWORD)).isEqualTo(AccessProblem.PASSWORD_WAIT);
        assertThat(events(teacher))
                .filteredOn("access.password-refused"::equals)
                .hasSize(5);
        mvc.perform(signIn(teacher, PASSWORD, "10.0.11.1")).andExpect(redirectedUrl("/"));
    }

    private Problem problem(Actor actor, String password) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SignedInAs.run(actor, () -> own.changePassword(password, "fresh enough 7")))
                .actual()
                .problem();
    }

    @Test
    void strangersLockNobodyOut() throws Exception {
        Actor teacher = withPassword();
        Cookie device = Objects.requireNonNull(mvc.perform(signIn(teacher, PASSWORD, "10.0.5.1"))
                .andReturn()
                .getResponse()
                .getCookie("z-device"));
        for (int i = 0; i < 6; i++) {
            mvc.perform(signIn(teacher, "wrong", "10.0.5.1"));
        }
        mvc.perform(signIn(teacher, PASSWORD, "10.0.5.1")).andExpect(status().isTooManyRequests());
        mvc.perform(signIn(teacher, PASSWORD, "10.0.5.1").cookie(device)).andExpect(redirectedUrl("/"));
        mvc.perform(signIn(teacher, PASSWORD, "10.0.5.2")).andExpect(redirectedUrl("/"));
        Actor colleague = withPassword();
        mvc.perform(signIn(colleague, PASSWORD, "10.0.5.1")).andExpect(redirectedUrl("/"));
    }

    @Test
    void manyAddressesHaveNoEndlessTriesAndTheOwnersDeviceStaysOpen() throws Exception {
        Actor teacher = withPassword();
        Cookie device = Objects.requireNonNull(mvc.perform(signIn(teacher, PASSWORD, "10.0.7.1"))
                .andReturn()
                .getResponse()
                .getCookie("z-device"));
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 110; i++) {
            answers.add(mvc.perform(signIn(teacher, "wrong", "10.1.0." + i))
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }
        // some tries may have come back while these went
        assertThat(answers.subList(0, 100)).containsOnly(401);
        assertThat(answers.subList(100, 110)).contains(429);
        assertThat(events(teacher)).contains("access.sign-in-slowed");
        mvc.perform(signIn(teacher, PASSWORD, "10.0.7.1").cookie(device)).andExpect(redirectedUrl("/"));
        mvc.perform(signIn(withPassword(), PASSWORD, "10.1.0.1")).andExpect(redirectedUrl("/"));
    }

    @Test
    void aSessionEndedElsewhereIsOverAtOnce() throws Exception {
        Actor teacher = withPassword();
        MockHttpSession phone = session(signIn(teacher, PASSWORD, "10.0.6.1"));
        MockHttpSession desk = session(signIn(teacher, PASSWORD, "10.0.6.2"));
        mvc.perform(get("/sign-in").session(phone)).andExpect(redirectedUrl("/"));

        List<OwnSession> sessions = SignedInAs.call(teacher, own::sessions);
        assertThat(sessions).hasSize(2);
        OwnSession onPhone = sessions.stream()
                .filter(session -> session.address().equals("10.0.6.1"))
                .findFirst()
                .orElseThrow();
        SignedInAs.run(teacher, () -> own.endSession(onPhone.id()));

        assertThat(SignedInAs.call(teacher, own::sessions)).hasSize(1);
        mvc.perform(get("/o/1/today").session(fresh(phone)).accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/sign-in").session(desk)).andExpect(redirectedUrl("/"));
    }

    private MockHttpSession session(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = mvc.perform(request).andReturn();
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession());
    }

    /** The session as a browser would send it that does not know yet; a new one where the server threw it away already. */
    private static MockHttpSession fresh(MockHttpSession session) {
        return session.isInvalid() ? new MockHttpSession() : session;
    }

    private static String plain(String page, String login) {
        return page.replace(login, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private MockHttpServletRequestBuilder signIn(Actor actor, String password, String address) {
        return signIn(login(actor), password, address);
    }

    private static MockHttpServletRequestBuilder signIn(String login, String password, String address) {
        return form(login, password, address).with(csrf());
    }

    private static MockHttpServletRequestBuilder form(String login, String password, String address) {
        return post("/sign-in")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .header("Accept-Language", "ru")
                .param("username", login)
                .param("password", password);
    }

    private static String login(Actor actor) {
        return "user" + actor.account();
    }

    private Actor withPassword() {
        Actor actor = tenants.stranger();
        transaction.executeWithoutResult(status -> jdbc.sql("update access.account set password = :hash where id = :id")
                .param("hash", encoder.encode(PASSWORD))
                .param("id", actor.account())
                .update());
        return actor;
    }

    private List<String> events(Actor actor) {
        return transaction.execute(
                status -> jdbc.sql("select event from audit.regional_entry where about_account_id = :id order by id")
                        .param("id", actor.account())
                        .query(String.class)
                        .list());
    }
}
