package ru.zvonok.platform.access.core;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/** The second way in, where a provider is configured. */
@Component
class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String DOWN_TEXT = "access.sign-in.provider-down";

    /** What the provider has to answer for; everything else is an answer that is not the one we asked for. */
    private static final Set<String> DOWN =
            Set.of("invalid_token_response", "server_error", "temporarily_unavailable", "missing_signature_verifier");

    private final Providers providers;
    private final AccountOfProvider accounts;
    private final SignInPage page;

    ProviderSignIn(Providers providers, AccountOfProvider accounts, SignInPage page) {
        this.providers = providers;
        this.accounts = accounts;
        this.page = page;
    }

    void configure(HttpSecurity http, SignInDone done) {
        if (providers.none()) {
            return;
        }
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(providers.requests())
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .build());
        http.oauth2Login(login -> login.loginPage(SignInPages.PATH)
                .clientRegistrationRepository(providers)
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(accounts))
                .successHandler(done)
                .failureHandler(this::refused));
        http.addFilterBefore(new WayThere(), OAuth2AuthorizationRequestRedirectFilter.class);
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String code = why instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "server_error";
        if (AccountOfProvider.NOT_LINKED.equals(code)) {
            show(request, response, HttpStatus.UNAUTHORIZED, "access.sign-in.not-linked");
        } else if (DOWN.contains(code) || unreachable(why)) {
            show(request, response, HttpStatus.SERVICE_UNAVAILABLE, DOWN_TEXT);
        } else {
            LOG.info("a sign-in by an outside provider was refused: {}", code);
            show(request, response, HttpStatus.UNAUTHORIZED, "access.sign-in.provider-refused");
        }
    }

    private static boolean unreachable(Throwable why) {
        for (Throwable inner = why; inner != null; inner = inner.getCause()) {
            if (inner instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private void show(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        page.show(request, response, status.value(), Map.of("error", page.text(request, key)));
    }

    /** Says it on the sign-in page when somebody wants to go to a provider that does not answer. */
    private final class WayThere extends OncePerRequestFilter {

        private static final String PATH =
                OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/";

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String path = SignInPage.path(request);
            String name = path.startsWith(PATH) ? path.substring(PATH.length()) : null;
            if (name != null && providers.settings(name) == null) {
                response.sendError(HttpStatus.NOT_FOUND.value());
            } else if (name != null && providers.findByRegistrationId(name) == null) {
                show(request, response, HttpStatus.SERVICE_UNAVAILABLE, DOWN_TEXT);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /** Decodes id tokens with keys that are fetched within two seconds or not at all. */
    @Component
    static class IdTokens implements JwtDecoderFactory<ClientRegistration> {

        private final Providers providers;

        IdTokens(Providers providers) {
            this.providers = providers;
        }

        @Override
        public JwtDecoder createDecoder(ClientRegistration registration) {
            var decoder = NimbusJwtDecoder.withJwkSetUri(
                            String.valueOf(registration.getProviderDetails().getJwkSetUri()))
                    .restOperations(new RestTemplate(providers.requests()))
                    .build();
            decoder.setJwtValidator(new OidcIdTokenValidator(registration));
            return decoder;
        }
    }
}
