package ru.zvonok.platform.access.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import ru.zvonok.platform.access.AccessProblem;
import ru.zvonok.platform.kernel.Refusal;

/** An installation with a secret that anybody would try does not start, and says which one it is (ACC-01). */
class SecretGuardTest {

    private static final String GOOD = "vK3-mQ8r_Zp1xW7t.Lb5yNc2dHs9fGj4";

    @Test
    void randomSecretsStart() {
        assertThatCode(() -> guard(GOOD, "key.json", "pT5-random", false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vK3-mQ8r_Zp1xW7t.Lb5yNc2dHs9fGj",
                "local-secret-of-the-demo-and-the-tests",
                "changemechangemechangemechangeme",
                "secretsecretsecretsecretsecretsecret"
            })
    void aWeakSecretDoesNotStart(String secret) {
        refused(AccessProblem.SECRET_WEAK, secret, "key.json", "pT5-random");
    }

    @Test
    void aKeyWithoutFileDoesNotStart() {
        refused(AccessProblem.TOKEN_KEY_MISSING, GOOD, "", "pT5-random");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "local-app"})
    void aWeakDatabasePasswordDoesNotStart(String password) {
        refused(AccessProblem.DATABASE_PASSWORD_WEAK, GOOD, "key.json", password);
    }

    @Test
    void theDemoAndTheTestsMayUseTheirOwn() {
        assertThatCode(() -> guard("", "", "", true)).doesNotThrowAnyException();
    }

    private static void refused(AccessProblem problem, String secret, String tokenKey, String password) {
        assertThatThrownBy(() -> guard(secret, tokenKey, password, false))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static void guard(String secret, String tokenKey, String password, boolean local) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "given",
                        Map.of(
                                "zvonok.security.secret", secret,
                                "zvonok.security.token-key", tokenKey,
                                "zvonok.database.app-password", password)));
        var settings = Binder.get(environment).bindOrCreate("zvonok.security", SecuritySettings.class);
        new SecretGuard(settings, environment, local).afterPropertiesSet();
    }
}
