package ru.zvonok.platform.access.core;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Clients of the built-in authorization server: those of the configuration and no others. */
@Component
class ConfiguredClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> clients;

    ConfiguredClients(SecuritySettings settings) {
        this.clients = settings.clients().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> client(entry.getKey(), entry.getValue())));
    }

    private static RegisteredClient client(String id, SecuritySettings.Client client) {
        var builder = RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .scopes(scopes -> scopes.addAll(client.scopes()));
        if (client.redirects().isEmpty()) {
            builder.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
        } else {
            builder.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                    .redirectUris(uris -> uris.addAll(client.redirects()))
                    // of a refresh token only the digest is known: each use gives a new one and voids the old
                    .tokenSettings(
                            TokenSettings.builder().reuseRefreshTokens(false).build());
        }
        return builder.build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients stand in the configuration");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return clients.get(id);
    }
}
