package ru.zvonok.platform.access.core;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.stereotype.Component;

/** How people come in, for the chain of the pages: password with its throttle, outside providers, the way out. */
@Component
class PagesSignIn extends AbstractHttpConfigurer<PagesSignIn, HttpSecurity> {

    private final SignInDone done;
    private final SignInRefused refused;
    private final SignInPage page;
    private final SignInFilter throttle;
    private final SessionFilter sessions;
    private final ProviderSignIn providers;
    private final PageHeaders headers;

    PagesSignIn(
            SignInDone done,
            SignInRefused refused,
            SignInPage page,
            SignInThrottle throttle,
            KnownDevices devices,
            CurrentActor current,
            SessionBook sessions,
            ProviderSignIn providers,
            PageHeaders headers) {
        this.done = done;
        this.refused = refused;
        this.page = page;
        this.throttle = new SignInFilter(throttle, devices, page);
        this.sessions = new SessionFilter(current, sessions);
        this.providers = providers;
        this.headers = headers;
    }

    @Override
    public void init(HttpSecurity http) {
        headers.on(http);
        http.formLogin(form -> form.loginPage(SignInPages.PATH)
                .loginProcessingUrl(SignInPages.PATH)
                .successHandler(done)
                .failureHandler(refused)
                .permitAll());
        http.csrf(csrf -> csrf.csrfTokenRepository(new PageTokens()).ignoringRequestMatchers(PagesSignIn::ownForm));
        providers.configure(http, done);
        var scripts = new MediaTypeRequestMatcher(MediaType.APPLICATION_JSON);
        scripts.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        AuthenticationEntryPoint said = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        AuthenticationEntryPoint shown = new LoginUrlAuthenticationEntryPoint(SignInPages.PATH);
        http.exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, why) ->
                (scripts.matches(request) ? said : shown).commence(request, response, why)));
        http.exceptionHandling(handling -> handling.accessDeniedHandler((request, response, why) -> {
            String path = SignInPage.path(request);
            if (why instanceof CsrfException && path.startsWith(SignInPages.PATH)) {
                page.show(request, response, 403, Map.of("error", page.text(request, "access.sign-in.stale")));
            } else if (why instanceof CsrfException && path.startsWith(ActivationPages.PATH)) {
                Map<String, Object> again =
                        Map.of("ask-code", true, "error", page.text(request, "access.activate.stale"));
                page.show("activate", request, response, 403, again);
            } else {
                new AccessDeniedHandlerImpl().handle(request, response, why);
            }
        }));
        http.addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(sessions, AuthorizationFilter.class);
    }

    /** The form of the sign-in page, by the word of the browser, which no script can change: it never grows old. */
    private static boolean ownForm(HttpServletRequest request) {
        return SignInPage.path(request).equals(SignInPages.PATH)
                && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
