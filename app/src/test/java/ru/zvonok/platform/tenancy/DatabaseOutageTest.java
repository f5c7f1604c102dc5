package ru.zvonok.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.OutageTest;
import ru.zvonok.support.SpoiltLines;
import ru.zvonok.support.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PostgreSQL away, broken off or silent: everybody is told, nobody hangs, what was acknowledged is there afterwards. */
@OutageTest
class DatabaseOutageTest {

    enum Kind {
        CUT,
        HELD;

        void begin() {
            if (this == CUT) {
                SpoiltLines.DATABASE.cut();
            } else {
                SpoiltLines.DATABASE.hold();
            }
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "correct horse";
    /** What was asked on a line just before it fell silent is given up when its socket is, others sooner. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(40);

    @LocalServerPort
    int port;

    @Autowired
    LearningFixture fixture;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("app")
    HikariDataSource app;

    @Autowired
    ApplicationContext context;

    School school;
    long course;
    List<Long> pupils;
    Lesson lesson;
    Actor teacher;
    Visitor browser;
    String[] token;

    @BeforeEach
    void signIn() {
        school = fixture.school();
        Colleague colleague = school.colleague(Role.TEACHER);
        teacher = colleague.actor();
        long group = school.schoolClass(7, "Б");
        course = school.course(group, "Алгебра", colleague);
        school.slot(course, DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 13));
        pupils = school.pupils(group, 12, LearningFixture.START);
        lesson = school.lesson(course, LearningFixture.TODAY);
        transaction.executeWithoutResult(status -> jdbc.sql("update access.account set password = :hash where id = :id")
                .param("hash", encoder.encode(PASSWORD))
                .param("id", teacher.account())
                .update());
        browser = new Visitor("http://127.0.0.1:" + port);
        assertThat(browser.signIn("user" + teacher.account(), PASSWORD).statusCode())
                .isEqualTo(302);
        JsonNode session = JSON.readTree(browser.data("/grid/session").body());
        token = new String[] {
            session.path("header").asString(), session.path("token").asString()
        };
    }

    @AfterEach
    void mend() {
        SpoiltLines.DATABASE.mend();
        await().until(() -> today().statusCode() == 200);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyIsToldAndItIsOverByItself(Kind kind) {
        kind.begin();
        // for a moment the rights are still known, and it is the page itself that meets the outage
        await().atMost(GIVEN_UP).until(() -> today().body().contains("Временно недоступно"));

        HttpResponse<String> page = today();
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("Временно недоступно").doesNotContain("[[", "?access.");
        HttpResponse<String> data = mark(0, "5");
        assertThat(data.statusCode()).isEqualTo(503);
        assertThat(data.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(data.body()).path("code").asString()).isEqualTo("kernel.unavailable");
        Visitor stranger = new Visitor("http://127.0.0.1:" + port);
        assertThat(stranger.page("/sign-in").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = stranger.signIn("user" + teacher.account(), PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("Сервер данных не отвечает");

        SpoiltLines.DATABASE.mend();
        await().until(() -> today().statusCode() == 200);
        assertThat(mark(0, "5").statusCode()).isEqualTo(200);
    }

    @Test
    void moreThanThePoolHoldsAreAllAnswered() throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Kind.HELD.begin();
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 5 * app.getMaximumPoolSize(); i++) {
                answers.add(crowd.submit(() -> mark(0, "4").statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(503);
            }
        }
    }

    @Test
    void whatWasAcknowledgedIsThere() throws Exception {
        List<Integer> acknowledged = new ArrayList<>();
        try (ExecutorService typist = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> typing = typist.submit(() -> {
                for (int row = 0; row < pupils.size(); row++) {
                    if (mark(row, "5").statusCode() == 200) {
                        acknowledged.add(row);
                    }
                    if (row == 5) {
                        Kind.CUT.begin();
                    }
                    if (row == 7) {
                        SpoiltLines.DATABASE.mend();
                        await().until(() -> today().statusCode() == 200);
                    }
                }
            });
            typing.get();
        }
        assertThat(acknowledged).contains(0, 1, 2, 3, 4, 5, 8, 9, 10, 11);
        List<Long> stored = school.bySystem(() -> transaction.execute(status -> jdbc.sql("""
                        select student_id from journal.mark where organisation_id = :organisation and lesson_id = :lesson
                        """)
                .param("organisation", school.id())
                .param("lesson", lesson.id())
                .query(Long.class)
                .list()));
        assertThat(stored)
                .doesNotHaveDuplicates()
                .containsAll(acknowledged.stream().map(pupils::get).toList());
    }

    @Test
    void waitingIsBounded() {
        assertThat(context.getBeansOfType(HikariDataSource.class).values())
                .hasSize(3)
                .allSatisfy(pool -> {
                    assertThat(pool.getConnectionTimeout()).isLessThanOrEqualTo(2_000);
                    assertThat(pool.getValidationTimeout()).isLessThanOrEqualTo(1_000);
                    assertThat(pool.getDataSourceProperties()).containsEntry("connectTimeout", "2");
                    assertThat(pool.getDataSourceProperties()).containsEntry("logServerErrorDetail", "false");
                });
        Map<String, Object> role =
                transaction.execute(status -> jdbc.sql("""
                        select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement,
                               current_setting('idle_in_transaction_session_timeout') as idle
                        """).query().singleRow());
        assertThat(role).containsEntry("lock", "2s").containsEntry("statement", "10s");
        assertThat(Duration.ofSeconds(
                        Long.parseLong(app.getDataSourceProperties().getProperty("socketTimeout"))))
                .isGreaterThan(Duration.ofSeconds(10))
                .isLessThan(Duration.ofSeconds(15));
    }

    private HttpResponse<String> mark(int row, String value) {
        String edit = JSON.writeValueAsString(Map.of(
                "protocol",
                1,
                "owner",
                String.valueOf(teacher.account()),
                "edits",
                List.of(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "row",
                        String.valueOf(pupils.get(row)),
                        "column",
                        "l" + lesson.id(),
                        "value",
                        value,
                        "version",
                        0))));
        return browser.data(grid("journal/" + course + "-0"), edit, token);
    }

    private HttpResponse<String> today() {
        return browser.page("/o/" + school.id() + "/today");
    }

    private String grid(String rest) {
        return "/o/" + school.id() + "/grid/" + rest;
    }
}
