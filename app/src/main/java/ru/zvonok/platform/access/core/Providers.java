package ru.zvonok.platform.access.core;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Outside sign-in providers. What a provider says of itself is asked for when somebody first goes there, so one that is down
 * stops neither our start nor the sign-in with a password.
 */
@Component
class Providers implements ClientRegistrationRepository {

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final SecuritySettings settings;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();
    private final JdkClientHttpRequestFactory requests;
    private final RestClient http;

    Providers(SecuritySettings settings) {
        this.settings = settings;
        this.requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
        this.requests.setReadTimeout(Duration.ofSeconds(2));
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** Requests that give up after two seconds. */
    JdkClientHttpRequestFactory requests() {
        return requests;
    }

    SecuritySettings.@Nullable Provider settings(String name) {
        return settings.providers().get(name);
    }

    boolean none() {
        return settings.providers().isEmpty();
    }

    /** The registration of a provider; null where none is configured under the name, or where it does not answer. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        ClientRegistration registration = known.get(name);
        SecuritySettings.Provider provider = settings.providers().get(name);
        if (registration != null || provider == null) {
            return registration;
        }
        try {
            registration = ask(name, provider);
        } catch (RestClientException | IllegalArgumentException e) {
            return null;
        }
        known.put(name, registration);
        return registration;
    }

    private ClientRegistration ask(String name, SecuritySettings.Provider provider) {
        Map<String, Object> document = Objects.requireNonNullElse(
                http.get()
                        .uri(provider.issuer() + "/.well-known/openid-configuration")
                        .retrieve()
                        .body(DOCUMENT),
                Map.of());
        if (!provider.issuer().equals(document.get("issuer"))) {
            throw new IllegalArgumentException("the provider calls itself by another name");
        }
        return ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(name)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope(provider.scopes())
                .build();
    }
}
