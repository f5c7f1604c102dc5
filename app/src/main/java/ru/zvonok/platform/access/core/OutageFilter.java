package ru.zvonok.platform.access.core;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.zvonok.platform.kernel.KernelProblem;
import ru.zvonok.platform.kernel.Outage;

/**
 * Answers for everything that stands before the pages while the data server is away: a page of its own for people, problem
 * details for programs, «not now» for both. What a page itself meets is shown by the page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageFilter extends OncePerRequestFilter {

    private final SignInPage page;
    private final Answers answers;

    OutageFilter(SignInPage page, Answers answers) {
        this.page = page;
        this.answers = answers;
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
            response.setHeader(HttpHeaders.RETRY_AFTER, Outage.ASK_AGAIN);
            if (Answers.forPeople(request)) {
                page.show(
                        "outage",
                        request,
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE.value(),
                        Map.of("again", asked(request)));
            } else {
                answers.problem(request, response, HttpStatus.SERVICE_UNAVAILABLE.value(), KernelProblem.UNAVAILABLE);
            }
        }
    }

    /** What was asked for may be asked for again; what was sent may not. */
    private static boolean asked(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }
}
