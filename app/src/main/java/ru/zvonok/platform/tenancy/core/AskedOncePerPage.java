package ru.zvonok.platform.tenancy.core;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.zvonok.platform.tenancy.AskedOnce;

/**
 * Whoever opens a page, or reads through the API, is answered out of many doors, each with a transaction of its own: what all of
 * them want to know, the course, its class, the rights, is asked once for the whole answer.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AskedOncePerPage extends OncePerRequestFilter {

    private final AskedOnce answers;

    AskedOncePerPage(AskedOnce answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Exception[] failed = new Exception[1];
        answers.during(() -> {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException e) {
                failed[0] = e;
            }
        });
        switch (failed[0]) {
            case IOException e -> throw e;
            case ServletException e -> throw e;
            case null, default -> {
                // answered
            }
        }
    }
}
