package ru.zvonok.platform.uikit.keygrid;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The other end of the line for tests of the element alone: serves the client modules and the page, keeps cells with
 * versions and edit ids as a page of marks would, and can refuse, forget to answer, be gone, or know nobody.
 */
final class GridServer implements AutoCloseable {

    /** How the next batches are met. */
    enum Line {
        GOOD,
        /** Saves, then drops the connection without an answer. */
        ANSWER_LOST,
        /** Answers 503 before anything is read. */
        DOWN,
        /** Sends to the sign-in page. */
        SIGNED_OUT,
        /** The token is not the session's. */
        TOKEN_OLD,
        /** Stumbles, with a 500, over any batch that holds a «3». */
        STUMBLING,
        /** Never takes a batch. */
        REJECTING,
        /** There is no such page for this account any more. */
        GONE,
        /** A proxy answers that it knows no such address. */
        MISLED
    }

    /** An edit as it came. */
    record Came(
            String id,
            String row,
            String column,
            String value,
            long version,
            @Nullable String action,
            @Nullable String note) {}

    static final String REASON =
            "06.11 Никифорова Дарья болела. Отметка за урок, на котором ученика не было, ставится с пометкой «сдано позже».";
    static final String WHY = "Семья уже видела эту отметку. Укажите причину исправления.";
    static final JsonMapper JSON = JsonMapper.builder().build();

    final List<Came> came = new CopyOnWriteArrayList<>();
    final List<Came> saved = new CopyOnWriteArrayList<>();
    final List<Integer> batches = new CopyOnWriteArrayList<>();
    final Map<String, GridCell> cells = new ConcurrentHashMap<>();
    volatile Line line = Line.GOOD;
    /** Whether it asks why a value is put where another stands. */
    volatile boolean asks;

    volatile String signedIn = "7";
    volatile String pageOwner = "7";
    volatile GridModel model;

    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final HttpServer server;

    GridServer(GridModel model) {
        this.model = model;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::file);
        server.createContext("/page", this::page);
        server.createContext("/sign-in", exchange -> answer(exchange, 200, "text/html", "<h1>sign in</h1>"));
        server.createContext("/o/", this::endpoint);
        server.createContext("/grid/session", this::endpoint);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The cell as the server has it. */
    GridCell cell(String row, String column) {
        return cells.getOrDefault(row + "/" + column, original(row, column));
    }

    /** Somebody else saved a value. */
    void elsewhere(String row, String column, String value) {
        cells.put(row + "/" + column, GridCell.of(value, cell(row, column).version() + 1));
    }

    /** Another page of the same account sent an edit it found in the store. */
    void sendElsewhere(String id, String row, String column, String value) {
        save(new Came(id, row, column, value, cell(row, column).version(), null, null));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void page(HttpExchange exchange) throws IOException {
        GridModel now = current();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("texts", GridClient.words(new Texts(), Texts.RUSSIAN));
        page.put("owner", pageOwner);
        page.put("base", "/");
        page.put("menu", true);
        page.put("model", GridWire.model(now));
        answer(exchange, 200, "application/json", JSON.writeValueAsString(page));
    }

    private GridModel current() {
        List<GridRow> rows = new ArrayList<>();
        for (GridRow row : model.rows()) {
            List<GridCell> now = new ArrayList<>();
            for (int c = 0; c < row.cells().size(); c++) {
                now.add(cells.getOrDefault(
                        row.id() + "/" + model.columns().get(c).id(),
                        row.cells().get(c)));
            }
            rows.add(new GridRow(row.id(), row.name(), row.spoken(), now));
        }
        return new GridModel(
                model.address(),
                model.label(),
                model.corner(),
                model.groups(),
                model.columns(),
                rows,
                model.values(),
                model.showColumn(),
                model.fill(),
                model.waiting());
    }

    private void endpoint(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (line) {
            case DOWN -> {
                answer(exchange, 503, "application/problem+json", "{}");
                return;
            }
            case SIGNED_OUT -> {
                exchange.getResponseHeaders().add("Location", "/sign-in");
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
                return;
            }
            default -> {}
        }
        if (exchange.getRequestURI().getPath().endsWith("/grid/session")) {
            answer(
                    exchange,
                    200,
                    "application/json",
                    JSON.writeValueAsString(
                            Map.of("owner", signedIn, "header", "X-CSRF-TOKEN", "token", "token-of-" + signedIn)));
            return;
        }
        if (line == Line.TOKEN_OLD) {
            line = Line.GOOD;
            answer(exchange, 403, "application/json", "{}");
            return;
        }
        if (!("token-of-" + signedIn).equals(exchange.getRequestHeaders().getFirst("X-CSRF-TOKEN"))) {
            answer(exchange, 403, "application/json", "{}");
            return;
        }
        batch(exchange, JSON.readTree(body));
    }

    private void batch(HttpExchange exchange, JsonNode batch) throws IOException {
        if (!batch.path("owner").asString().equals(signedIn)) {
            answer(exchange, 409, "application/problem+json", "{\"code\":\"keygrid.other-account\"}");
            return;
        }
        if (line == Line.REJECTING) {
            answer(exchange, 400, "application/problem+json", "{}");
            return;
        }
        if (line == Line.STUMBLING && batch.path("edits").toString().contains("\"value\":\"3\"")) {
            answer(exchange, 500, "application/problem+json", "{}");
            return;
        }
        if (line == Line.GONE) {
            answer(exchange, 404, "application/problem+json", "{\"code\":\"kernel.not-found\"}");
            return;
        }
        if (line == Line.MISLED) {
            answer(exchange, 404, "text/html", "<h1>404</h1>");
            return;
        }
        List<Object> answers = new ArrayList<>();
        List<CellChange> sums = new ArrayList<>();
        batches.add(batch.path("edits").size());
        for (JsonNode edit : batch.path("edits")) {
            Came one = new Came(
                    edit.path("id").asString(),
                    edit.path("row").asString(),
                    edit.path("column").asString(),
                    edit.path("value").asString(),
                    edit.path("version").asLong(),
                    edit.path("action").isNull() ? null : edit.path("action").asString(),
                    edit.path("note").isNull() ? null : edit.path("note").asString());
            came.add(one);
            answers.add(GridWire.answer(save(one)));
            sums.add(new CellChange(one.row(), "avg", GridCell.fact("4,25", Tone.TOTAL)));
        }
        if (line == Line.ANSWER_LOST) {
            line = Line.GOOD;
            exchange.close();
            return;
        }
        answer(
                exchange,
                200,
                "application/json",
                JSON.writeValueAsString(Map.of("answers", answers, "changes", GridWire.changeList(sums))));
    }

    private CellAnswer save(Came edit) {
        java.util.UUID id = java.util.UUID.fromString(edit.id());
        GridCell now = cell(edit.row(), edit.column());
        if (ids.containsKey(edit.id())) {
            return new CellAnswer.Saved(id, now);
        }
        if (edit.value().equals("6") || (edit.value().equals("2") && edit.action() == null)) {
            return new CellAnswer.Refused(
                    id,
                    "«" + edit.value() + "» не сохранена",
                    REASON,
                    now,
                    edit.value().equals("2") ? List.of(new CellAction("late", "Сдано позже")) : List.of());
        }
        if (edit.version() != now.version()) {
            return new CellAnswer.Conflict(id, now, "Орлов П. С., 10:42");
        }
        if (asks && edit.note() == null && !now.text().isEmpty()) {
            return new CellAnswer.Refused(
                    id,
                    "«" + edit.value() + "» ждёт причины",
                    WHY,
                    now,
                    List.of(),
                    new CellAsk("why", List.of("Опечатка", "Пересдача"), "Другая причина", "Исправить", 20));
        }
        GridCell next = GridCell.of(edit.value(), now.version() + 1);
        cells.put(edit.row() + "/" + edit.column(), next);
        ids.put(edit.id(), edit.value());
        saved.add(edit);
        return new CellAnswer.Saved(id, next);
    }

    private GridCell original(String row, String column) {
        int c = model.columns().stream().map(GridColumn::id).toList().indexOf(column);
        return model.rows().stream()
                .filter(r -> r.id().equals(row))
                .findFirst()
                .map(r -> r.cells().get(c))
                .orElse(GridCell.empty());
    }

    private void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String resource = path.equals("/") ? "/key-grid/page.html" : "/META-INF/resources" + path;
        try (InputStream in = GridServer.class.getResourceAsStream(resource)) {
            if (in == null || path.contains("..")) {
                answer(exchange, 404, "text/plain", "");
                return;
            }
            String type = path.endsWith(".js")
                    ? "text/javascript; charset=utf-8"
                    : path.endsWith(".css") ? "text/css" : path.equals("/") ? "text/html" : "application/octet-stream";
            byte[] bytes = in.readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
