package ru.zvonok.platform.reporting.core;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Look;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;

/** Writes parts of a report as XHTML, the same for the page and for paper. Everything that is said is escaped. */
@Component
class HtmlPress {

    /** From so many columns on a table is set in small type. */
    private static final int MANY_COLUMNS = 16;

    /** Columns of so many letters hold sentences. */
    private static final int WIDE = 40;

    private static final int NAMING = 30;

    String part(ReportPart part, Locale locale) {
        return switch (part) {
            case ReportPart.Heading heading -> tagged("h2", heading.newPage() ? "z-report-sheet" : "", heading.text());
            case ReportPart.Note note -> tagged("p", "z-report-note", note.text());
            case ReportPart.Signature sign ->
                "<div class=\"z-report-sign\"><span>" + Template.escaped(sign.office())
                        + "</span><span class=\"z-report-line\">&#160;</span><span>/</span><span class=\"z-report-line\">&#160;</span><span>/</span></div>";
            case ReportPart.TearOff strip ->
                "<div class=\"z-report-tear\">" + Template.escaped(strip.text()) + "</div>";
            case ReportPart.Chart chart -> ChartPress.draw(chart, locale);
            case Table table -> table(table, locale);
        };
    }

    private static String tagged(String tag, String look, String text) {
        return "<" + tag + " class=\"" + look + "\">" + Template.escaped(text) + "</" + tag + ">";
    }

    private static String table(Table table, Locale locale) {
        var out = new StringBuilder(table.rows().size() * table.columns().size() * 32 + 256);
        out.append("<table class=\"z-report-table");
        if (table.columns().size() >= MANY_COLUMNS) {
            out.append(" z-report-dense");
        }
        out.append("\">");
        if (!table.caption().isEmpty()) {
            out.append(tagged("caption", "", table.caption()));
        }
        out.append("<thead>");
        head(out, table.columns());
        out.append("</thead><tbody>");
        table.rows().forEach(row -> row(out, row, table.columns(), locale));
        return out.append("</tbody></table>").toString();
    }

    private static void head(StringBuilder out, List<Column> columns) {
        boolean two = columns.stream().anyMatch(column -> column.over() != null);
        out.append("<tr>");
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            String over = column.over();
            if (over == null) {
                out.append("<th scope=\"col\"").append(two ? " rowspan=\"2\"" : "");
                cell(out, look(column), column.header());
            } else if (c == 0 || !over.equals(columns.get(c - 1).over())) {
                int last = c;
                while (last < columns.size() && over.equals(columns.get(last).over())) {
                    last++;
                }
                out.append("<th scope=\"colgroup\" colspan=\"").append(last - c).append('"');
                cell(out, "z-report-over", over);
            }
        }
        out.append("</tr>");
        if (two) {
            out.append("<tr>");
            for (Column column : columns) {
                if (column.over() != null) {
                    out.append("<th scope=\"col\"");
                    cell(out, look(column), column.header());
                }
            }
            out.append("</tr>");
        }
    }

    private static void cell(StringBuilder out, String look, String text) {
        out.append(" class=\"")
                .append(look)
                .append("\">")
                .append(Template.escaped(text))
                .append("</th>");
    }

    private static void row(StringBuilder out, Row row, List<Column> columns, Locale locale) {
        switch (row.kind()) {
            case GROUP -> {
                out.append("<tr class=\"z-report-group\"><th scope=\"colgroup\" colspan=\"")
                        .append(columns.size())
                        .append('"');
                cell(out, "", String.valueOf(row.cells().getFirst()));
                out.append("</tr>");
                return;
            }
            case TOTAL -> out.append("<tr class=\"z-report-total\">");
            case PLAIN -> out.append("<tr>");
        }
        for (int c = 0; c < columns.size(); c++) {
            Object value = row.cells().get(c);
            Column column = columns.get(c);
            String text = Template.escaped(CellText.of(value, column, locale));
            String tag = c == 0 && !(value instanceof Number) ? "th" : "td";
            out.append('<').append(tag).append(c == 0 ? " scope=\"row\"" : "");
            out.append(" class=\"")
                    .append(look(column, value))
                    .append(mark(column, value, row))
                    .append("\">");
            out.append(text).append("</").append(tag).append('>');
        }
        out.append("</tr>");
    }

    private static String look(Column column) {
        return switch (column.look()) {
            case NUMBER, PERCENT -> "z-report-number";
            case MARK -> "z-report-mark";
            case TEXT, DATE ->
                column.width() >= WIDE
                        ? "z-report-wide"
                        : column.width() >= NAMING ? "z-report-text z-report-naming" : "z-report-text";
        };
    }

    private static String look(Column column, @Nullable Object value) {
        return column.look() == Look.TEXT && value instanceof Number ? "z-report-number" : look(column);
    }

    /** A two is told apart by more than its digit. */
    private static String mark(Column column, @Nullable Object value, Row row) {
        return column.look() == Look.MARK && row.kind() == RowKind.PLAIN && "2".equals(String.valueOf(value))
                ? " z-report-two"
                : "";
    }
}
