package ru.zvonok.platform.access.core;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the check of a password and lets only so many tries through. */
class SignInFilter extends OncePerRequestFilter {

    static final String ATTEMPT = SignInFilter.class.getName() + ".attempt";

    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final SignInPage page;

    SignInFilter(SignInThrottle throttle, KnownDevices devices, SignInPage page) {
        this.throttle = throttle;
        this.devices = devices;
        this.page = page;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !SignInPages.PATH.equals(SignInPage.path(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String login = Objects.requireNonNullElse(request.getParameter("username"), "");
        SignInThrottle.Verdict verdict = throttle.ask(login, request.getRemoteAddr(), devices.cookie(request));
        if (verdict.attempt().isEmpty()) {
            String error = page.wait(request, response, verdict.pause());
            page.show(request, response, 429, Map.of("error", error, "login", login));
            return;
        }
        request.setAttribute(ATTEMPT, verdict.attempt().get());
        chain.doFilter(request, response);
    }
}
