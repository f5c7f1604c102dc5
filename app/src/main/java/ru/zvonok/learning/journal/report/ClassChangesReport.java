package ru.zvonok.learning.journal.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.ChangeFilter;
import ru.zvonok.learning.journal.Changes;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalChange;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.people.PersonFacts;

/** Every change in the journals of a class: when, who, in which lesson, of whom, what it was and became (MON-01). */
@Component
class ClassChangesReport extends JournalReport {

    private static final int MOST = 3_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final Changes changes;
    private final PersonFacts people;

    ClassChangesReport(Changes changes, PersonFacts people, ReportWords words) {
        super(
                "journal.class-changes",
                ReportAbout.CLASS,
                JournalAction.VIEW_CHANGES,
                words,
                ReportParameter.PUPIL,
                ReportParameter.DAYS);
        this.changes = changes;
        this.people = people;
    }

    @Override
    public Set<ReportParameter> optional() {
        return Set.of(ReportParameter.PUPIL);
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        DateRange days = asked.theDays();
        List<JournalChange> found = changes.page(
                new ChangeFilter(
                        days.from().atStartOfDay(),
                        Objects.requireNonNull(days.to()).plusDays(1).atStartOfDay(),
                        null,
                        asked.theGroup(),
                        null,
                        asked.pupil(),
                        null,
                        null),
                null,
                MOST);
        Map<Long, PersonName> names = new HashMap<>();
        found.forEach(change -> {
            PersonName pupil = change.pupil();
            if (pupil != null) {
                names.put(change.student(), pupil);
            }
        });
        Map<Long, String> pupils = people.listed(names);
        List<ReportPart> parts = new ArrayList<>();
        parts.add(new Table(
                "",
                List.of(
                        Column.text(t(locale, "journal.report.when"), 16),
                        Column.text(t(locale, "journal.report.who"), 28),
                        Column.text(t(locale, "journal.report.subject"), 24),
                        Column.text(t(locale, "journal.report.of"), 14),
                        Column.text(t(locale, "journal.report.pupil"), 26),
                        Column.text(t(locale, "journal.changes.what"), 20),
                        Column.text(t(locale, "journal.report.was"), 10),
                        Column.text(t(locale, "journal.report.became"), 10),
                        Column.text(t(locale, "journal.report.action"), 14)),
                found.stream().map(change -> row(change, pupils, locale)).toList()));
        if (found.size() == MOST) {
            parts.add(new ReportPart.Note(t(locale, "journal.report.most", MOST)));
        }
        return new ReportContent(true, parts);
    }

    private Row row(JournalChange change, Map<Long, String> pupils, Locale locale) {
        Course course = change.course();
        Lesson lesson = change.lesson();
        @Nullable String who = change.who();
        return Row.of(
                MINUTE.format(change.at()),
                who == null ? t(locale, "journal.report.system") : who,
                course == null ? "" : course.subjectName(),
                lesson == null ? change.period() : lesson.date(),
                pupils.getOrDefault(change.student(), ""),
                t(locale, change.key().kind().textKey()),
                change.oldValue(),
                change.newValue(),
                t(locale, change.way().textKey()));
    }
}
