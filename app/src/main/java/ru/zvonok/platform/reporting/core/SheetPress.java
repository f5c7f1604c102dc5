package ru.zvonok.platform.reporting.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportSheet;

/** A report on paper. */
@Component
class SheetPress {

    private static final String PAPER = "/ru/zvonok/platform/reporting/report/paper.html";

    private final Texts texts;
    private final PdfPress pdf;

    SheetPress(Texts texts, PdfPress pdf) {
        this.texts = texts;
        this.pdf = pdf;
    }

    byte[] print(ReportSheet sheet) {
        boolean letters = sheet.content().parts().stream()
                .anyMatch(part -> part instanceof ReportPart.Heading heading && heading.newPage());
        String page = new Template(texts, Texts.RUSSIAN)
                .fill(
                        Template.read(PAPER),
                        Map.of(
                                "title", sheet.title(),
                                "head", sheet.head(),
                                "made", sheet.made(),
                                "titled", !letters,
                                "size", sheet.content().landscape() ? "A4 landscape" : "A4"));
        return pdf.print(page.replace("<div id=\"body\"></div>", body(sheet)));
    }

    /** Drawings are set as bars, which need no more than boxes. */
    private static String body(ReportSheet sheet) {
        List<String> html = new ArrayList<>();
        for (int i = 0; i < sheet.html().size(); i++) {
            html.add(
                    sheet.content().parts().get(i) instanceof ReportPart.Chart chart
                            ? PaperChart.draw(chart)
                            : sheet.html().get(i));
        }
        // the first sheet is there already
        return String.join("\n", html).replaceFirst("<h2 class=\"z-report-sheet\">", "<h2>");
    }
}
