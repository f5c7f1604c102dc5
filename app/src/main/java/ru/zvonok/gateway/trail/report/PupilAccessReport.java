package ru.zvonok.gateway.trail.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.gateway.trail.AccessHistory;
import ru.zvonok.gateway.trail.TrailAction;
import ru.zvonok.gateway.trail.TrailEntry;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;

/** Who changed and who looked at the data of a learner, for the family (article 14 of law 152-FZ; REP-19). */
@Component
class PupilAccessReport extends BasicReport {

    private static final int MOST = 2_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    /** What somebody looked at. */
    private record Looked(String who, String roles, String event) {}

    /** How often, and when last. */
    private record Times(int times, LocalDate last) {}

    private final AccessHistory history;

    PupilAccessReport(AccessHistory history, ReportWords words) {
        super("trail.pupil-access", ReportAbout.PUPIL, TrailAction.VIEW_OWN, words, ReportParameter.DAYS);
        this.history = history;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        List<TrailEntry> entries = history.ofOwn(asked.thePupil(), asked.theDays(), MOST);
        List<ReportPart> parts = new ArrayList<>();
        parts.add(
                entries.stream().anyMatch(TrailEntry::write)
                        ? written(entries, locale)
                        : new ReportPart.Note(t(locale, "trail.report.unwritten")));
        parts.add(looked(entries, locale));
        if (entries.size() == MOST) {
            parts.add(new ReportPart.Note(t(locale, "trail.report.most", MOST)));
        }
        parts.add(new ReportPart.Note(t(locale, "trail.report.note")));
        return new ReportContent(true, parts);
    }

    private Table written(List<TrailEntry> entries, Locale locale) {
        return new Table(
                t(locale, "trail.report.written"),
                List.of(
                        Column.text(t(locale, "trail.at"), 16),
                        Column.text(t(locale, "trail.who"), 30),
                        Column.text(t(locale, "trail.role"), 24),
                        Column.text(t(locale, "trail.what"), 36),
                        Column.text(t(locale, "trail.place"), 28),
                        Column.date(t(locale, "trail.report.day"))),
                entries.stream()
                        .filter(TrailEntry::write)
                        .map(entry -> Row.of(
                                MINUTE.format(entry.at()),
                                who(entry, locale),
                                roles(entry, locale),
                                t(locale, entry.event() + ".title"),
                                entry.place(),
                                entry.day()))
                        .toList());
    }

    private Table looked(List<TrailEntry> entries, Locale locale) {
        Map<Looked, Times> looked = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> !entry.write())
                .forEach(entry -> looked.merge(
                        new Looked(who(entry, locale), roles(entry, locale), t(locale, entry.event() + ".title")),
                        new Times(1, entry.at().toLocalDate()),
                        (late, early) -> new Times(late.times() + early.times(), late.last())));
        List<Row> rows = new ArrayList<>();
        looked.forEach(
                (what, times) -> rows.add(Row.of(what.who(), what.roles(), what.event(), times.times(), times.last())));
        return new Table(
                t(locale, "trail.report.looked"),
                List.of(
                        Column.text(t(locale, "trail.who"), 30),
                        Column.text(t(locale, "trail.role"), 24),
                        Column.text(t(locale, "trail.what"), 44),
                        Column.number(t(locale, "trail.report.times")),
                        Column.date(t(locale, "trail.report.last"))),
                rows);
    }

    private String who(TrailEntry entry, Locale locale) {
        @Nullable String name = entry.who();
        return name == null ? t(locale, entry.roles().isEmpty() ? "trail.system" : "trail.report.family") : name;
    }

    private String roles(TrailEntry entry, Locale locale) {
        return entry.roles().stream()
                .map(Role::textKey)
                .map(key -> t(locale, key))
                .collect(Collectors.joining(", "));
    }
}
