package ru.zvonok.gateway.integration.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.gateway.integration.rest.DiaryApiFixture.Family;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.core.ByToken;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;
import ru.zvonok.support.TwoTenants;

/** The diary for programs: shapes, refusals, statements. How a token is got and lost is told by {@link DiaryApiTokenTest}. */
@ModuleTest
class DiaryApiTest {

    private static final String READ = "diary.read";
    private static final List<String> OF_A_CHILD = List.of("week", "marks", "tasks", "year");

    /** What a reading costs once the node knows the calendar; the two that find account and grants of a token come on top. */
    private static final Map<String, Integer> STATEMENTS = Map.of("week", 13, "marks", 10, "tasks", 10, "year", 13);

    @Autowired
    MockMvc mvc;

    @Autowired
    DiaryApiFixture families;

    @Autowired
    TwoTenants tenants;

    @Autowired
    AuditTrail audit;

    @Autowired
    Diary diary;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Family family;

    @BeforeEach
    void aFamily() {
        family = families.family();
    }

    @Test
    void aFamilyAsksWhoseDiaryItMayRead() throws Exception {
        for (Actor reader : List.of(family.self(), family.mother())) {
            ask(family.path("children"), reader)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.children.length()").value(1))
                    .andExpect(jsonPath("$.children[0].id").value(String.valueOf(family.pupil())))
                    .andExpect(jsonPath("$.children[0].group").value("7Б"))
                    .andExpect(jsonPath("$.children[0].withoutMarks").value(false));
        }
    }

    @Test
    void theWeekHasLessonsMarksAttendanceAndHomework() throws Exception {
        for (Actor reader : List.of(family.self(), family.mother())) {
            ask(family.own("week?day=2026-11-12"), reader)
                    .andExpect(status().isOk())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                    .andExpect(jsonPath("$.child.id").value(String.valueOf(family.pupil())))
                    .andExpect(jsonPath("$.now").value("2026-11-12T10:40"))
                    .andExpect(jsonPath("$.monday").value("2026-11-09"))
                    .andExpect(jsonPath("$.days.length()").value(5))
                    .andExpect(jsonPath("$.days[0].date").value("2026-11-09"))
                    .andExpect(jsonPath("$.days[0].lessons[0].number").value(1))
                    .andExpect(jsonPath("$.days[0].lessons[0].from").value("08:30"))
                    .andExpect(jsonPath("$.days[0].lessons[0].subject").value("Алгебра"))
                    .andExpect(jsonPath("$.days[0].lessons[0].scale").value("five"))
                    .andExpect(jsonPath("$.days[0].lessons[0].marks[0].text").value("4"))
                    .andExpect(jsonPath("$.days[0].lessons[0].marks[1].value").value(5))
                    .andExpect(jsonPath("$.days[0].lessons[0].given[0].text").value("№ 1–5"))
                    .andExpect(jsonPath("$.days[0].lessons[0].given[0].due").value("2026-11-12"))
                    .andExpect(jsonPath("$.days[3].lessons[0].homework[0].own").value(false))
                    .andExpect(
                            jsonPath("$.days[3].lessons[0].attendance.absence").value(true))
                    .andExpect(jsonPath("$.days[0].lessons[0].cancelled").doesNotHaveJsonPath())
                    .andExpect(jsonPath("$.unexplained[0].date").value("2026-11-12"));
        }
        ask(family.own("week"), family.self()).andExpect(jsonPath("$.monday").value("2026-11-09"));
        assertThat(audit.of(family.school().id(), family.mother())).contains("journal.student-read");
    }

    @Test
    void marksOfAPeriodComeWithTheirAverage() throws Exception {
        String answer = ask(family.own("marks"), family.mother())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.year").value(2026))
                .andExpect(jsonPath("$.periods.length()").value(4))
                .andExpect(jsonPath("$.subjects[0].subject").value("Алгебра"))
                .andExpect(jsonPath("$.subjects[0].average.marks").value(2))
                .andExpect(jsonPath("$.subjects[0].missed").value(1))
                .andExpect(jsonPath("$.subjects[0].marks[0].date").value("2026-11-09"))
                .andExpect(jsonPath("$.subjects[0].marks[0].weight").isNumber())
                .andExpect(jsonPath("$.subjects[0].settled").doesNotExist())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("\"weighted\":4.50").contains("\"final\":null");
        String second = answer.replaceFirst("(?s).*\"period\":\"(\\d+)\",\"subjects\".*", "$1");
        String first = answer.replaceFirst("(?s).*\"periods\":\\[\\{\"id\":\"(\\d+)\".*", "$1");
        ask(family.own("marks?period=" + second), family.mother())
                .andExpect(jsonPath("$.subjects[0].marks.length()").value(2));
        ask(family.own("marks?period=" + first), family.mother())
                .andExpect(jsonPath("$.period").value(first))
                .andExpect(jsonPath("$.subjects[0].marks.length()").value(0))
                .andExpect(jsonPath("$.subjects[0].average.weighted").doesNotExist());
        ask(family.own("marks?period=1"), family.mother()).andExpect(status().isNotFound());
        ask(family.own("marks?year=2025"), family.mother())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.subjects.length()").value(0));
    }

    @Test
    void tasksAndTheYearAreRead() throws Exception {
        ask(family.own("tasks"), family.self())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.missing").value(0))
                .andExpect(jsonPath("$.tasks[0].homework").value(true))
                .andExpect(jsonPath("$.tasks[0].text").value("№ 1–5"))
                .andExpect(jsonPath("$.tasks[0].standing").value("to-do"))
                .andExpect(jsonPath("$.tasks[0].returned").value(false))
                .andExpect(jsonPath("$.tasks[0].word").isEmpty())
                .andExpect(jsonPath("$.tasks[0].duty").value(false))
                .andExpect(jsonPath("$.tasks[0].comment").isEmpty());
        ask(family.own("year"), family.mother())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.year").value(2026))
                .andExpect(jsonPath("$.subjects[0].periods.length()").value(4))
                .andExpect(jsonPath("$.subjects[0].periods[1].average.marks").value(2))
                .andExpect(jsonPath("$.attendance[0].date").value("2026-11-12"))
                .andExpect(jsonPath("$.attendance[0].attendance.absence").value(true));
    }

    /** A child of another family, of another school and one that never was are the same to whoever asks. */
    @Test
    void whatIsNotTheFamilysIsNotThere() throws Exception {
        Family neighbour = families.family();
        for (String what : OF_A_CHILD) {
            for (Actor reader : List.of(family.self(), family.mother())) {
                for (String path : List.of(
                        family.of(family.classmate(), what),
                        family.of(neighbour.pupil(), what),
                        family.of(1, what),
                        family.path("x/" + what),
                        family.path("-1/" + what),
                        neighbour.own(what),
                        neighbour.own(what).replace("/" + neighbour.pupil() + "/", "/" + family.pupil() + "/"),
                        "/api/o/999999999/diary/" + family.pupil() + "/" + what,
                        "/api/o/x/diary/" + family.pupil() + "/" + what)) {
                    refused(ask(path, reader), 404, "kernel.not-found", "Не найдено");
                }
            }
        }
        refused(ask(neighbour.path("children"), family.mother()), 404, "kernel.not-found", "Не найдено");
    }

    @Test
    void whoeverHasNoDiaryHereIsDenied() throws Exception {
        long school = family.school().id();
        for (Actor reader : List.of(
                family.teacher().actor(),
                tenants.member(school, Role.PRINCIPAL),
                tenants.member(school, Role.ORG_ADMIN))) {
            for (String what : OF_A_CHILD) {
                refused(ask(family.own(what), reader), 403, "kernel.denied", "прав");
            }
            refused(ask(family.path("children"), reader), 403, "kernel.denied", "прав");
        }
        for (Actor reader : List.of(tenants.stranger(), tenants.officer(tenants.municipality()))) {
            refused(ask(family.own("week"), reader), 404, "kernel.not-found", "Не найдено");
        }
        refused(ask(family.own("week"), tenants.regionalOfficer()), 403, "kernel.denied", "прав");
        long kindergarten = tenants.organisation(OrganisationKind.PRESCHOOL, null);
        Actor parent = tenants.member(kindergarten, Role.GUARDIAN);
        refused(ask("/api/o/" + kindergarten + "/diary/children", parent), 403, "kernel.denied", "прав");
    }

    @Test
    void aClosedOrganisationIsNone() throws Exception {
        tenants.close(family.school().id());
        refused(ask(family.own("week"), family.mother()), 404, "kernel.not-found", "Не найдено");
    }

    @Test
    void aDayThatIsNoneIsNoRequest() throws Exception {
        for (String day :
                List.of("12.11.2026", "2026-13-01", "2026-11-31", "today", "", "+99999-01-01", "0001-01-01")) {
            refused(
                    mvc.perform(get(family.own("week"))
                            .param("day", day)
                            .header("Accept-Language", "ru")
                            .with(authentication(ByToken.of(family.mother(), READ)))),
                    400,
                    "kernel.not-accepted",
                    "Запрос");
        }
        refused(ask(family.own("marks?year=26"), family.mother()), 400, "kernel.not-accepted", "Запрос");
        refused(ask(family.own("year?year=99999999999"), family.mother()), 400, "kernel.not-accepted", "Запрос");
        refused(ask(family.own("marks?period=x"), family.mother()), 404, "kernel.not-found", "Не найдено");
    }

    @Test
    void aRefusalIsSaidInTheReadersLanguage() throws Exception {
        mvc.perform(get(family.of(1, "week"))
                        .header("Accept-Language", "en")
                        .with(authentication(ByToken.of(family.mother(), READ))))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("Not found"));
        mvc.perform(get(family.own("week")).header("Accept-Language", "en"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value("A valid access token is needed"));
    }

    @Test
    void whoeverNamesNoLanguageIsAnsweredInRussian() throws Exception {
        mvc.perform(get(family.own("week")).with(authentication(ByToken.of(family.mother(), READ))))
                .andExpect(jsonPath("$.days[3].lessons[0].attendance.word").value("отсутствует, причина не указана"));
        refused(
                mvc.perform(get(family.of(1, "week")).with(authentication(ByToken.of(family.mother(), READ)))),
                404,
                "kernel.not-found",
                "Не найдено");
        refused(mvc.perform(get(family.own("week"))), 401, "access.token-needed", "Нужен действующий токен");
    }

    @Test
    void whoeverHasNoTokenIsToldSo() throws Exception {
        for (String path : List.of(family.path("children"), family.own("week"), "/api/nothing")) {
            refused(
                    mvc.perform(get(path).header("Accept-Language", "ru")),
                    401,
                    "access.token-needed",
                    "Нужен действующий токен");
        }
        refused(
                mvc.perform(get(family.own("week"))
                                .header("Accept-Language", "ru")
                                .header("Authorization", "Bearer no.token.atall"))
                        .andExpect(header().string("WWW-Authenticate", containsString("invalid_token"))),
                401,
                "access.token-needed",
                "Нужен действующий токен");
    }

    @Test
    void anAddressOfNothingIsNoPage() throws Exception {
        refused(ask("/api/nothing", family.mother()), 404, "kernel.not-found", "Не найдено");
        refused(
                mvc.perform(post(family.own("week"))
                        .header("Accept-Language", "ru")
                        .with(authentication(ByToken.of(family.mother(), READ)))),
                404,
                "kernel.not-found",
                "Не найдено");
    }

    /** A correction is judged by what the family saw: a program that asks again and again is nobody who looked. */
    @Test
    void whatAProgramFetchesIsNotSeenByTheFamily() throws Exception {
        for (String what : OF_A_CHILD) {
            ask(family.own(what), family.mother()).andExpect(status().isOk());
        }
        assertThat(seen()).isZero();
        family.school().run(family.mother(), () -> diary.week(family.pupil(), DiaryApiFixture.MONDAY));
        assertThat(seen()).isEqualTo(3);
    }

    private long seen() {
        School school = family.school();
        return school.bySystem(() -> transaction.execute(status -> jdbc.sql("""
                        select (select count(*) from journal.mark
                                 where organisation_id = :organisation and school_year = 2026
                                   and student_id = :pupil and seen_at is not null)
                             + (select count(*) from journal.attendance
                                 where organisation_id = :organisation and school_year = 2026
                                   and student_id = :pupil and seen_at is not null)
                        """)
                .param("organisation", school.id())
                .param("pupil", family.pupil())
                .query(Long.class)
                .single()));
    }

    @Test
    void nothingIsKept() throws Exception {
        for (String path :
                List.of(family.path("children"), family.own("week"), family.own("marks"), family.of(1, "week"))) {
            var answered = ask(path, family.mother())
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andExpect(header().string("Cache-Control", containsString("no-store")))
                    .andReturn();
            assertThat(answered.getRequest().getSession(false)).as(path).isNull();
        }
    }

    /** More subjects, lessons and marks cost no further statement; each reading is one of many a token may ask for. */
    @Test
    void aFullDiaryIsReadInAsManyStatementsAsAThinOne() {
        Map<String, Integer> thin = new TreeMap<>();
        STATEMENTS.forEach((path, most) -> {
            List<String> asked = statements(path);
            assertThat(asked).as(path).hasSizeLessThanOrEqualTo(most);
            thin.put(path, asked.size());
        });
        for (int number = 3; number < 7; number++) {
            families.another(family, number);
        }
        thin.forEach((path, size) -> assertThat(statements(path)).as(path).hasSize(size));
    }

    /** Of three readings the one that found everything in the node's memory and had no new mark to note as seen. */
    private List<String> statements(String what) {
        return Stream.generate(() -> QueryCount.of(() -> {
                    try {
                        ask(family.own(what), family.mother()).andExpect(status().isOk());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .limit(3)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private ResultActions ask(String path, Actor reader) throws Exception {
        return mvc.perform(get(path).header("Accept-Language", "ru").with(authentication(ByToken.of(reader, READ))));
    }

    /** A problem with its code and words, and nothing of anybody. */
    private void refused(ResultActions answer, int status, String code, String words) throws Exception {
        String body = answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.detail").value(containsString(words)))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(body).doesNotContain("Имя", "7Б", "Алгебра");
    }
}
