package ru.zvonok.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: keeps cookies, follows nothing by itself. */
public final class Visitor {

    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;

    public Visitor(String base) {
        this.base = base;
    }

    /** What a person's browser asks for. */
    public HttpResponse<String> page(String path) {
        return send(to(path).header("Accept", "text/html,*/*"));
    }

    /** What a script of a page asks for. */
    public HttpResponse<String> data(String path) {
        return send(to(path).header("Accept", "application/json"));
    }

    /** A script's data sent, with the headers of its name and value pairs. */
    public HttpResponse<String> data(String path, String json, String... headers) {
        HttpRequest.Builder request = to(path).header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A form of the page at the path, sent with its token. */
    public HttpResponse<String> form(String page, String target, Map<String, String> fields) {
        Matcher token = FIELD.matcher(page(page).body());
        String all = fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"))
                + (token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), UTF_8) : "");
        return send(to(target)
                .header("Accept", "text/html,*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(all)));
    }

    public HttpResponse<String> signIn(String login, String password) {
        return form("/sign-in", "/sign-in", Map.of("username", login, "password", password));
    }

    /** Where the answer sends the browser. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .header("Accept-Language", "ru")
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
