package ru.zvonok.bench.measure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.zvonok.bench.measure.WebSession.Answer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page as it was opened: its state stands in the session until it is closed.
 *
 * @param text all of its content, unpacked
 * @param bytes what came over the line
 */
record WebPage(String tab, String key, String text, long bytes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TAB = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern MODEL =
            Pattern.compile("\"key\":\"model\",\"feat\":1,\"value\":(\"(?:[^\"\\\\]|\\\\.)*+\")");

    static WebPage open(WebSession session, String path) {
        Answer answer = session.get("/" + path);
        String text = answer.text();
        return new WebPage(found(TAB, text), found(KEY, text), text, answer.packed().length);
    }

    /** As a browser does that leaves it. */
    void close(WebSession session) {
        session.post(
                "/?v-r=uidl&v-uiId=" + tab,
                "application/json",
                JSON.writeValueAsString(
                        Map.of("csrfToken", key, "rpc", List.of(), "syncId", 0, "clientId", 0, "UNLOAD", true)),
                Map.of());
    }

    /** The words of the key grid on it, in bytes. */
    long grid() {
        return JSON.readTree(found(MODEL, text)).asString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no such thing on the page: " + pattern);
        }
        return matcher.group(1);
    }
}
