package ru.zvonok.platform.uikit.keygrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TwoTenants;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The endpoint of key grids: who may send, what is bound, what comes back. */
@ModuleTest
class KeyGridEndpointTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc http;

    @Autowired
    TwoTenants tenants;

    @Autowired
    ProbePage page;

    @Autowired
    GridLive live;

    @Autowired
    GridModules modules;

    long school;
    Actor teacher;

    @BeforeEach
    void people() {
        school = tenants.school();
        teacher = tenants.member(school, Role.TEACHER);
        page.calls.clear();
    }

    @Test
    void aBatchIsSavedInItsOrganisationUnderTheCallersName() throws Exception {
        UUID id = UUID.randomUUID();
        JsonNode answer = saved(send(teacher, school, "p1", edit(id, "r1", "c1", " 4   5 ", 0)));
        assertThat(answer.at("/answers/0/id").asString()).isEqualTo(id.toString());
        assertThat(answer.at("/answers/0/outcome").asString()).isEqualTo("saved");
        assertThat(answer.at("/answers/0/cell").toString()).isEqualTo("[\"4 5\",1]");
        assertThat(answer.at("/changes/0/2/0").asString()).isEqualTo("4,5");
        assertThat(page.calls).hasSize(1);
        assertThat(page.calls.getFirst().organisation()).isEqualTo(school);
        assertThat(page.calls.getFirst().account()).isEqualTo(teacher.account());
    }

    @Test
    void theSameIdAgainChangesNothingAndAnOldVersionIsAConflict() throws Exception {
        UUID id = UUID.randomUUID();
        send(teacher, school, "p1", edit(id, "r1", "c1", "4", 0));
        JsonNode again = saved(send(teacher, school, "p1", edit(id, "r1", "c1", "4", 0)));
        assertThat(again.at("/answers/0/cell/1").asLong()).isEqualTo(1);
        JsonNode late = saved(send(teacher, school, "p1", edit(UUID.randomUUID(), "r1", "c1", "3", 0)));
        assertThat(late.at("/answers/0/outcome").asString()).isEqualTo("conflict");
        assertThat(late.at("/answers/0/cell/0").asString()).isEqualTo("4");
    }

    @Test
    void everybodyWhoHasThePageOpenIsTold() throws Exception {
        GridAddress address = new GridAddress(school, "probe", "p1");
        BlockingQueue<List<CellChange>> told = new LinkedBlockingQueue<>();
        var listening = live.listen(address, told::add);
        BlockingQueue<List<CellChange>> elsewhere = new LinkedBlockingQueue<>();
        var other = live.listen(new GridAddress(school, "probe", "p2"), elsewhere::add);
        send(teacher, school, "p1", edit(UUID.randomUUID(), "r1", "c1", "4", 0));
        assertThat(told.poll(10, TimeUnit.SECONDS))
                .extracting(CellChange::column)
                .containsExactly("c1", "sum");
        listening.remove();
        send(teacher, school, "p1", edit(UUID.randomUUID(), "r1", "c1", "5", 1));
        send(teacher, school, "p2", edit(UUID.randomUUID(), "r1", "c1", "4", 0));
        // words come in their order: with this one here, those before have been told
        assertThat(elsewhere.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(elsewhere).isEmpty();
        assertThat(told).isEmpty();
        other.remove();
    }

    @Test
    void organisationKindAndPageThatAreNotThereAreTheSameNotFound() throws Exception {
        long neighbour = tenants.school();
        String edit = edit(UUID.randomUUID(), "r1", "c1", "4", 0);
        List<MockHttpServletResponse> answers = List.of(
                send(teacher, neighbour, "p1", edit),
                send(teacher, 999_999_999L, "p1", edit),
                send(teacher, school, "forged", edit),
                perform(teacher, post("/o/{o}/grid/{k}/{p}", school, "nothing", "p1"), body(teacher, edit)),
                perform(teacher, post("/o/{o}/grid/{k}/{p}", "x1", "probe", "p1"), body(teacher, edit)),
                perform(teacher, post("/o/{o}/grid/{k}/{p}", school, "probe", "a b"), body(teacher, edit)),
                send(tenants.stranger(), school, "p1", edit));
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(404);
        assertThat(answers)
                .extracting(
                        a -> JSON.readTree(a.getContentAsString()).path("code").asString())
                .containsOnly("kernel.not-found");
        assertThat(page.calls).isEmpty();
    }

    @Test
    void aRightTakenAwayAndAClosedPageAreRefusedAtTheCells() throws Exception {
        String edit = edit(UUID.randomUUID(), "r1", "c1", "4", 0);
        JsonNode denied = saved(send(teacher, school, "denied", edit));
        assertThat(denied.at("/answers/0/outcome").asString()).isEqualTo("refused");
        assertThat(denied.at("/answers/0/reason").asString()).contains("нет права");
        JsonNode closed = saved(send(teacher, school, "closed", edit));
        assertThat(closed.at("/answers/0/reason").asString()).isEqualTo("Это значение изменить нельзя");
    }

    @Test
    void whoLooksOnFromAboveWritesNothing() throws Exception {
        long municipality = tenants.municipality();
        long below = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        Actor officer = tenants.officer(municipality);
        JsonNode answer = saved(send(officer, below, "p1", edit(UUID.randomUUID(), "r1", "c1", "4", 0)));
        assertThat(answer.at("/answers/0/outcome").asString()).isEqualTo("refused");
        assertThat(page.calls).isEmpty();
    }

    @Test
    void editsOfAnotherAccountOrProtocolAreSentBack() throws Exception {
        Actor colleague = tenants.member(school, Role.TEACHER);
        String edit = edit(UUID.randomUUID(), "r1", "c1", "4", 0);
        var other = perform(teacher, post("/o/{o}/grid/probe/p1", school), body(colleague, edit));
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(other.getContentAsString()).contains("keygrid.other-account");
        var old = perform(
                teacher,
                post("/o/{o}/grid/probe/p1", school),
                body(teacher, edit).replace("\"protocol\":1", "\"protocol\":0"));
        assertThat(old.getStatus()).isEqualTo(409);
        assertThat(old.getContentAsString()).contains("keygrid.reload");
        assertThat(page.calls).isEmpty();
    }

    @Test
    void aLongValueIsRefusedAtItsCellAndACellTwiceWaits() throws Exception {
        UUID second = UUID.randomUUID();
        JsonNode answer = saved(send(
                teacher,
                school,
                "p1",
                edit(UUID.randomUUID(), "r1", "c1", "ъ".repeat(200), 0),
                edit(UUID.randomUUID(), "r2", "c2", "4", 0),
                edit(second, "r2", "c2", "5", 1)));
        assertThat(answer.path("answers")).hasSize(2);
        assertThat(answer.at("/answers/0/outcome").asString()).isEqualTo("refused");
        assertThat(answer.path("answers").toString()).doesNotContain(second.toString());
        assertThat(page.calls.getFirst().edits()).extracting(CellEdit::row).containsExactly("r2");
    }

    @Test
    void malformedBatchesAreRefused() throws Exception {
        for (String body : List.of(
                "",
                "[]",
                "{",
                body(teacher, "{\"id\":\"no uuid\"}"),
                body(teacher, "null"),
                body(teacher, "{\"column\":\"c1\"}"))) {
            assertThat(perform(teacher, post("/o/{o}/grid/probe/p1", school), body)
                            .getStatus())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(page.calls).isEmpty();
    }

    @Test
    void anEditOfNoCellIsRefusedAloneAndAnIdOfTwoCellsToo() throws Exception {
        UUID twice = UUID.randomUUID();
        JsonNode answer = saved(send(
                teacher,
                school,
                "p1",
                "{\"id\":\"" + UUID.randomUUID() + "\",\"column\":\"c1\"}",
                edit(UUID.randomUUID(), "r".repeat(200), "c1", "4", 0),
                edit(twice, "r1", "c1", "4", 0),
                edit(twice, "r2", "c1", "5", 0)));
        assertThat(answer.path("answers").valueStream().map(one -> one.path("outcome")
                        .asString()))
                .containsExactlyInAnyOrder("refused", "refused", "refused", "saved");
        assertThat(page.calls.getFirst().edits()).extracting(CellEdit::row).containsExactly("r1");
    }

    @Test
    void aFaultKeepsTheEditsWithTheBrowser() throws Exception {
        var answer = send(teacher, school, "broken", edit(UUID.randomUUID(), "r1", "c1", "4", 0));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).doesNotContain("told");
    }

    @Test
    void withoutATokenOrASessionNothingIsTaken() throws Exception {
        String body = body(teacher, edit(UUID.randomUUID(), "r1", "c1", "4", 0));
        var request = post("/o/{o}/grid/probe/p1", school)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        assertThat(http.perform(request.with(authentication(SignedInAs.token(teacher))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(http.perform(post("/o/{o}/grid/probe/p1", school)
                                .with(csrf())
                                .accept(MediaType.APPLICATION_JSON)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(302, 401, 403);
        assertThat(page.calls).isEmpty();
    }

    @Test
    void theSessionTellsWhoIsSignedInAndTheToken() throws Exception {
        var answer = http.perform(get("/grid/session").with(authentication(SignedInAs.token(teacher))))
                .andReturn()
                .getResponse();
        JsonNode session = JSON.readTree(answer.getContentAsString());
        assertThat(session.path("owner").asString()).isEqualTo(String.valueOf(teacher.account()));
        assertThat(session.path("header").asString()).isNotBlank();
        assertThat(session.path("token").asString()).isNotBlank();
        assertThat(http.perform(get("/grid/session").accept(MediaType.APPLICATION_JSON))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void theModulesAreKeptByBrowsersForGood() throws Exception {
        var answer = http.perform(
                        get("/" + modules.path() + "/key-grid.js").with(authentication(SignedInAs.token(teacher))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).contains("javascript");
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("immutable");
    }

    private MockHttpServletResponse send(Actor actor, long organisation, String pageId, String... edits)
            throws Exception {
        return perform(actor, post("/o/{o}/grid/probe/{p}", organisation, pageId), body(actor, edits));
    }

    private MockHttpServletResponse perform(Actor actor, MockHttpServletRequestBuilder request, String body)
            throws Exception {
        MockHttpServletResponse response = http.perform(request.with(authentication(SignedInAs.token(actor)))
                        .with(csrf())
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "ru")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private static JsonNode saved(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private static String body(Actor actor, String... edits) {
        return "{\"protocol\":1,\"owner\":\"%d\",\"edits\":[%s]}".formatted(actor.account(), String.join(",", edits));
    }

    private static String edit(UUID id, String row, String column, String value, long version) {
        return """
                {"id":"%s","row":"%s","column":"%s","value":"%s","version":%d,"action":null}
                """.formatted(id, row, column, value, version);
    }
}
