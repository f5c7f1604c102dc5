package ru.zvonok.platform.access.core;

import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessProblem;
import ru.zvonok.platform.kernel.Refusal;

/** Refuses to start outside the demo and the tests with a missing, short or well-known secret. */
@Component
class SecretGuard implements InitializingBean {

    private static final int SHORTEST = 32;
    private static final int DIFFERENT = 12;
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
        if (weak(settings.secret())) {
            throw new Refusal(AccessProblem.SECRET_WEAK, SHORTEST);
        }
        if (settings.tokenKey().isEmpty()) {
            throw new Refusal(AccessProblem.TOKEN_KEY_MISSING);
        }
        Binder.get(environment)
                .bind("zvonok.database", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .forEach((name, value) -> {
                    if (name.endsWith("password") && (value.isBlank() || value.startsWith(LOCAL_PASSWORD))) {
                        throw new Refusal(AccessProblem.DATABASE_PASSWORD_WEAK, name);
                    }
                });
    }

    /** Short, the demo's own, or made of so few different characters that a word stands in it again and again. */
    static boolean weak(String secret) {
        return secret.length() < SHORTEST
                || secret.equals(Keyed.LOCAL)
                || secret.chars().distinct().count() < DIFFERENT;
    }
}
