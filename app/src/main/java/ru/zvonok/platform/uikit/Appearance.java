package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Texts;

/**
 * How this browser shows the product: look, text size, language. Kept in the cookie {@code z-look}, so that the sign-in
 * page is shown the same way.
 *
 * @param look one of {@link #LOOKS}; {@code auto} follows the system
 * @param size text size in percent, one of {@link #SIZES}; 0 is the look's own
 * @param language {@code ru}, {@code en}, or {@code auto} for the browser's
 */
public record Appearance(String look, int size, String language) {

    public static final List<String> LOOKS = List.of("auto", "light", "dark", "contrast", "contrast-dark");
    public static final List<Integer> SIZES = List.of(100, 115, 125, 150, 200);
    static final String COOKIE = "z-look";
    private static final Appearance DEFAULT = new Appearance("auto", 0, "auto");

    public Appearance {
        look = LOOKS.contains(look) ? look : "auto";
        size = SIZES.contains(size) ? size : 0;
        language = "ru".equals(language) || "en".equals(language) ? language : "auto";
    }

    /** What the browser of the current request is set to. */
    public static Appearance current() {
        return of(VaadinRequest.getCurrent());
    }

    static Appearance of(@Nullable VaadinRequest request) {
        return Cookies.value(request, COOKIE).map(Appearance::parse).orElse(DEFAULT);
    }

    static Appearance parse(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,3}")) {
            return DEFAULT;
        }
        return new Appearance(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }

    String cookieValue() {
        return look + "." + size + "." + language;
    }

    /** The language of the page: the chosen one, else the browser's where it is ours, else Russian. */
    public Locale locale(@Nullable VaadinRequest request) {
        return locale(request == null ? null : request.getHeader("Accept-Language"));
    }

    /** The same for a request that is not a page's; {@code accepted} is its Accept-Language, if there is one. */
    public Locale locale(@Nullable String accepted) {
        String wanted = "auto".equals(language) ? String.valueOf(accepted) : language;
        return wanted.toLowerCase(Locale.ROOT).startsWith("en") ? Texts.ENGLISH : Texts.RUSSIAN;
    }

    public Appearance withLook(String other) {
        return new Appearance(other, size, language);
    }

    public Appearance withSize(int other) {
        return new Appearance(look, other, language);
    }

    public Appearance withLanguage(String other) {
        return new Appearance(look, size, other);
    }

    /** Remembers this in the browser and shows it; another language loads the page anew. */
    public void apply(UI ui) {
        ui.getPage().executeJs("""
                const html = document.documentElement, look = $0, size = $1;
                look === 'auto' ? html.removeAttribute('data-look') : html.setAttribute('data-look', look);
                size === 0 ? html.removeAttribute('data-size') : html.setAttribute('data-size', size);
                document.cookie = $2 + '=' + $3 + ';path=/;max-age=31536000;samesite=lax'
                    + (location.protocol === 'https:' ? ';secure' : '');
                window.dispatchEvent(new CustomEvent('z-look'));
                """, look, size, COOKIE, cookieValue());
        boolean chosen = !"auto".equals(language);
        if (chosen && !language.equals(ui.getLocale().getLanguage())) {
            ui.getPage().reload();
        }
    }
}
