package ru.zvonok.learning.finals.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.calendar.Period;

/** Words and columns that the reports on marks share. */
@Component
class FinalWords {

    private final ReportWords texts;

    FinalWords(ReportWords texts) {
        this.texts = texts;
    }

    String t(Locale locale, String key, Object... arguments) {
        return texts.of(locale, key, arguments);
    }

    /** A digit as a number, so that Excel can count with it; everything else as its sign. */
    @Nullable
    Object value(@Nullable PeriodValue value, Locale locale) {
        return value == null ? null : value.mark() ? Integer.valueOf(value.code()) : t(locale, value.textKey());
    }

    /** A result of the year as a period to choose. */
    ReportChoice choice(YearResult result, Locale locale) {
        return new ReportChoice(
                result.name().toLowerCase(Locale.ROOT),
                t(locale, result.textKey() + ".chosen"),
                null,
                false,
                result.column());
    }

    /** Columns of a year: its periods, then year, exam and final mark where anybody has one. */
    Map<Long, String> columns(List<Period> periods, Set<Long> settled, Locale locale) {
        Map<Long, String> columns = new LinkedHashMap<>();
        periods.forEach(period -> columns.put(period.id(), period.name()));
        for (YearResult result : YearResult.values()) {
            if (settled.contains(result.column())) {
                columns.put(result.column(), t(locale, result.textKey()));
            }
        }
        return columns;
    }

    /** Numbers of each mark, then the four figures. */
    List<Column> tally(Locale locale) {
        String marks = t(locale, "finals.report.marks");
        return List.of(
                Column.number("5").under(marks),
                Column.number("4").under(marks),
                Column.number("3").under(marks),
                Column.number("2").under(marks),
                Column.number(t(locale, "finals.value.not_attested")).under(marks),
                Column.number(t(locale, "finals.value.exempt")).under(marks),
                Column.percent(t(locale, "finals.report.pass")),
                Column.percent(t(locale, "finals.report.quality")),
                Column.decimal(t(locale, "finals.report.average")),
                Column.percent(t(locale, "finals.report.learned")));
    }

    List<@Nullable Object> tally(Tally tally, FigureRule rule) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(tally.five());
        cells.add(tally.four());
        cells.add(tally.three());
        cells.add(tally.two());
        cells.add(tally.notAttested());
        cells.add(tally.exempt());
        cells.add(tally.pass(rule));
        cells.add(tally.quality(rule));
        cells.add(tally.average());
        cells.add(tally.learned(rule));
        return cells;
    }

    /** What the figures mean, under the tables. */
    String definitions(FigureRule rule, Locale locale) {
        return t(
                locale,
                "finals.report.definitions",
                rule.passed(),
                rule.good(),
                number(rule.five(), locale),
                number(rule.four(), locale),
                number(rule.three(), locale),
                number(rule.two(), locale),
                number(rule.notAttested(), locale));
    }

    private static String number(BigDecimal number, Locale locale) {
        String plain = number.stripTrailingZeros().toPlainString();
        return "en".equals(locale.getLanguage()) ? plain : plain.replace('.', ',');
    }
}
