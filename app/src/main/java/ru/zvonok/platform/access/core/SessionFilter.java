package ru.zvonok.platform.access.core;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session that was ended elsewhere is nobody's from the next request on; one in use is noted now and then. */
class SessionFilter extends OncePerRequestFilter {

    private final CurrentActor current;
    private final SessionBook sessions;

    SessionFilter(CurrentActor current, SessionBook sessions) {
        this.current = current;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (current.signedIn().isPresent()) {
            if (current.actor().isEmpty()) {
                SecurityContextHolder.clearContext();
                if (request.getSession(false) != null) {
                    request.getSession(false).invalidate();
                }
            } else {
                sessions.seen(request);
            }
        }
        chain.doFilter(request, response);
    }
}
