package ru.zvonok.bench.measure;

import java.util.Locale;

/** Lines of the table on the terminal. Ratios are to be quoted: absolute times vary between machines. */
final class Report {

    private static final String LINE = "%-26s %7s %10s %10s %10s %10s %8s %10s %6s %s%n";
    private static final String FACT = "%-26s %18s %-4s %s%n";
    private static final String GROWTH = "%-26s %7s %10s %10s %8s %s%n";

    /** A tenant's pages may slow by so much from the smallest region to the greatest. */
    private static final double SLOWER = 1.15;

    private Report() {}

    static void head() {
        System.out.printf(
                LINE,
                "job",
                "clients",
                "median ms",
                "95 % ms",
                "a second",
                "floor ms",
                "ratio",
                "budget ms",
                "stmts",
                "");
    }

    static void line(Figure one) {
        System.out.printf(
                LINE,
                one.job(),
                one.clients(),
                number(one.medianMs()),
                number(one.p95Ms()),
                number(one.perSecond()),
                number(one.floorMs()),
                one.floorMs() == 0 ? "-" : number(one.medianMs() / one.floorMs()),
                one.budgetMs() == 0 ? "-" : number(one.budgetMs()),
                one.statements() == 0 ? "-" : one.statements(),
                one.holds() ? "" : "over");
    }

    static void line(Fact one) {
        String budget = one.budget() == 0 ? "" : "of " + number(one.budget());
        System.out.printf(FACT, one.name(), number(one.value()), one.unit(), one.holds() ? budget : budget + " over");
    }

    static void growthHead(int organisations) {
        System.out.printf(GROWTH, "job", "clients", "ms with 1", "with " + organisations, "ratio", "");
    }

    static void growth(Figure row, double alone) {
        double ratio = row.medianMs() / alone;
        System.out.printf(
                GROWTH,
                row.job(),
                row.clients(),
                number(alone),
                number(row.medianMs()),
                number(ratio),
                ratio > SLOWER ? "over" : "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
