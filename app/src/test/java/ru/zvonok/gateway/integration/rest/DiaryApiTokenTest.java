package ru.zvonok.gateway.integration.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.ZvonokApplication;
import ru.zvonok.gateway.integration.rest.DiaryApiFixture.Family;
import ru.zvonok.local.Ports;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Grants;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.SharedSecurityContext;
import ru.zvonok.support.TestServices;
import ru.zvonok.support.TwoTenants;
import ru.zvonok.support.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application gets a token of a family over real HTTP, reads the diary with it, and loses it again (DIA-04, DIA-06). */
class DiaryApiTokenTest {

    private static final String PASSWORD = "correct horse";
    private static final String SECRET = "secret-of-the-application";
    private static final String REDIRECT = "https://diary.example.org/back";
    private static final String VERIFIER = "y".repeat(64);
    private static final int BURST = 30;
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext application;
    private static String here;
    private static String hash;

    private Family family;

    @BeforeAll
    static void start() {
        int port = Ports.freeFrom(0);
        here = "http://127.0.0.1:" + port;
        Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        hash = "{argon2}" + encoder.encode(PASSWORD);
        String secret = "{argon2}" + encoder.encode(SECRET);
        application = new SpringApplicationBuilder(ZvonokApplication.class)
                .initializers(new TestServices(), context -> TestPropertyValues.of("zvonok.security.public-url=" + here)
                        .applyTo(context))
                .run(
                        "--server.port=" + port,
                        "--zvonok.security.token-key=" + folder.resolve("token-key.json"),
                        "--zvonok.security.api.requests=" + BURST,
                        "--zvonok.security.api.back=1h",
                        "--zvonok.security.clients.diary.secret=" + secret,
                        "--zvonok.security.clients.diary.redirects=" + REDIRECT,
                        "--zvonok.security.clients.diary.scopes=openid,diary.read",
                        "--zvonok.security.clients.portal.secret=" + secret,
                        "--zvonok.security.clients.portal.redirects=" + REDIRECT);
        SharedSecurityContext.of(application);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void aFamily() {
        family = application.getBean(DiaryApiFixture.class).family();
    }

    @Test
    void anApplicationReadsTheDiaryOfWhoeverSignedIn() throws Exception {
        for (Actor reader : List.of(family.self(), family.mother())) {
            String token = token("diary", "diary.read", reader);
            HttpResponse<String> children = ask(family.path("children"), token);
            assertThat(children.statusCode()).as(children.body()).isEqualTo(200);
            String child = JSON.readTree(children.body())
                    .path("children")
                    .path(0)
                    .path("id")
                    .asString();
            for (String what : List.of("week", "marks", "tasks", "year")) {
                HttpResponse<String> answer = ask(family.path(child + "/" + what), token);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).contains("Алгебра");
                assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .contains("no-store");
            }
            refused(ask(family.of(family.classmate(), "week"), token), 404, "kernel.not-found");
        }
    }

    @Test
    void aTokenIsGoodForWhatItWasGivenFor() throws Exception {
        String other = token("diary", "openid", family.mother());
        Family neighbour = application.getBean(DiaryApiFixture.class).family();
        for (String path : List.of(family.own("week"), neighbour.own("week"), "/api/o/999999999/diary/children")) {
            refused(ask(path, other), 403, "kernel.denied");
        }
        HttpResponse<String> answer = new Visitor(here).page(asking("portal", "diary.read"));
        assertThat(Visitor.location(answer)).startsWith(REDIRECT).contains("error=invalid_scope");
    }

    /** A region may be shown as on another day: codes and tokens live by the clock of the machine that gave them out. */
    @Test
    void theDayOfTheSchoolsEndsNoCode() throws Exception {
        FixedClock clock = application.getBean(FixedClock.class);
        clock.moveTo(LocalDateTime.of(2099, 5, 20, 10, 40));
        try {
            assertThat(token("diary", "diary.read", family.mother())).isNotBlank();
        } finally {
            clock.reset();
        }
    }

    @Test
    void aForgedTokenIsNone() throws Exception {
        String token = token("diary", "diary.read", family.mother());
        int claims = token.indexOf('.') + 1;
        String other = new String(Base64.getUrlDecoder().decode(token.substring(claims, token.lastIndexOf('.'))), UTF_8)
                .replace(
                        "user" + family.mother().account(),
                        "user" + family.self().account());
        String forged = token.substring(0, claims)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(UTF_8))
                + token.substring(token.lastIndexOf('.'));
        refused(ask(family.own("week"), forged), 401, "access.token-needed");
        refused(ask(family.own("week"), token.substring(0, token.length() - 8)), 401, "access.token-needed");
        refused(ask(family.own("week"), null), 401, "access.token-needed");
    }

    @Test
    void aTokenThatIsTakenBackIsNone() throws Exception {
        String token = token("diary", "diary.read", family.mother());
        assertThat(ask(family.own("week"), token).statusCode()).isEqualTo(200);
        assertThat(send("/oauth2/revoke", "token=" + token).statusCode()).isEqualTo(200);
        refused(ask(family.own("week"), token), 401, "access.token-needed");
    }

    @Test
    void anAccessTokenThatIsTakenBackTakesItsRefreshTokenAlong() throws Exception {
        JsonNode given = given(code(family.mother()));
        assertThat(revoke("diary", given, "access_token")).isEqualTo(200);
        worthNothing(given);
    }

    @Test
    void aRefreshTokenThatIsTakenBackTakesItsAccessTokenAlong() throws Exception {
        JsonNode given = given(code(family.mother()));
        assertThat(revoke("diary", given, "refresh_token")).isEqualTo(200);
        worthNothing(given);
    }

    /** Whoever brings a code a second time has stolen it, or the first one had. */
    @Test
    void aCodeThatIsUsedTwiceTakesBackWhatItGave() throws Exception {
        String code = code(family.mother());
        JsonNode given = given(code);
        assertThat(send("/oauth2/token", redeeming(code)).statusCode()).isEqualTo(400);
        worthNothing(given);
    }

    @Test
    void anotherApplicationTakesNothingBack() throws Exception {
        JsonNode given = given(code(family.mother()));
        for (String name : List.of("access_token", "refresh_token")) {
            assertThat(revoke("portal", given, name)).isIn(400, 401);
        }
        assertThat(ask(family.own("week"), given.path("access_token").asString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(refresh(given)).isEqualTo(200);
    }

    private void worthNothing(JsonNode given) throws Exception {
        assertThat(refresh(given)).isEqualTo(400);
        refused(ask(family.own("week"), given.path("access_token").asString()), 401, "access.token-needed");
    }

    private static int revoke(String client, JsonNode given, String name) throws Exception {
        return send(client, "/oauth2/revoke", "token=" + given.path(name).asString())
                .statusCode();
    }

    private static int refresh(JsonNode given) throws Exception {
        return send(
                        "/oauth2/token",
                        "grant_type=refresh_token&refresh_token="
                                + given.path("refresh_token").asString())
                .statusCode();
    }

    @Test
    void anAccountThatIsBlockedHasNoToken() throws Exception {
        String token = token("diary", "diary.read", family.mother());
        sql("update access.account set state = 'BLOCKED' where id = :id", family.mother());
        refused(ask(family.own("week"), token), 401, "access.token-needed");
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneFromTheTokenToo() throws Exception {
        String token = token("diary", "diary.read", family.mother());
        assertThat(ask(family.own("week"), token).statusCode()).isEqualTo(200);
        TwoTenants tenants = application.getBean(TwoTenants.class);
        Actor admin = tenants.member(family.school().id(), Role.ORG_ADMIN);
        family.school().run(admin, () -> application
                .getBean(Grants.class)
                .take(family.mother().person(), Role.GUARDIAN));
        await().until(() -> ask(family.own("week"), token).statusCode() != 200);
        refused(ask(family.own("week"), token), 404, "kernel.not-found");
    }

    @Test
    void aTokenOfASchoolThatIsClosedReadsNothing() throws Exception {
        String token = token("diary", "diary.read", family.self());
        application.getBean(TwoTenants.class).close(family.school().id());
        refused(ask(family.own("week"), token), 404, "kernel.not-found");
    }

    /** Whoever floods is told to wait; whoever else reads is not. */
    @Test
    void oneAccountCannotFlood() throws Exception {
        String token = token("diary", "diary.read", family.mother());
        String other = token("diary", "diary.read", family.self());
        for (int i = 0; i < BURST; i++) {
            assertThat(ask(family.path("children"), token).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> much = ask(family.path("children"), token);
        refused(much, 429, "access.too-often");
        assertThat(Long.parseLong(much.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 3600L);
        // a further token of the same account changes nothing
        refused(ask(family.path("children"), token("diary", "diary.read", family.mother())), 429, "access.too-often");
        assertThat(ask(family.path("children"), other).statusCode()).isEqualTo(200);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotContain("?");
        assertThat(answer.body()).doesNotContain("user", "Имя", "Алгебра");
    }

    private static HttpResponse<String> ask(String path, @Nullable String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(here + path)).header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Signs in, lets the application ask, and redeems the code. */
    private static String token(String client, String scope, Actor reader) throws Exception {
        return given(code(client, scope, reader)).path("access_token").asString();
    }

    private static String code(Actor reader) throws Exception {
        return code("diary", "diary.read", reader);
    }

    private static String code(String client, String scope, Actor reader) throws Exception {
        sql("update access.account set password = '" + hash + "' where id = :id", reader);
        Visitor browser = new Visitor(here);
        browser.signIn("user" + reader.account(), PASSWORD);
        String back = Visitor.location(browser.page(asking(client, scope)));
        assertThat(back).startsWith(REDIRECT);
        Matcher code = CODE.matcher(back);
        assertThat(code.find()).as(back).isTrue();
        return code.group(1);
    }

    private static JsonNode given(String code) throws IOException, InterruptedException {
        HttpResponse<String> given = send("/oauth2/token", redeeming(code));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        return JSON.readTree(given.body());
    }

    private static String redeeming(String code) {
        return "grant_type=authorization_code&code=" + code + "&redirect_uri=" + URLEncoder.encode(REDIRECT, UTF_8)
                + "&code_verifier=" + VERIFIER;
    }

    private static String asking(String client, String scope) throws NoSuchAlgorithmException {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
        return "/oauth2/authorize?response_type=code&client_id=" + client + "&scope=" + scope + "&state=s&redirect_uri="
                + URLEncoder.encode(REDIRECT, UTF_8) + "&code_challenge_method=S256&code_challenge=" + challenge;
    }

    private static HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
        return send("diary", path, form);
    }

    private static HttpResponse<String> send(String id, String path, String form)
            throws IOException, InterruptedException {
        String client = Base64.getEncoder().encodeToString((id + ":" + SECRET).getBytes(UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(here + path))
                        .header("Authorization", "Basic " + client)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void sql(String statement, Actor actor) {
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> application
                .getBean(JdbcClient.class)
                .sql(statement)
                .param("id", actor.account())
                .update());
    }
}
