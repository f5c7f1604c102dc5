package ru.zvonok.bench.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.demo.Stars;

/** Somebody signed in through HTTP as a browser would be: cookies, tokens against forged requests, answers packed. */
final class WebSession {

    private static final HttpClient LINE =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern TOKEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\">");
    /** A phone's page comes with its content in one answer. */
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

    private static final int LEAST_ERROR = 400;

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** An answer as it came over the line. */
    record Answer(
            int status,
            byte[] packed,
            boolean gzip,
            @Nullable String location) {

        String text() {
            try (ByteArrayInputStream in = new ByteArrayInputStream(packed)) {
                byte[] plain = gzip ? new GZIPInputStream(in).readAllBytes() : packed;
                return new String(plain, StandardCharsets.UTF_8);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private WebSession(String address) {
        this.address = address;
    }

    /** Somebody who is not signed in. */
    static WebSession stranger(String address) {
        return new WebSession(address);
    }

    /** With the one password of the generated region. */
    static WebSession signIn(String address, String login) {
        WebSession session = new WebSession(address);
        Matcher token = TOKEN.matcher(session.get("/sign-in").text());
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in");
        }
        Answer answer = session.post(
                "/sign-in",
                "application/x-www-form-urlencoded",
                form(Map.of(token.group(1), token.group(2), "username", login, "password", Stars.PASSWORD)),
                Map.of());
        if (answer.location() == null || answer.location().contains("/sign-in")) {
            throw new IllegalStateException(login + " cannot sign in: " + answer.status());
        }
        return session;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    Answer get(String path) {
        return get(path, Map.of());
    }

    Answer get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder().GET();
        headers.forEach(request::header);
        return send(request, path);
    }

    Answer post(String path, String type, String body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)).header("Content-Type", type);
        headers.forEach(request::header);
        return send(request, path);
    }

    private Answer send(HttpRequest.Builder request, String path) {
        request.uri(URI.create(address + path))
                .header("User-Agent", PHONE)
                .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "ru")
                .header("Accept-Encoding", "gzip");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<byte[]> response = LINE.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() >= LEAST_ERROR) {
                throw new IllegalStateException(path + ": " + response.statusCode());
            }
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Content-Encoding").isPresent(),
                    response.headers().firstValue("Location").orElse(null));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
