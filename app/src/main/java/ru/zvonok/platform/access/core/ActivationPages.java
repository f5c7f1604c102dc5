package ru.zvonok.platform.access.core;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.ForAnybody;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.access.OwnSession.Way;
import ru.zvonok.platform.kernel.Refusal;

/** The road of a slip: code, then a password and in, or, for somebody who is in, the slip joined to the own account. */
@Controller
class ActivationPages {

    static final String PATH = "/activate";

    private final SignInPage page;
    private final ActivationService activation;
    private final SignInThrottle throttle;
    private final SignInDone done;
    private final KnownDevices devices;
    private final CurrentActor current;

    ActivationPages(
            SignInPage page,
            ActivationService activation,
            SignInThrottle throttle,
            SignInDone done,
            KnownDevices devices,
            CurrentActor current) {
        this.page = page;
        this.activation = activation;
        this.throttle = throttle;
        this.done = done;
        this.devices = devices;
        this.current = current;
    }

    @ForAnybody
    @GetMapping(PATH)
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, 200, Map.of("ask-code", true));
    }

    @ForAnybody
    @PostMapping(PATH)
    void code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (slowed(request, response, code)) {
            return;
        }
        try {
            AccountQuery.Account account = activation.account(code);
            Optional<Actor> me = current.actor().filter(actor -> actor.account() != account.id());
            show(request, response, 200, slip(account, code, me));
        } catch (Refusal refusal) {
            refused(request, response, refusal, Map.of("ask-code", true, "code", code));
        }
    }

    @ForAnybody
    @PostMapping(PATH + "/password")
    void password(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (slowed(request, response, code)) {
            return;
        }
        try {
            AccountQuery.Account account = activation.activate(code, password, again);
            enter(account, request, response);
            response.sendRedirect("/");
        } catch (Refusal refusal) {
            refused(request, response, refusal, again(code));
        }
    }

    @ForSignedIn
    @PostMapping(PATH + "/join")
    void join(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (slowed(request, response, code)) {
            return;
        }
        try {
            activation.join(code, current.actor().orElseThrow().account());
            show(request, response, 200, Map.of("done", page.text(request, "access.activate.joined")));
        } catch (Refusal refusal) {
            refused(request, response, refusal, Map.of("ask-code", true, "code", code));
        }
    }

    /** The form that fits: the password again as long as the code is right, else the code. */
    private Map<String, Object> again(String code) {
        try {
            return slip(activation.account(code), code, Optional.empty());
        } catch (Refusal refusal) {
            return Map.of("ask-code", true, "code", code);
        }
    }

    private static Map<String, Object> slip(AccountQuery.Account account, String code, Optional<Actor> me) {
        Map<String, Object> values = new HashMap<>();
        values.put(me.isPresent() ? "ask-join" : "ask-password", true);
        values.put("name", account.name());
        values.put("login", account.login());
        values.put("code", code);
        me.ifPresent(actor -> values.put("me", actor.name()));
        return values;
    }

    /** Signs in whoever just chose a password, in a session of a new id. */
    private void enter(AccountQuery.Account account, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        var principal = new AccountPrincipal(account.actor(), account.login(), null);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
        request.getSession(true);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        devices.remember(account.login(), request, response);
        done.seat(request, principal, Way.CODE);
    }

    private boolean slowed(HttpServletRequest request, HttpServletResponse response, String code) throws IOException {
        Duration pause = throttle.askAddress(request.getRemoteAddr());
        if (pause.isZero()) {
            return false;
        }
        String error = page.wait(request, response, pause);
        show(request, response, 429, Map.of("error", error, "ask-code", true, "code", code));
        return true;
    }

    private void refused(
            HttpServletRequest request, HttpServletResponse response, Refusal refusal, Map<String, Object> values)
            throws IOException {
        Map<String, Object> all = new HashMap<>(values);
        all.put(
                "error",
                page.text(request, refusal.problem().code(), refusal.arguments().toArray()));
        show(request, response, 422, all);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status, Map<String, Object> values)
            throws IOException {
        page.show("activate", request, response, status, values);
    }
}
