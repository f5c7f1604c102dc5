package ru.zvonok.platform.access.core;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.zvonok.platform.kernel.KernelProblem;
import ru.zvonok.platform.kernel.Outage;
import ru.zvonok.platform.kernel.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers for everything that stands before the pages while the data server is away: a page of its own for people, problem
 * details for programs, «not now» for both. What a page itself meets is shown by the page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageFilter extends OncePerRequestFilter {

    private static final String AGAIN = "5";

    private final SignInPage page;
    private final Texts texts;
    private final JsonMapper json;

    OutageFilter(SignInPage page, Texts texts, JsonMapper json) {
        this.page = page;
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!Outage.is(failure) || response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN);
            if (forPeople(request)) {
                page.show(
                        "outage",
                        request,
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE.value(),
                        Map.of("again", asked(request)));
            } else {
                problem(Looks.of(request).locale(request), response);
            }
        }
    }

    /** What was asked for may be asked for again; what was sent may not. */
    private static boolean asked(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }

    private static boolean forPeople(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private void problem(Locale locale, HttpServletResponse response) throws IOException {
        String code = KernelProblem.UNAVAILABLE.code();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(json.writeValueAsString(Map.of(
                        "type",
                        "urn:zvonok:problem:" + code,
                        "status",
                        HttpStatus.SERVICE_UNAVAILABLE.value(),
                        "detail",
                        texts.get(locale, code),
                        "code",
                        code)));
    }
}
