package ru.zvonok.platform.reporting.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ru.zvonok.platform.reporting.ReportPart.Chart;
import ru.zvonok.platform.reporting.ReportPart.Series;

/** Draws a chart on paper: under each other a label with a bar for each series; the table below says the numbers. */
final class PaperChart {

    private static final List<String> LOOKS = List.of("one", "two", "three");
    private static final double WHOLE = 100;

    private PaperChart() {}

    static String draw(Chart chart) {
        double most = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        if (most <= 0) {
            return "";
        }
        var out = new StringBuilder("<div class=\"z-paper-names\">");
        for (int s = 0; s < chart.series().size(); s++) {
            out.append("<span class=\"z-bar z-bar-" + look(s) + "\">&#160;&#160;&#160;&#160;</span> "
                    + Template.escaped(chart.series().get(s).name()) + " &#160; ");
        }
        out.append("</div><table class=\"z-paper-chart\">");
        for (int i = 0; i < chart.labels().size(); i++) {
            out.append("<tr><td class=\"z-paper-label\">")
                    .append(Template.escaped(chart.labels().get(i)))
                    .append("</td><td>");
            for (int s = 0; s < chart.series().size(); s++) {
                bar(out, chart.series().get(s), i, s, most);
            }
            out.append("</td></tr>");
        }
        return out.append("</table>").toString();
    }

    private static void bar(StringBuilder out, Series series, int label, int s, double most) {
        BigDecimal value = series.values().get(label);
        if (value != null) {
            String width = String.format(Locale.ROOT, "%.1f", WHOLE * value.doubleValue() / most);
            out.append("<div class=\"z-bar z-bar-" + look(s) + "\" style=\"width: " + width + "%\">&#160;</div>");
        }
    }

    private static String look(int series) {
        return LOOKS.get(Math.min(series, LOOKS.size() - 1));
    }
}
