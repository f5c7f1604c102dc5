package ru.zvonok.platform.access.core;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.OwnSession.Way;
import ru.zvonok.platform.audit.Audit;

/** Somebody signed in: the session is written down, the device remembered, the page that was asked for opens. */
@Component
class SignInDone extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SessionBook sessions;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final Audit audit;

    SignInDone(
            SessionBook sessions,
            SignInThrottle throttle,
            KnownDevices devices,
            HttpSessionRequestCache asked,
            Audit audit) {
        this.sessions = sessions;
        this.throttle = throttle;
        this.devices = devices;
        this.audit = audit;
        setRequestCache(asked);
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (request.getAttribute(SignInFilter.ATTEMPT) instanceof SignInThrottle.Attempt attempt) {
            throttle.passed(attempt);
        }
        if (authentication.getPrincipal() instanceof SeatedPrincipal principal) {
            Way way = Way.PROVIDER;
            if (principal instanceof AccountPrincipal account) {
                way = Way.PASSWORD;
                devices.remember(account.getUsername(), request, response);
            }
            seat(request, principal, way);
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /** Writes the session down and notes it, for whichever way somebody came in. */
    void seat(HttpServletRequest request, SeatedPrincipal principal, Way way) {
        sessions.begin(request, principal, way);
        audit.regional(
                "access.signed-in",
                entry -> entry.account(principal.actor().account()).fact("way", way));
    }
}
