package ru.zvonok.platform.access.core;

import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses to start outside the demo and the tests with a missing, short or well-known secret. */
@Component
class SecretGuard implements InitializingBean {

    private static final int SHORTEST = 32;
    private static final String LOCAL_PASSWORD = "local-";

    private final SecuritySettings settings;
    private final Environment environment;
    private final boolean local;

    SecretGuard(SecuritySettings settings, Environment environment, @Value("${zvonok.local:false}") boolean local) {
        this.settings = settings;
        this.environment = environment;
        this.local = local;
    }

    @Override
    public void afterPropertiesSet() {
        if (local) {
            return;
        }
        if (settings.secret().length() < SHORTEST || settings.secret().equals(Keyed.LOCAL)) {
            throw refused(
                    "ZVONOK_SECRET (zvonok.security.secret) is missing, well known or shorter than 32 characters");
        }
        if (settings.tokenKey().isEmpty()) {
            throw refused("ZVONOK_TOKEN_KEY (zvonok.security.token-key) names no file for the key that signs tokens");
        }
        Binder.get(environment)
                .bind("zvonok.database", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .forEach((name, value) -> {
                    if (name.endsWith("password") && (value.isBlank() || value.startsWith(LOCAL_PASSWORD))) {
                        throw refused("the database password zvonok.database." + name + " is missing or well known");
                    }
                });
    }

    private static IllegalStateException refused(String what) {
        return new IllegalStateException(what);
    }
}
