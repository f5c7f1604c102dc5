package ru.zvonok.platform.access.core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessProblem;
import ru.zvonok.platform.kernel.Refusal;

/** What a password must be: long enough and not the first one that anybody tries. */
@Component
class Passwords {

    private static final int SHORTEST = 8;
    private static final String[] ROWS = {
        "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz",
    };

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** The hash of an acceptable password; refuses at {@code field} any other. */
    String hash(String field, String login, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.at(field, AccessProblem.PASSWORD_TOO_SHORT, SHORTEST);
        }
        if (easy(login, password.toLowerCase(Locale.ROOT))) {
            throw Refusal.at(field, AccessProblem.PASSWORD_TOO_EASY);
        }
        return String.valueOf(encoder.encode(password));
    }

    boolean matches(String password, @Nullable String hash) {
        return hash != null && encoder.matches(password, hash);
    }

    static boolean easy(String login, String password) {
        if (password.contains(login) || login.contains(password)) {
            return true;
        }
        if (password.chars().distinct().count() <= 2) {
            return true;
        }
        for (String row : ROWS) {
            if (row.contains(password)
                    || new StringBuilder(row).reverse().toString().contains(password)) {
                return true;
            }
        }
        return false;
    }
}
