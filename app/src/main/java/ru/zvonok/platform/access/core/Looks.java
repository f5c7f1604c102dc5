package ru.zvonok.platform.access.core;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import ru.zvonok.platform.kernel.Texts;

/**
 * How this browser shows the product, as the cookie {@code z-look} keeps it for all pages: look, text size, language. The
 * pages before the sign-in change it by a link, without a script.
 */
record Looks(String look, String size, String language) {

    private static final String COOKIE = "z-look";
    private static final String AUTO = "auto";
    private static final List<String> KNOWN = List.of(AUTO, "light", "dark", "contrast", "contrast-dark");
    private static final Duration KEPT = Duration.ofDays(365);

    static Looks of(HttpServletRequest request) {
        Cookie told = WebUtils.getCookie(request, COOKIE);
        String[] parts = told == null ? new String[0] : told.getValue().split("\\.", -1);
        return parts.length == 3 && KNOWN.contains(parts[0]) && parts[1].matches("[0-9]{1,3}")
                ? new Looks(parts[0], parts[1], parts[2])
                : new Looks(AUTO, "0", AUTO);
    }

    /** What the request asks to change ({@code ?look=}, {@code ?lang=}), remembered in the browser. */
    Looks asked(HttpServletRequest request, HttpServletResponse response) {
        String wantedLook = request.getParameter("look");
        String wantedLanguage = request.getParameter("lang");
        if (wantedLook == null && wantedLanguage == null) {
            return this;
        }
        Looks looks = new Looks(
                wantedLook != null && KNOWN.contains(wantedLook) ? wantedLook : look,
                size,
                "ru".equals(wantedLanguage) || "en".equals(wantedLanguage) ? wantedLanguage : language);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, looks.look + "." + looks.size + "." + looks.language)
                        .path("/")
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
        return looks;
    }

    boolean contrast() {
        return look.startsWith("contrast");
    }

    /** The chosen language, else the browser's where it is ours, else Russian; never that of the machine we run on. */
    Locale locale(HttpServletRequest request) {
        String wanted = AUTO.equals(language) ? browsers(request) : language;
        return "en".equals(wanted) ? Texts.ENGLISH : Texts.RUSSIAN;
    }

    private static String browsers(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? ""
                : request.getLocale().getLanguage();
    }
}
