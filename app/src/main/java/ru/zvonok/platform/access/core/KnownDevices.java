package ru.zvonok.platform.access.core;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Browsers from which somebody signed in before, as a cookie of keyed marks: it opens nothing, it only keeps the tries of
 * this browser apart from those of strangers. No login stands in it.
 */
@Component
class KnownDevices {

    private static final String COOKIE = "z-device";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int MOST = 8;
    private static final int NONCE = 8;

    private final Keyed keyed;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(Keyed keyed) {
        this.keyed = keyed;
    }

    String cookie(HttpServletRequest request) {
        Cookie told = WebUtils.getCookie(request, COOKIE);
        return told == null ? "" : told.getValue();
    }

    /** The device's own mark for the account, if somebody signed in to it here before. */
    Optional<String> known(String login, String cookie) {
        return marks(cookie).stream()
                .filter(mark -> mark.equals(mark(login, mark.substring(0, NONCE * 2))))
                .findFirst();
    }

    /** Remembers that somebody signed in to the account here. */
    void remember(String login, HttpServletRequest request, HttpServletResponse response) {
        String cookie = cookie(request);
        if (known(login, cookie).isPresent()) {
            return;
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        List<String> marks = new ArrayList<>(marks(cookie));
        marks.addFirst(mark(login, HexFormat.of().formatHex(nonce)));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, String.join(".", marks.subList(0, Math.min(MOST, marks.size()))))
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    private String mark(String login, String nonce) {
        return nonce + keyed.mark("device", nonce + " " + login);
    }

    private static List<String> marks(String cookie) {
        return Arrays.stream(cookie.split("\\.", MOST + 1))
                .filter(mark -> mark.matches("[0-9a-f]{48}"))
                .limit(MOST)
                .toList();
    }
}
