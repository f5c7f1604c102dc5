package ru.zvonok.platform.access.core;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The chains of machines: tokens are given out by the first and taken by the second. Pages have their own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    private static final String ARGON2 = "argon2";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                ARGON2, Map.of(ARGON2, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    /**
     * Where the page is kept that a stranger asked for, and nothing that a script of it asks; the address afterwards is that
     * page's own, without a mark.
     */
    @Bean
    @SuppressWarnings("NullAway") // null is how the mark is switched off
    HttpSessionRequestCache askedPages() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(request -> "GET".equals(request.getMethod()), PageTokens.PAGES));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Tokens name the address that people know, whatever host a request claims; without one the host of the request. */
    @Bean
    AuthorizationServerSettings issuer(SecuritySettings settings) {
        var builder = AuthorizationServerSettings.builder();
        if (!settings.publicUrl().isEmpty()) {
            builder.issuer(settings.publicUrl().replaceAll("/+$", ""));
        }
        return builder.build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(HttpSecurity http) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(withDefaults());
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(SignInPages.PATH),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, AccountOfToken accounts, ApiRefusals refusals) {
        http.securityMatcher("/api/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.oauth2ResourceServer(server ->
                server.authenticationEntryPoint(refusals).jwt(jwt -> jwt.jwtAuthenticationConverter(accounts)));
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(refusals));
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(csrf -> csrf.disable());
        return http.build();
    }
}
