package ru.zvonok.platform.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.ZvonokApplication;
import ru.zvonok.local.Ports;
import ru.zvonok.local.TcpLine;
import ru.zvonok.platform.tenancy.DirectoryReload;
import ru.zvonok.support.SharedSecurityContext;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TestServices;
import ru.zvonok.support.TwoTenants;
import ru.zvonok.support.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sign-in by an outside OpenID Connect provider over real HTTP. The provider is the built-in authorization server of a second
 * application, behind a line that can be cut; both stand on one database and one token key, as two nodes would.
 */
class OutsideSignInTest {

    private static final String PASSWORD = "correct horse";
    private static final String SECRET = "secret of the client";
    private static final String VERIFIER = "x".repeat(64);
    private static final String ASKED =
            "/oauth2/authorize?response_type=code&client_id=school&scope=openid&state=s&nonce=n&redirect_uri=";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PARAMETER = Pattern.compile("[?&]([a-z_]+)=([^&]*)");

    /** Whom the provider says somebody is, by login there. */
    private static final Map<String, String> VOUCHED = new ConcurrentHashMap<>();

    @TempDir
    static Path folder;

    private static TcpLine line;
    private static ConfigurableApplicationContext provider;
    private static ConfigurableApplicationContext own;
    private static String there;
    private static String here;

    /** The provider tells the GUID of the person in a claim of its own. */
    static class Vouching {

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> guid() {
            return token -> {
                var principal = token.getPrincipal();
                String person = principal == null ? null : VOUCHED.get(principal.getName());
                if (person != null && "id_token".equals(token.getTokenType().getValue())) {
                    token.getClaims().claim("guid", person);
                }
            };
        }
    }

    @BeforeAll
    static void start() {
        int providerPort = Ports.freeFrom(0);
        int ownPort = Ports.freeFrom(0);
        line = TcpLine.to("127.0.0.1", providerPort);
        there = "http://localhost:" + line.port();
        here = "http://127.0.0.1:" + ownPort;
        String key = folder.resolve("token-key.json").toString();
        provider = new SpringApplicationBuilder(ZvonokApplication.class, Vouching.class)
                .initializers(
                        new TestServices(), context -> TestPropertyValues.of("zvonok.security.public-url=" + there)
                                .applyTo(context))
                .run(
                        "--server.port=" + providerPort,
                        "--zvonok.security.token-key=" + key,
                        "--zvonok.security.clients.school.secret={argon2}"
                                + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()
                                        .encode(SECRET),
                        "--zvonok.security.clients.school.redirects=" + here + "/login/oauth2/code/region");
        line.cut();
        String database = provider.getEnvironment().getProperty("zvonok.database.url");
        own = new SpringApplicationBuilder(ZvonokApplication.class)
                .initializers(new TestServices(), context -> TestPropertyValues.of(
                                "zvonok.database.url=" + database, "zvonok.security.public-url=" + here)
                        .applyTo(context))
                .run(
                        "--server.port=" + ownPort,
                        "--zvonok.security.token-key=" + key,
                        "--zvonok.security.clients.school.secret="
                                + provider.getEnvironment().getProperty("zvonok.security.clients.school.secret"),
                        "--zvonok.security.clients.school.redirects=" + here + "/login/oauth2/code/region",
                        "--zvonok.security.clients.robot.secret="
                                + provider.getEnvironment().getProperty("zvonok.security.clients.school.secret"),
                        "--zvonok.security.providers.region.title=Войти через портал",
                        "--zvonok.security.providers.region.issuer=" + there,
                        "--zvonok.security.providers.region.client-id=school",
                        "--zvonok.security.providers.region.client-secret=" + SECRET,
                        "--zvonok.security.providers.region.person-claim=guid");
        SharedSecurityContext.of(provider, own);
        // the provider was away while we started; it costs nobody anything but its own button
        HttpResponse<String> page = new Visitor(here).page("/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Войти через портал");
        line.mend();
    }

    @AfterAll
    static void stop() {
        own.close();
        provider.close();
        line.close();
    }

    /** Such a session would take the place of the one that the sign-in page began a moment before. */
    @Test
    void whatAScriptOfADeadSessionSendsBeginsNone() {
        var stranger = new Visitor(here);
        for (HttpResponse<String> answer :
                List.of(stranger.data("/grid/session"), stranger.data("/o/1/grid/journal/1", "{}"))) {
            assertThat(answer.statusCode()).isIn(401, 403);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(stranger.page("/sign-in").headers().allValues("Set-Cookie")).isNotEmpty();
    }

    @Test
    void theAccountOfTheVouchedPersonIsSignedInAndLinked() {
        Actor teacher = account();
        vouch(teacher, teacher.person());
        Browser browser = new Browser(teacher);
        HttpResponse<String> signedIn = browser.back(browser.answer(browser.go()));

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(signedIn)).isEqualTo(here + "/");
        assertThat(Visitor.location(browser.own.page("/sign-in"))).endsWith("/");
        assertThat(links(teacher)).containsExactly("region user" + teacher.account());
        assertThat(events(teacher)).contains("access.provider-linked", "access.signed-in");

        VOUCHED.clear();
        Browser again = new Browser(teacher);
        assertThat(again.back(again.answer(again.go())).statusCode()).isEqualTo(302);
    }

    @Test
    void theRequestCarriesStateNonceAndProofKey() {
        Map<String, String> asked = parameters(new Browser(account()).go());
        assertThat(asked)
                .containsKeys("state", "nonce", "code_challenge")
                .containsEntry("code_challenge_method", "S256");
    }

    @Test
    void somebodyUnknownIsToldSo() {
        Actor stranger = account();
        vouch(stranger, UUID.randomUUID());
        Browser browser = new Browser(stranger);
        HttpResponse<String> refused = browser.back(browser.answer(browser.go()));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("ещё не связана").doesNotContain("[[", "?access.");
        assertNobody(browser);
        assertThat(links(stranger)).isEmpty();
    }

    @Test
    void aForeignStateIsRefused() {
        Actor teacher = account();
        vouch(teacher, teacher.person());
        Browser browser = new Browser(teacher);
        String answer = browser.answer(browser.go());
        String forged = answer.replaceFirst("state=[^&]*", "state=forged");
        HttpResponse<String> refused = browser.back(forged);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("не подтверждён");
        assertNobody(browser);
        // somebody else's browser brings an answer that was meant for this one
        Browser victim = new Browser(teacher);
        assertThat(victim.back(answer).statusCode()).isEqualTo(401);
        assertNobody(victim);
    }

    @Test
    void aForeignNonceIsRefused() {
        Actor teacher = account();
        vouch(teacher, teacher.person());
        Browser browser = new Browser(teacher);
        String forged = browser.go().replaceFirst("nonce=[^&]*", "nonce=forged");
        HttpResponse<String> refused = browser.back(browser.answer(forged));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("не подтверждён");
        assertNobody(browser);
    }

    @Test
    void aProviderThatIsDownIsSaidAndPasswordsWork() {
        Actor teacher = account();
        vouch(teacher, teacher.person());
        Browser browser = new Browser(teacher);
        String answer = browser.answer(browser.go());
        line.cut();
        try {
            HttpResponse<String> down = browser.back(answer);
            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.body()).contains("Внешний вход сейчас не отвечает");
            assertNobody(browser);
            assertThat(browser.own.signIn("user" + teacher.account(), PASSWORD).statusCode())
                    .isEqualTo(302);
        } finally {
            line.mend();
        }
        assertThat(new Visitor(here).page("/oauth2/authorization/nobody").statusCode())
                .isBetween(400, 499);
    }

    /** The code is given out by one node and redeemed at the other; the second time it is worth nothing. */
    @Test
    void aCodeOfOneNodeIsRedeemedAtAnother() throws Exception {
        Browser browser = new Browser(account());
        assertThat(browser.answer(there + ASKED + redirect())).contains("error=invalid_request");
        String code = code(browser);
        String form = redeeming(code);
        assertThat(token(here, form + "wrong").statusCode()).isEqualTo(400);
        HttpResponse<String> redeemed = token(here, form + VERIFIER);
        assertThat(redeemed.statusCode()).as(redeemed.body()).isEqualTo(200);
        assertThat(token(there, form + VERIFIER).statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(redeemed.body()).path("access_token").asString())
                .isNotEmpty();
    }

    @Test
    void ofTwoWhoRedeemACodeAtTwoNodesAtOnceOneWins() throws Exception {
        Browser browser = new Browser(account());
        for (int round = 0; round < 4; round++) {
            String redeeming = redeeming(code(browser)) + VERIFIER;
            List<HttpResponse<String>> answers = atBothNodes(redeeming);
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 400);
            assertThat(answers).filteredOn(one -> one.statusCode() == 400).allSatisfy(one -> assertThat(one.body())
                    .contains("invalid_grant"));
        }
    }

    @Test
    void ofTwoWhoUseARefreshTokenAtTwoNodesAtOnceOneWins() throws Exception {
        Browser browser = new Browser(account());
        for (int round = 0; round < 4; round++) {
            String refresh = tokens(browser).path("refresh_token").asString();
            assertThat(atBothNodes("grant_type=refresh_token&refresh_token=" + refresh))
                    .extracting(HttpResponse::statusCode)
                    .containsExactlyInAnyOrder(200, 400);
        }
    }

    private static List<HttpResponse<String>> atBothNodes(String form) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            for (String node : List.of(here, there)) {
                asked.add(two.submit(() -> {
                    together.await();
                    return token(node, form);
                }));
            }
            return List.of(asked.get(0).get(), asked.get(1).get());
        }
    }

    @Test
    void whoeverReadsTheDatabaseHasNoToken() throws Exception {
        Actor teacher = account();
        JsonNode tokens = tokens(new Browser(teacher));
        String kept = own.getBean(TransactionTemplate.class).execute(status -> own.getBean(JdbcClient.class)
                .sql("select o::text from access.oauth2_authorization o where principal_name = :login")
                .param("login", "user" + teacher.account())
                .query(String.class)
                .single());
        for (String name : List.of("access_token", "refresh_token", "id_token")) {
            assertThat(kept).doesNotContain(tokens.path(name).asString());
        }
        Matcher digest = Pattern.compile("kept:[0-9a-f]{64}").matcher(kept);
        assertThat(digest.find()).isTrue();
        assertThat(token(here, "grant_type=refresh_token&refresh_token=" + digest.group())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aRefreshTokenIsGoodForOneUse() throws Exception {
        JsonNode tokens = tokens(new Browser(account()));
        String first = "grant_type=refresh_token&refresh_token="
                + tokens.path("refresh_token").asString();
        HttpResponse<String> refreshed = token(there, first);
        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
        JsonNode fresh = JSON.readTree(refreshed.body());
        assertThat(token(here, first).statusCode()).isEqualTo(400);
        assertThat(api(fresh.path("access_token").asString())).isNotEqualTo(401);
        assertThat(api(tokens.path("access_token").asString())).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsWhatApplicationsWereGiven() throws Exception {
        Actor teacher = account();
        JsonNode tokens = tokens(new Browser(teacher));
        String access = tokens.path("access_token").asString();
        assertThat(api(access)).isNotEqualTo(401);
        SignedInAs.run(teacher, () -> own.getBean(OwnAccount.class).changePassword(PASSWORD, "another horse 7"));

        assertThat(api(access)).isEqualTo(401);
        assertThat(token(
                                here,
                                "grant_type=refresh_token&refresh_token="
                                        + tokens.path("refresh_token").asString())
                        .statusCode())
                .isEqualTo(400);
    }

    /** An id token says who somebody is; an application's own token is nobody's, also where somebody has its name. */
    @Test
    void noOtherTokenSpeaksForAnAccount() throws Exception {
        Actor teacher = account();
        JsonNode tokens = tokens(new Browser(teacher));
        assertThat(api(tokens.path("id_token").asString())).isEqualTo(401);

        own.getBean(TransactionTemplate.class).executeWithoutResult(status -> own.getBean(JdbcClient.class)
                .sql("update access.account set login = 'robot' where id = :id")
                .param("id", teacher.account())
                .update());
        HttpResponse<String> robot = token("robot", here, "grant_type=client_credentials&scope=openid");
        assertThat(robot.statusCode()).as(robot.body()).isEqualTo(200);
        assertThat(api(JSON.readTree(robot.body()).path("access_token").asString()))
                .isEqualTo(401);
    }

    /** What an administrator changes at one node holds at the other, without anybody signing in anew (ACC-07). */
    @Test
    void aRightOrARoleTakenAtOneNodeIsGoneAtTheOther() {
        TwoTenants one = own.getBean(TwoTenants.class);
        long school = one.school();
        provider.getBean(DirectoryReload.class).forget();
        Actor admin = one.member(school, Role.ORG_ADMIN);
        Actor principal = one.member(school, Role.PRINCIPAL);
        assertThat(seesAccounts(principal, school)).isTrue();

        Rights rights = own.getBean(Rights.class);
        String view = AccessAction.VIEW_ACCOUNTS.key();
        one.run(admin, school, () -> rights.set(view, Role.PRINCIPAL, Set.of()));
        await().until(() -> !seesAccounts(principal, school));
        one.run(admin, school, () -> rights.set(view, Role.PRINCIPAL, Set.of(Reach.ORGANISATION)));
        await().until(() -> seesAccounts(principal, school));

        one.run(admin, school, () -> own.getBean(Grants.class).take(principal.person(), Role.PRINCIPAL));
        await().until(() -> !seesAccounts(principal, school));
    }

    private static boolean seesAccounts(Actor who, long school) {
        return provider.getBean(TwoTenants.class)
                .as(who, school, () -> provider.getBean(AccessControl.class).allowsAny(AccessAction.VIEW_ACCOUNTS));
    }

    private static JsonNode tokens(Browser browser) throws Exception {
        HttpResponse<String> redeemed = token(here, redeeming(code(browser)) + VERIFIER);
        assertThat(redeemed.statusCode()).as(redeemed.body()).isEqualTo(200);
        return JSON.readTree(redeemed.body());
    }

    private static String code(Browser browser) throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        java.security.MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
        return Objects.requireNonNull(parameters(browser.answer(
                        there + ASKED + redirect() + "&code_challenge_method=S256&code_challenge=" + challenge))
                .get("code"));
    }

    private static String redeeming(String code) {
        return "grant_type=authorization_code&code=" + code + "&redirect_uri=" + redirect() + "&code_verifier=";
    }

    private static String redirect() {
        return here + "/login/oauth2/code/region";
    }

    /** What the interface for programs answers to a token. */
    private static int api(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(here + "/api/nothing"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static HttpResponse<String> token(String node, String form) throws Exception {
        return token("school", node, form);
    }

    private static HttpResponse<String> token(String id, String node, String form) throws Exception {
        String client = Base64.getEncoder().encodeToString((id + ":" + SECRET.replace(" ", "+")).getBytes(UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(node + "/oauth2/token"))
                                .header("Authorization", "Basic " + client)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void assertNobody(Browser browser) {
        assertThat(browser.own.page("/sign-in").statusCode()).isEqualTo(200);
    }

    /** One person's browser at both places. */
    private static final class Browser {

        private final Visitor own = new Visitor(here);
        private final Visitor outside = new Visitor(there);
        private final Actor actor;

        Browser(Actor actor) {
            this.actor = actor;
        }

        /** Presses the button; answers where the provider is asked. */
        String go() {
            String asked = Visitor.location(own.page("/oauth2/authorization/region"));
            assertThat(asked).startsWith(there + "/oauth2/authorize?");
            return asked;
        }

        /** Signs in there; answers where the provider sends the browser. */
        String answer(String asked) {
            outside.signIn("user" + actor.account(), PASSWORD);
            return Visitor.location(outside.page(asked));
        }

        HttpResponse<String> back(String answer) {
            return own.page(answer);
        }
    }

    private static Map<String, String> parameters(String address) {
        Map<String, String> all = new ConcurrentHashMap<>();
        Matcher parameter = PARAMETER.matcher(address);
        while (parameter.find()) {
            all.put(parameter.group(1), URLDecoder.decode(parameter.group(2), UTF_8));
        }
        return all;
    }

    private static void vouch(Actor actor, UUID person) {
        VOUCHED.put("user" + actor.account(), person.toString());
    }

    private static Actor account() {
        Actor actor = own.getBean(TwoTenants.class).stranger();
        own.getBean(TransactionTemplate.class).executeWithoutResult(status -> own.getBean(JdbcClient.class)
                .sql("update access.account set password = :hash where id = :id")
                .param(
                        "hash",
                        "{argon2}"
                                + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()
                                        .encode(PASSWORD))
                .param("id", actor.account())
                .update());
        return actor;
    }

    private static List<String> links(Actor actor) {
        return strings("select provider || ' ' || subject from access.provider_link where account_id = :id", actor);
    }

    private static List<String> events(Actor actor) {
        return strings("select event from audit.regional_entry where about_account_id = :id", actor);
    }

    private static List<String> strings(String sql, Actor actor) {
        return own.getBean(TransactionTemplate.class).execute(status -> own.getBean(JdbcClient.class)
                .sql(sql)
                .param("id", actor.account())
                .query(String.class)
                .list());
    }
}
