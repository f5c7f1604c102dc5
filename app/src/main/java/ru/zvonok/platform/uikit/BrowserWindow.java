package ru.zvonok.platform.uikit;

import com.vaadin.flow.server.VaadinRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The window of a browser, which says of itself in the cookie {@code z-window} how wide it is and in which zone it stands:
 * so a page is made for it before its scripts are there.
 *
 * @param width in CSS pixels; of a browser that has not said it yet, the one that its name lets expect
 * @param zone UTC where the browser has not said it yet
 */
public record BrowserWindow(int width, ZoneId zone) {

    static final String COOKIE = "z-window";

    /** From here on the navigation stands beside the page. */
    private static final int PHONE = 800;

    private static final BrowserWindow WIDE = new BrowserWindow(PHONE + 1, ZoneOffset.UTC);
    private static final BrowserWindow NARROW = new BrowserWindow(PHONE, ZoneOffset.UTC);

    /** The window from which the current request comes. */
    public static BrowserWindow current() {
        return of(VaadinRequest.getCurrent());
    }

    /** The window from which a request comes. */
    public static BrowserWindow of(@Nullable VaadinRequest request) {
        if (request == null) {
            return WIDE;
        }
        return Cookies.value(request, COOKIE).map(BrowserWindow::parse).orElseGet(() -> {
            String agent = request.getHeader("User-Agent");
            return agent != null && agent.contains("Mobi") ? NARROW : WIDE;
        });
    }

    /** {@code 390.Europe/Moscow}; what no script of ours has written counts as not said. */
    static @Nullable BrowserWindow parse(String value) {
        String[] parts = value.split("\\.", 2);
        if (parts.length != 2 || !parts[0].matches("[1-9][0-9]{1,4}")) {
            return null;
        }
        try {
            return new BrowserWindow(Integer.parseInt(parts[0]), ZoneId.of(parts[1]));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether pages made for a phone are shown instead of wide ones. */
    public boolean phone() {
        return width <= PHONE;
    }
}
