package ru.zvonok.platform.access.core;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Texts;
import tools.jackson.databind.json.JsonMapper;

/** Answers given before a method of ours is reached: who asks, and problem details for programs. */
@Component
class Answers {

    private final Texts texts;
    private final JsonMapper json;

    Answers(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Whether a browser asks for a page. */
    static boolean forPeople(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    void problem(
            HttpServletRequest request, HttpServletResponse response, int status, Problem problem, Object... arguments)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(json.writeValueAsString(Map.of(
                        "type",
                        "urn:zvonok:problem:" + problem.code(),
                        "status",
                        status,
                        "detail",
                        texts.get(Looks.of(request).locale(request), problem.code(), arguments),
                        "code",
                        problem.code())));
    }
}
