package ru.zvonok.learning.journal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.StudentJournal;
import ru.zvonok.learning.journal.StudentLesson;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.platform.tenancy.Directory;

/** Every mark of a pupil by subject: kind of work, topic, day of the lesson, day it was written (REP-19). */
@Component
class PupilProgressReport extends JournalReport {

    private static final int MOST_CHANGES = 5_000;

    private final StudentJournal pupils;
    private final Journal journal;
    private final Directory directory;

    PupilProgressReport(StudentJournal pupils, Journal journal, Directory directory, ReportWords words) {
        super(
                "journal.pupil-progress",
                ReportAbout.PUPIL,
                JournalAction.VIEW_OWN,
                words,
                ReportParameter.SUBJECT,
                ReportParameter.DAYS);
        this.pupils = pupils;
        this.journal = journal;
        this.directory = directory;
    }

    @Override
    public Set<ReportParameter> optional() {
        return Set.of(ReportParameter.SUBJECT);
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        Long subject = asked.subject();
        List<StudentLesson> marked = pupils.lessons(asked.thePupil(), asked.theDays()).stream()
                .filter(one -> !one.cell().marks().isEmpty())
                .filter(one -> subject == null || one.course().subject() == subject)
                .sorted(Comparator.comparing((StudentLesson one) -> one.course().subjectName(), TextOrder.ORDER)
                        .thenComparing(StudentLesson::lesson, Lesson.BY_TIME))
                .toList();
        Map<Long, LocalDate> written = written(asked);
        List<Row> rows = new ArrayList<>();
        String before = "";
        for (StudentLesson one : marked) {
            String name = one.course().subjectName();
            if (!name.equals(before)) {
                rows.add(Row.group(name));
                before = name;
            }
            for (Mark mark : one.cell().marks()) {
                rows.add(Row.of(
                        work(one, mark, locale),
                        one.topic(),
                        one.lesson().date(),
                        written.get(one.lesson().id()),
                        value(mark),
                        mark.comment()));
            }
        }
        return ReportContent.portrait(new Table(
                "",
                List.of(
                        Column.text(t(locale, "journal.report.work"), 24),
                        Column.text(t(locale, "journal.report.topic"), 40),
                        Column.date(t(locale, "journal.report.lesson-day")),
                        Column.date(t(locale, "journal.report.written")),
                        Column.mark(t(locale, "journal.report.mark")),
                        Column.text(t(locale, "journal.report.comment"), 24)),
                rows));
    }

    /** The latest change of a lesson's cell by lesson. */
    private Map<Long, LocalDate> written(Asked asked) {
        var zone = directory.current().zone();
        Map<Long, LocalDate> written = new HashMap<>();
        pupils.latest(asked.thePupil(), asked.year(), MOST_CHANGES)
                .forEach(change -> written.putIfAbsent(
                        change.lesson(), change.change().at().atZone(zone).toLocalDate()));
        return written;
    }

    private static @Nullable Object value(Mark mark) {
        Integer number = mark.value();
        return number == null || !Scale.number(number) ? mark.text() : number;
    }

    private String work(StudentLesson lesson, Mark mark, Locale locale) {
        return lesson.assignments().stream()
                .filter(one -> one.id() == mark.assignment())
                .map(Assignment::type)
                .findFirst()
                .flatMap(type -> journal.assignmentTypes().stream()
                        .filter(one -> one.id() == type)
                        .findFirst())
                .map(type -> type.word(locale))
                .orElse("");
    }
}
