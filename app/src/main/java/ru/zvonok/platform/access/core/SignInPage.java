package ru.zvonok.platform.access.core;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Texts;

/**
 * Writes the pages that strangers see. They are plain HTML without a script of need: they open on any browser, say which
 * ones the product itself needs, and cost a phone a few kilobytes.
 */
@Component
class SignInPage {

    private static final HtmlTemplate FRAME = HtmlTemplate.read("frame");
    private static final Map<String, HtmlTemplate> PAGES = Map.of(
            "sign-in", HtmlTemplate.read("sign-in"),
            "help", HtmlTemplate.read("help"),
            "activate", HtmlTemplate.read("activate"),
            "outage", HtmlTemplate.read("outage"),
            "missing", HtmlTemplate.read("error"),
            "unaccepted", HtmlTemplate.read("error"),
            "refused", HtmlTemplate.read("error"),
            "fault", HtmlTemplate.read("error"));

    private final Texts texts;
    private final SecuritySettings settings;
    private final PageHeaders headers;

    SignInPage(Texts texts, SecuritySettings settings, PageHeaders headers) {
        this.texts = texts;
        this.settings = settings;
        this.headers = headers;
    }

    /** The sign-in page itself. */
    void show(HttpServletRequest request, HttpServletResponse response, int status, Map<String, ?> values)
            throws IOException {
        Locale locale = Looks.of(request).locale(request);
        Map<String, Object> all = new HashMap<>(values);
        all.put(
                "providers",
                settings.providers().entrySet().stream()
                        .map(entry -> Map.of("name", entry.getKey(), "title", title(entry.getValue(), locale)))
                        .toList());
        all.put("providers-are", !settings.providers().isEmpty());
        all.put("ended", request.getParameter("ended") != null);
        all.put("lost", request.getParameter("lost") != null);
        all.put("out", request.getParameter("out") != null);
        show("sign-in", request, response, status, all);
    }

    /** One of the pages, in the language and look of the browser. */
    void show(String name, HttpServletRequest request, HttpServletResponse response, int status, Map<String, ?> values)
            throws IOException {
        Looks looks = Looks.of(request).asked(request, response);
        Locale locale = looks.locale(request);
        Map<String, Object> all = new HashMap<>(values);
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            all.put("csrf-name", token.getParameterName());
            all.put("csrf-value", token.getToken());
        }
        all.put("lang", locale.getLanguage());
        all.put("title-key", texts.get(locale, "access." + name + ".title"));
        all.put("other-lang", "en".equals(locale.getLanguage()) ? "ru" : "en");
        all.put("other-lang-name", texts.get(locale, "access.other-language"));
        all.put("look", looks.look());
        all.put("size", "0".equals(looks.size()) ? "" : looks.size());
        all.put("contrast", looks.contrast());
        all.put("here", path(request));
        String body = page(name).fill(texts, locale, all);
        String page = FRAME.fill(texts, locale, all).replace("<!--body-->", body);
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(PageHeaders.POLICY, headers.strangers());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.getWriter().write(page);
    }

    private static HtmlTemplate page(String name) {
        HtmlTemplate page = PAGES.get(name);
        if (page == null) {
            throw new IllegalStateException("no such page: " + name);
        }
        return page;
    }

    /** «Слишком много попыток. Следующая через 2 мин.», and the header that says it to machines. */
    String wait(HttpServletRequest request, HttpServletResponse response, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        Locale locale = Looks.of(request).locale(request);
        return seconds < 60
                ? text(locale, "access.sign-in.wait-seconds", seconds)
                : text(locale, "access.sign-in.wait-minutes", (seconds + 59) / 60);
    }

    String text(HttpServletRequest request, String key, Object... arguments) {
        return text(Looks.of(request).locale(request), key, arguments);
    }

    private String text(Locale locale, String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    /** The path of a request, whichever way the server splits it. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String title(SecuritySettings.Provider provider, Locale locale) {
        return "en".equals(locale.getLanguage()) && !provider.titleEn().isEmpty()
                ? provider.titleEn()
                : provider.title();
    }
}
