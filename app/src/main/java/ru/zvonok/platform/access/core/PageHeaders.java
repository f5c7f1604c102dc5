package ru.zvonok.platform.access.core;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What browsers are told to refuse: foreign scripts, frames around our pages, our addresses in the hands of others. */
@Component
class PageHeaders {

    static final String POLICY = "Content-Security-Policy";

    /** What the framework of the pages puts into a frame of its own when the server does not answer it. */
    private static final String STAND_IN = "/offline-stub.html";

    private static final String ALWAYS =
            "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action ";
    private static final String NOTHING_ELSE = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final String strangers;
    private final String pages;

    PageHeaders(SecuritySettings settings) {
        // a form of ours may end at an application that asked for the sign-in
        String forms = Stream.concat(
                        Stream.of("'self'"),
                        settings.clients().values().stream()
                                .flatMap(client -> client.redirects().stream())
                                .map(PageHeaders::origin)
                                .distinct()
                                .sorted())
                .collect(Collectors.joining(" "));
        strangers = ALWAYS + forms;
        // the framework of the pages starts by inline scripts and evaluates what the server asks for
        pages = strangers
                + "; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'"
                + "; img-src 'self' data: blob:; font-src 'self' data:";
    }

    /** The policy of the plain pages before the sign-in, which have no script inside. */
    String strangers() {
        return strangers;
    }

    void on(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(pages))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NOTHING_ELSE))
                .addHeaderWriter(this::standIn));
    }

    private void standIn(HttpServletRequest request, HttpServletResponse response) {
        if (STAND_IN.equals(SignInPage.path(request))) {
            response.setHeader(POLICY, pages.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
