package ru.zvonok.platform.access.core;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The second way in, where a provider is configured. */
@Component
class ProviderSignIn {

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
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean stranger = why instanceof OAuth2AuthenticationException known
                && AccountOfProvider.NOT_LINKED.equals(known.getError().getErrorCode());
        String key = stranger ? "access.sign-in.not-linked" : "access.sign-in.provider-down";
        page.show(request, response, stranger ? 401 : 503, Map.of("error", page.text(request, key)));
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
