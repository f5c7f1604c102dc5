package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.function.Supplier;

/** Links that look like buttons and hand out a file; it is made when the link is followed, inside its page. */
public final class DownloadLink {

    public static final String PDF = "application/pdf";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private DownloadLink() {}

    /** @param title names the file; signs that the name of a file cannot have are left out */
    public static Anchor pdf(String icon, String key, String title, Supplier<byte[]> made) {
        return of(icon, key, event -> hand(event, false, name(title) + ".pdf", PDF, made));
    }

    /** A PDF in a window of its own, from which the browser prints. */
    public static Anchor print(String icon, String key, String title, Supplier<byte[]> made) {
        Anchor link = of(icon, key, event -> hand(event, true, name(title) + ".pdf", PDF, made));
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    /** A workbook. */
    public static Anchor xlsx(String icon, String key, String title, Supplier<byte[]> made) {
        return of(icon, key, event -> hand(event, false, name(title) + ".xlsx", XLSX, made));
    }

    static Anchor of(String icon, String key, DownloadHandler handler) {
        Anchor link = new Anchor(handler, "");
        link.add(Icons.of(icon), new Span(Words.t(key)));
        link.addClassName("z-button");
        return link;
    }

    /** Made before the answer begins: what is refused is still told as such. */
    private static void hand(DownloadEvent event, boolean shown, String name, String type, Supplier<byte[]> made)
            throws IOException {
        byte[] file;
        var before = CurrentInstance.setCurrent(event.getUI());
        try {
            file = made.get();
        } finally {
            CurrentInstance.restoreInstances(before);
        }
        if (shown) {
            event.inline(name);
        } else {
            event.setFileName(name);
        }
        event.setContentType(type);
        event.getOutputStream().write(file);
    }

    static String name(String title) {
        return title.replaceAll("[^\\p{L}\\p{N} -]", " ").strip();
    }
}
