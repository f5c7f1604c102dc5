package ru.zvonok.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import ru.zvonok.platform.access.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The key grid of somebody's browser on one page: sends what was typed and reads the answer. */
public record GridPost(MockMvc http, Actor actor, long organisation, String kind, String page) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What became of one edit.
     *
     * @param cell the text painted back, null where the browser keeps what it knew
     */
    public record Answer(
            String outcome, String reason, @Nullable String cell, long version) {}

    /** The whole answer, to be compared with another; the address in it is only what was asked. */
    public record Told(int status, String body, Map<String, String> headers) {}

    public Answer type(Object row, String column, String value, long version) {
        Told told = tell(row, column, value, version);
        if (told.status() != 200) {
            throw new AssertionError(told.toString());
        }
        JsonNode answer = JSON.readTree(told.body()).at("/answers/0");
        JsonNode cell = answer.path("cell");
        return new Answer(
                answer.path("outcome").asString(),
                answer.path("reason").asString(""),
                cell.isMissingNode() ? null : cell.path(0).asString(""),
                cell.path(1).asLong(0));
    }

    public Told tell(Object row, String column, String value, long version) {
        String edit = """
                {"id":"%s","row":"%s","column":"%s","value":"%s","version":%d,"action":null}
                """.formatted(UUID.randomUUID(), row, column, value, version);
        String body = "{\"protocol\":1,\"owner\":\"%d\",\"edits\":[%s]}".formatted(actor.account(), edit);
        try {
            MockHttpServletResponse response = http.perform(post("/o/{o}/grid/{k}/{p}", organisation, kind, page)
                            .with(authentication(SignedInAs.token(actor)))
                            .with(csrf())
                            .header(HttpHeaders.ACCEPT_LANGUAGE, "ru")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andReturn()
                    .getResponse();
            return told(response);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public GridPost by(Actor other) {
        return new GridPost(http, other, organisation, kind, page);
    }

    public GridPost at(String otherPage) {
        return new GridPost(http, actor, organisation, kind, otherPage);
    }

    private Told told(MockHttpServletResponse response) throws Exception {
        Map<String, String> headers = new TreeMap<>();
        for (String name : response.getHeaderNames()) {
            headers.put(name, String.valueOf(response.getHeaders(name)));
        }
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        String asked = "/o/%d/grid/%s/%s".formatted(organisation, kind, page);
        return new Told(response.getStatus(), body.replace(asked, "asked"), headers);
    }
}
