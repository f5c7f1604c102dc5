package ru.zvonok.platform.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ru.zvonok.platform.reporting.ReportForm;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** Links to a report as a file; it is made when the link is followed. */
final class ReportFiles {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ReportFiles() {}

    /** A PDF in a window of its own, from which the browser prints. */
    static Anchor print(Reports reports, String key, ReportForm form) {
        Map<String, String> codes = form.codes();
        Locale locale = Words.locale();
        String name = name(form);
        Anchor link = link("printer", "reporting.print", event -> {
            byte[] file = inside(event, () -> reports.pdf(key, codes, locale));
            event.inline(name + ".pdf");
            event.setContentType(PDF);
            event.getOutputStream().write(file);
        });
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    static Anchor pdf(Reports reports, String key, ReportForm form) {
        Map<String, String> codes = form.codes();
        Locale locale = Words.locale();
        return file("file-text", "reporting.pdf", name(form) + ".pdf", PDF, () -> reports.pdf(key, codes, locale));
    }

    static Anchor xlsx(Reports reports, String key, ReportForm form) {
        Map<String, String> codes = form.codes();
        Locale locale = Words.locale();
        return file(
                "file-spreadsheet",
                "reporting.xlsx",
                name(form) + ".xlsx",
                XLSX,
                () -> reports.xlsx(key, codes, locale));
    }

    private static Anchor file(String icon, String key, String name, String type, Supplier<byte[]> made) {
        return link(icon, key, event -> {
            byte[] file = inside(event, made);
            event.setFileName(name);
            event.setContentType(type);
            event.getOutputStream().write(file);
        });
    }

    /** A file that is there already. */
    static Anchor finished(String name, Consumer<OutputStream> write) {
        DownloadHandler handler = event -> {
            event.setFileName(name);
            event.setContentType(name.endsWith(".pdf") ? PDF : XLSX);
            UI page = event.getUI();
            var before = CurrentInstance.setCurrent(page);
            try {
                write.accept(event.getOutputStream());
            } finally {
                CurrentInstance.restoreInstances(before);
            }
        };
        return new Anchor(handler, name);
    }

    /** The title only: what it was asked for may name a person. */
    private static String name(ReportForm form) {
        return form.card().title().replaceAll("[^\\p{L}\\p{N} -]", " ").strip();
    }

    private static byte[] inside(DownloadEvent event, Supplier<byte[]> made) {
        UI page = event.getUI();
        var before = CurrentInstance.setCurrent(page);
        try {
            return made.get();
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }

    private static Anchor link(String icon, String key, DownloadHandler handler) {
        Anchor link = new Anchor(handler, "");
        link.add(Icons.of(icon), new Span(Words.t(key)));
        link.addClassName("z-button");
        return link;
    }
}
