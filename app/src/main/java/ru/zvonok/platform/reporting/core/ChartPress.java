package ru.zvonok.platform.reporting.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ReportPart.Chart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Series;

/**
 * Draws bars or lines as SVG in the colours of the page. Lines are told apart by dash, bars by frame; names stand above. To
 * whoever hears the page it is one picture with one sentence, and the table below says the numbers.
 */
final class ChartPress {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 260;
    private static final int LEFT = 36;
    private static final int TOP = 34;
    private static final int BOTTOM = 210;
    private static final int MARGIN = 8;
    /** So wide it is whole on a phone. */
    private static final int NARROW = 400;

    private static final int POINT_WIDTH = 40;
    private static final int BARS_WIDTH = 60;
    /** More labels than these stand on each other. */
    private static final int MOST_LABELS = 20;

    private static final int LABEL_LETTERS = 12;
    private static final int SCALE_OF_MARKS = 5;
    private static final List<String> LOOKS = List.of("z-chart-one", "z-chart-two", "z-chart-three");

    private ChartPress() {}

    static String draw(Chart chart, Locale locale) {
        String sentence = Template.escaped(chart.sentence());
        int width = width(chart);
        int right = width - MARGIN;
        var out = new StringBuilder("<div class=\"z-chart-box\" role=\"group\" tabindex=\"0\" aria-label=\"" + sentence
                + "\"><svg class=\"" + (width <= NARROW ? "z-chart z-chart-narrow" : "z-chart") + "\" viewBox=\"0 0 "
                + width + " " + HEIGHT + "\" role=\"img\" aria-label=\""
                + sentence + "\">");
        double most = most(chart);
        axis(out, most, right);
        names(out, chart);
        double step = (double) (right - LEFT) / Math.max(1, chart.labels().size());
        labels(out, chart, step);
        for (int s = 0; s < chart.series().size(); s++) {
            String look = LOOKS.get(Math.min(s, LOOKS.size() - 1));
            if (chart.shape() == Chart.Shape.LINE) {
                line(out, chart.series().get(s), look, step, most, locale);
            } else {
                bars(out, chart, s, look, step, most, locale);
            }
        }
        return out.append("</svg></div>").toString();
    }

    /** As wide as it needs to be: of few labels it shall not have to be pushed aside on a phone. */
    private static int width(Chart chart) {
        int step = chart.shape() == Chart.Shape.LINE ? POINT_WIDTH : BARS_WIDTH;
        return Math.clamp(LEFT + (long) step * chart.labels().size(), NARROW, WIDTH);
    }

    private static double most(Chart chart) {
        double most = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
        if (most <= SCALE_OF_MARKS) {
            return most > 2 ? SCALE_OF_MARKS : Math.max(1, Math.ceil(most));
        }
        return Math.ceil(most / SCALE_OF_MARKS) * SCALE_OF_MARKS;
    }

    private static void axis(StringBuilder out, double most, int right) {
        int lines = most <= SCALE_OF_MARKS ? (int) most : SCALE_OF_MARKS;
        for (int i = 0; i <= lines; i++) {
            double value = most * i / lines;
            double y = y(value, most);
            out.append("<line class=\"z-chart-axis\" x1=\"")
                    .append(LEFT)
                    .append("\" x2=\"")
                    .append(right);
            out.append("\" y1=\"")
                    .append(number(y))
                    .append("\" y2=\"")
                    .append(number(y))
                    .append("\"/>");
            text(out, LEFT - 6, y + 4, "end", "", number(value));
        }
    }

    private static void names(StringBuilder out, Chart chart) {
        int x = LEFT;
        for (int s = 0; s < chart.series().size(); s++) {
            String look = LOOKS.get(Math.min(s, LOOKS.size() - 1));
            String name = chart.series().get(s).name();
            if (chart.shape() == Chart.Shape.LINE) {
                out.append(
                        "<line class=\"" + look + "\" x1=\"" + x + "\" x2=\"" + (x + 24) + "\" y1=\"12\" y2=\"12\"/>");
            } else {
                out.append("<rect class=\"" + look + "\" x=\"" + x + "\" y=\"6\" width=\"24\" height=\"12\"/>");
            }
            text(out, x + 30, 16, "start", "", name);
            x += 60 + name.length() * 8;
        }
    }

    private static void labels(StringBuilder out, Chart chart, double step) {
        int every = (chart.labels().size() + MOST_LABELS - 1) / MOST_LABELS;
        boolean slanted = chart.labels().stream().anyMatch(label -> label.length() * 7 > step);
        for (int i = 0; i < chart.labels().size(); i += Math.max(1, every)) {
            String label = chart.labels().get(i);
            String brief = label.length() > LABEL_LETTERS ? label.substring(0, LABEL_LETTERS - 1) + "…" : label;
            double x = LEFT + step * (i + 0.5);
            if (slanted) {
                out.append("<text text-anchor=\"end\" transform=\"translate(" + number(x + 4) + " " + (BOTTOM + 14)
                        + ") rotate(-30)\">" + Template.escaped(brief) + "</text>");
            } else {
                text(out, x, BOTTOM + 18, "middle", "", brief);
            }
        }
    }

    private static void line(StringBuilder out, Series series, String look, double step, double most, Locale locale) {
        var path = new StringBuilder();
        var points = new StringBuilder();
        for (int i = 0; i < series.values().size(); i++) {
            BigDecimal value = series.values().get(i);
            if (value != null) {
                String x = number(LEFT + step * (i + 0.5));
                String y = number(y(value.doubleValue(), most));
                path.append(path.isEmpty() ? "M" : " L").append(x).append(' ').append(y);
                points.append("<circle class=\"" + look + "\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"3.5\"><title>"
                        + Template.escaped(series.name() + ": " + shown(value, locale)) + "</title></circle>");
            }
        }
        if (!path.isEmpty()) {
            out.append("<path class=\"" + look + "\" d=\"")
                    .append(path)
                    .append("\"/>")
                    .append(points);
        }
    }

    private static void bars(
            StringBuilder out, Chart chart, int s, String look, double step, double most, Locale locale) {
        double width = Math.min(28, step * 0.8 / chart.series().size());
        Series series = chart.series().get(s);
        for (int i = 0; i < series.values().size(); i++) {
            BigDecimal value = series.values().get(i);
            if (value != null) {
                double x = LEFT + step * (i + 0.5) - width * chart.series().size() / 2 + width * s;
                double y = y(value.doubleValue(), most);
                out.append("<rect class=\"" + look + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\""
                        + number(width - 2) + "\" height=\"" + number(BOTTOM - y) + "\"><title>"
                        + Template.escaped(series.name() + ": " + shown(value, locale)) + "</title></rect>");
                if (chart.series().size() == 1) {
                    text(out, x + width / 2 - 1, y - 4, "middle", "z-chart-value", shown(value, locale));
                }
            }
        }
    }

    private static void text(StringBuilder out, double x, double y, String anchor, String look, String text) {
        out.append("<text class=\"" + look + "\" text-anchor=\"" + anchor + "\" x=\"" + number(x) + "\" y=\""
                + number(y) + "\">" + Template.escaped(text) + "</text>");
    }

    private static String shown(BigDecimal value, Locale locale) {
        return CellText.of(value, Column.text("", 0), locale);
    }

    private static double y(double value, double most) {
        return BOTTOM - (BOTTOM - TOP) * value / most;
    }

    /** As SVG wants it: with a point and without needless digits. */
    private static String number(double number) {
        String text = String.format(Texts.ENGLISH, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
