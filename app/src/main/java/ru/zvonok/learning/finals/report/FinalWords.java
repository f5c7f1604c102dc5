package ru.zvonok.learning.finals.report;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.CouncilDecision;
import ru.zvonok.learning.finals.CouncilProtocol;
import ru.zvonok.learning.finals.CouncilValue;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.registry.calendar.Period;

/** Words and columns that the reports on marks share. */
@Component
class FinalWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ReportWords texts;
    private final Directory directory;

    FinalWords(ReportWords texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    String t(Locale locale, String key, Object... arguments) {
        return texts.of(locale, key, arguments);
    }

    /** A digit as a number, so that Excel can count with it; everything else as its sign, of another scale as «7/10». */
    @Nullable
    Object value(@Nullable PeriodValue value, Locale locale) {
        if (value == null) {
            return null;
        }
        return value.mark() && !value.other()
                ? Integer.valueOf(value.number())
                : value.whole((key, arguments) -> t(locale, key, arguments));
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

    /** All results of the year as periods to choose; coursework where study groups write it. */
    List<ReportChoice> results(Locale locale) {
        boolean college = directory.current().modules().contains(ModuleProfile.VOCATIONAL);
        return Stream.of(YearResult.values())
                .filter(result -> college || result.everywhere())
                .map(result -> choice(result, locale))
                .toList();
    }

    /** A decision of the council with its debts and its paper. */
    String decision(CouncilDecision decision, Locale locale) {
        List<String> debts = decision.value() == CouncilValue.CONDITIONAL ? decision.debts() : List.of();
        String value = t(locale, decision.value().textKey());
        return t(
                locale,
                "finals.report.decision",
                debts.isEmpty() ? value : value + " (" + String.join(", ", debts) + ")",
                paper(decision.protocol(), locale));
    }

    String paper(CouncilProtocol protocol, Locale locale) {
        return t(locale, "finals.report.protocol", protocol.number(), DAY.format(protocol.day()));
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

    /** A line of a name and its tally. */
    Row line(RowKind kind, String name, Tally tally, FigureRule rule) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.addAll(tally(tally, rule));
        return new Row(kind, cells);
    }

    /** What the figures mean, under the tables. */
    String definitions(FigureRule rule, Tally all, Locale locale) {
        return said(rule, locale) + others(all, locale);
    }

    /** The same as a part of a report that tells nothing else. */
    List<ReportPart> otherScales(Tally all, Locale locale) {
        return all.other() == 0
                ? List.of()
                : List.of(new ReportPart.Note(others(all, locale).strip()));
    }

    /** A subject beside its average: in another scale than five points it says so. */
    String subject(String name, Scale.@Nullable Kind scale, Locale locale) {
        return scale != null && scale.other() ? t(locale, "journal.scale.named", name, scale.points()) : name;
    }

    /** What marks of other scales than five points were taken for; empty where there are none. */
    String others(Tally all, Locale locale) {
        return all.other() == 0 ? "" : " " + t(locale, "finals.report.other-scales", all.other());
    }

    private String said(FigureRule rule, Locale locale) {
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
