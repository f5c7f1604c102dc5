package ru.zvonok.learning.remarks.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.remarks.Remark;
import ru.zvonok.learning.remarks.RemarkState;
import ru.zvonok.learning.remarks.Remarks;
import ru.zvonok.learning.remarks.RemarksAction;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.people.PersonFacts;

/** «Анализ работы в модуле»: remarks of some days and those not settled yet, by teacher and one by one (REP-16, JRN-13). */
@Component
class RemarksReport extends BasicReport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Remarks remarks;
    private final PersonFacts people;

    RemarksReport(Remarks remarks, PersonFacts people, ReportWords words) {
        super("remarks.analysis", ReportAbout.SCHOOL, RemarksAction.VIEW, words, ReportParameter.DAYS);
        this.remarks = remarks;
        this.people = people;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        List<Remark> all = remarks.list(asked.theDays());
        Map<Long, String> names = people.listed(
                people.names(all.stream().map(Remark::teacher).distinct().toList()));
        return ReportContent.landscape(
                byTeacher(all, names, locale),
                oneByOne(all, names, locale),
                new ReportPart.Note(t(
                        locale,
                        "remarks.report.note",
                        DAY.format(asked.theDays().from()),
                        DAY.format(Objects.requireNonNull(asked.theDays().to())))));
    }

    private Table byTeacher(List<Remark> all, Map<Long, String> names, Locale locale) {
        Map<String, List<Remark>> byTeacher = new TreeMap<>(TextOrder.ORDER);
        all.forEach(one -> byTeacher
                .computeIfAbsent(names.getOrDefault(one.teacher(), ""), name -> new ArrayList<>())
                .add(one));
        List<Row> rows = new ArrayList<>();
        byTeacher.forEach((name, own) -> rows.add(counts(RowKind.PLAIN, name, own)));
        if (!all.isEmpty()) {
            rows.add(counts(RowKind.TOTAL, t(locale, "remarks.report.in-all"), all));
        }
        return new Table(
                t(locale, "remarks.report.by-teacher"),
                List.of(
                        Column.text(t(locale, "remarks.teacher"), 34),
                        Column.number(t(locale, "remarks.report.written")),
                        Column.number(t(locale, "remarks.report.waiting")),
                        Column.number(t(locale, "remarks.report.overdue")),
                        Column.number(t(locale, "remarks.report.answered")),
                        Column.number(t(locale, "remarks.report.accepted"))),
                rows);
    }

    private static Row counts(RowKind kind, String name, List<Remark> remarks) {
        return new Row(
                kind,
                Arrays.asList(
                        name,
                        remarks.size(),
                        count(remarks, one -> one.state().waitsForTeacher()),
                        count(remarks, Remark::overdue),
                        count(remarks, one -> one.state() == RemarkState.ANSWERED),
                        count(remarks, one -> one.state() == RemarkState.ACCEPTED)));
    }

    private static int count(List<Remark> remarks, Predicate<Remark> such) {
        return (int) remarks.stream().filter(such).count();
    }

    private Table oneByOne(List<Remark> all, Map<Long, String> names, Locale locale) {
        List<Row> rows = all.stream()
                .map(one -> Row.of(
                        one.writtenOn(),
                        names.getOrDefault(one.teacher(), ""),
                        one.course().title(),
                        lesson(one),
                        one.text(),
                        one.due(),
                        t(locale, one.state().textKey()),
                        answer(one),
                        one.author()))
                .toList();
        return new Table(
                t(locale, "remarks.report.one-by-one"),
                List.of(
                        Column.date(t(locale, "remarks.on")),
                        Column.text(t(locale, "remarks.teacher"), 22),
                        Column.text(t(locale, "remarks.course"), 20),
                        Column.date(t(locale, "remarks.lesson")),
                        Column.text(t(locale, "remarks.text"), 34),
                        Column.date(t(locale, "remarks.due")),
                        Column.text(t(locale, "remarks.state"), 18),
                        Column.text(t(locale, "remarks.report.answer"), 26),
                        Column.text(t(locale, "remarks.author"), 22)),
                rows);
    }

    private static @Nullable LocalDate lesson(Remark one) {
        return one.lesson() == null ? null : one.lesson().date();
    }

    /** What the teacher said last. */
    private static String answer(Remark one) {
        return one.steps().reversed().stream()
                .filter(step -> step.state() == RemarkState.ANSWERED)
                .map(Remark.Step::text)
                .findFirst()
                .orElse("");
    }
}
