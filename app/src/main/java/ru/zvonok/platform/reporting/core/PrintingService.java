package ru.zvonok.platform.reporting.core;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.Printing;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportSheet;
import ru.zvonok.platform.reporting.TableSheet;

@Service
class PrintingService implements Printing {

    private final Texts texts;
    private final PdfPress pdf;
    private final HtmlPress html;
    private final SheetPress paper;
    private final WorkbookPress workbooks;

    PrintingService(Texts texts, PdfPress pdf, HtmlPress html, SheetPress paper, WorkbookPress workbooks) {
        this.texts = texts;
        this.pdf = pdf;
        this.html = html;
        this.paper = paper;
        this.workbooks = workbooks;
    }

    @Override
    public byte[] pdf(String template, Map<String, Object> values, Locale locale) {
        return pdf.print(new Template(texts, locale).fill(Template.read(template), values));
    }

    @Override
    public byte[] pdf(TableSheet table, Locale locale) {
        return paper.print(sheet(table, locale));
    }

    @Override
    public byte[] xlsx(TableSheet table) {
        return workbooks.write(sheet(table, Texts.RUSSIAN));
    }

    private ReportSheet sheet(TableSheet table, Locale locale) {
        ReportPart.Table part = new ReportPart.Table(
                "",
                table.columns().stream()
                        .map(column -> ReportPart.Column.text(column.header(), column.width()))
                        .toList(),
                table.rows().stream()
                        .map(row -> new ReportPart.Row(ReportPart.RowKind.PLAIN, row))
                        .toList());
        return new ReportSheet(
                table.title(), table.second(), "", ReportContent.landscape(part), List.of(html.part(part, locale)));
    }
}
