package ru.zvonok.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** One edit as the browser sends it. */
    public record Typed(UUID id, Object row, String column, String value, long version) {

        public Typed(Object row, String column, String value, long version) {
            this(UUID.randomUUID(), row, column, value, version);
        }
    }

    public Answer type(Object row, String column, String value, long version) {
        return all(List.of(new Typed(row, column, value, version))).getFirst();
    }

    /** Sends a batch; the answers in the order of the edits. */
    public List<Answer> all(List<Typed> edits) {
        Told told = tell(edits);
        if (told.status() != 200) {
            throw new AssertionError(told.toString());
        }
        Map<String, Answer> answers = new HashMap<>();
        for (JsonNode answer : JSON.readTree(told.body()).path("answers")) {
            JsonNode cell = answer.path("cell");
            answers.put(
                    answer.path("id").asString(),
                    new Answer(
                            answer.path("outcome").asString(),
                            answer.path("reason").asString(""),
                            cell.isMissingNode() ? null : cell.path(0).asString(""),
                            cell.path(1).asLong(0)));
        }
        return edits.stream()
                .map(edit -> Objects.requireNonNull(answers.get(edit.id().toString()), told.body()))
                .toList();
    }

    public Told tell(Object row, String column, String value, long version) {
        return tell(List.of(new Typed(row, column, value, version)));
    }

    private Told tell(List<Typed> typed) {
        String edits = typed.stream()
                .map(edit -> """
                        {"id":"%s","row":"%s","column":"%s","value":"%s","version":%d,"action":null}
                        """.formatted(edit.id(), edit.row(), edit.column(), edit.value(), edit.version()))
                .collect(Collectors.joining(","));
        return send("{\"protocol\":1,\"owner\":\"%d\",\"edits\":[%s]}".formatted(actor.account(), edits));
    }

    /** Sends whatever a stranger may have written. */
    public Told send(String body) {
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
