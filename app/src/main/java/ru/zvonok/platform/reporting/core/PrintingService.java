package ru.zvonok.platform.reporting.core;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.Printing;
import ru.zvonok.platform.reporting.TableSheet;

@Service
class PrintingService implements Printing {

    private static final String TABLE = "/ru/zvonok/platform/reporting/report/table.html";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Texts texts;
    private final PdfPress pdf;
    private final WorkbookPress workbooks;

    PrintingService(Texts texts, PdfPress pdf, WorkbookPress workbooks) {
        this.texts = texts;
        this.pdf = pdf;
        this.workbooks = workbooks;
    }

    @Override
    public byte[] pdf(String template, Map<String, Object> values, Locale locale) {
        return pdf.print(new Template(texts, locale).fill(Template.read(template), values));
    }

    @Override
    public byte[] pdf(TableSheet table, Locale locale) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            List<Map<String, Object>> cells = new ArrayList<>();
            row.forEach(value -> cells.add(
                    Map.of("value", shown(value, locale), "look", value instanceof Number ? "number" : "text")));
            rows.add(Map.of("cells", cells));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("title", table.title());
        values.put("second", table.second());
        values.put(
                "columns",
                table.columns().stream().map(TableSheet.Column::header).toList());
        values.put("rows", rows);
        return pdf(TABLE, values, locale);
    }

    @Override
    public byte[] xlsx(TableSheet table) {
        return workbooks.write(table);
    }

    private static String shown(@Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case BigDecimal number -> number.toPlainString().replace('.', separator(locale));
            default -> String.valueOf(value);
        };
    }

    private static char separator(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }
}
