package ru.zvonok.platform.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ru.zvonok.platform.reporting.ReportForm;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.platform.uikit.DownloadLink;
import ru.zvonok.platform.uikit.Words;

/** Links to a report as a file, named by its title only: what it was asked for may name a person. */
final class ReportFiles {

    private ReportFiles() {}

    /** A PDF in a window of its own, from which the browser prints. */
    static Anchor print(Reports reports, String key, ReportForm form) {
        return DownloadLink.print("printer", "reporting.print", form.card().title(), pdf(reports, key, form.codes()));
    }

    static Anchor pdf(Reports reports, String key, ReportForm form) {
        return DownloadLink.pdf("file-text", "reporting.pdf", form.card().title(), pdf(reports, key, form.codes()));
    }

    private static Supplier<byte[]> pdf(Reports reports, String key, Map<String, String> codes) {
        Locale locale = Words.locale();
        return () -> reports.pdf(key, codes, locale);
    }

    static Anchor xlsx(Reports reports, String key, ReportForm form) {
        Map<String, String> codes = form.codes();
        Locale locale = Words.locale();
        return DownloadLink.xlsx(
                "file-spreadsheet", "reporting.xlsx", form.card().title(), () -> reports.xlsx(key, codes, locale));
    }

    /** A file that is there already. */
    static Anchor finished(String name, Consumer<OutputStream> write) {
        DownloadHandler handler = event -> {
            event.setFileName(name);
            event.setContentType(name.endsWith(".pdf") ? DownloadLink.PDF : DownloadLink.XLSX);
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
}
