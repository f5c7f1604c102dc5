package ru.zvonok.platform.access.core;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the check of a password and lets only so many tries through. */
class SignInFilter extends OncePerRequestFilter {

    /** The very matcher of the form behind: what that one takes for the sign-in, however it is spelt, is counted here. */
    private static final RequestMatcher PASSWORD =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SignInPages.PATH);

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
        return !PASSWORD.matches(request);
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
