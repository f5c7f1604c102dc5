package ru.zvonok.bench.measure;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the key grid of a journal sends and hears: its endpoint of its own, with cookies and the token against forged requests. */
final class GridLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebSession session;
    private final Seat seat;
    private final String owner;
    private final Map<String, String> token;

    /** @param session of the seat's teacher */
    GridLine(WebSession session, Seat seat) {
        this.session = session;
        this.seat = seat;
        JsonNode who = JSON.readTree(session.get("/grid/session").text());
        this.owner = who.path("owner").asString();
        this.token = Map.of(who.path("header").asString(), who.path("token").asString());
    }

    /** A cell of the seat's lesson. */
    Map<String, Object> edit(String id, long student, String value, long version) {
        return Map.of(
                "id", id,
                "row", String.valueOf(student),
                "column", "l" + seat.lesson(),
                "value", value,
                "version", version);
    }

    /** Sends a batch and answers what is said to each edit. */
    JsonNode answers(List<Map<String, Object>> edits) {
        String endpoint = "/o/%d/grid/journal/%d-%d".formatted(seat.organisation(), seat.course(), seat.period());
        String batch = JSON.writeValueAsString(Map.of("protocol", 1, "owner", owner, "edits", edits));
        return JSON.readTree(
                        session.post(endpoint, "application/json", batch, token).text())
                .path("answers");
    }
}
