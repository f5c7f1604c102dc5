package ru.zvonok.learning.finals.report;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.MarkSums;
import ru.zvonok.learning.journal.MarklessClasses;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.StudentCourse;
import ru.zvonok.learning.journal.StudentCourse.DatedMark;
import ru.zvonok.learning.journal.StudentJournal;
import ru.zvonok.learning.journal.StudentLesson;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.enrolment.Enrolment;

/** A pupil's subjects by days: marks, duties, absences; average and settled mark at the end (REP-19). */
@Component
class PupilGridReport extends BasicReport {

    private final StudentJournal pupils;
    private final Journal journal;
    private final Finals finals;
    private final FinalWords words;
    private final Enrolment enrolment;
    private final MarklessClasses markless;
    private final ClassRolls rolls;

    PupilGridReport(
            StudentJournal pupils,
            Journal journal,
            Finals finals,
            FinalWords words,
            Enrolment enrolment,
            MarklessClasses markless,
            ClassRolls rolls,
            ReportWords reportWords) {
        super("finals.pupil-grid", ReportAbout.PUPIL, FinalsAction.VIEW_OWN, reportWords, ReportParameter.DAYS);
        this.pupils = pupils;
        this.journal = journal;
        this.finals = finals;
        this.words = words;
        this.enrolment = enrolment;
        this.markless = markless;
        this.rolls = rolls;
    }

    @Override
    public List<ReportChoice> resultsBesidePeriods(Locale locale) {
        return List.of(words.choice(YearResult.YEAR, locale));
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        Map<String, Map<LocalDate, String>> cells = new TreeMap<>(TextOrder.ORDER);
        TreeSet<LocalDate> days = new TreeSet<>();
        Map<Long, Course> courses = new HashMap<>();
        Map<String, MarkSums> sums = new HashMap<>();
        Map<String, Scale.Kind> scales = new HashMap<>();
        for (StudentCourse one : pupils.courses(asked.thePupil(), asked.theDays())) {
            courses.put(one.course().id(), one.course());
            String subject = one.course().subjectName();
            cells.computeIfAbsent(subject, name -> new HashMap<>());
            scales.putIfAbsent(subject, one.scale().kind());
            for (DatedMark dated : one.marks()) {
                Integer value = dated.mark().value();
                if (value != null) {
                    sums.merge(subject, MarkSums.NONE.plus(value, dated.weight()), MarkSums::plus);
                }
            }
        }
        for (StudentLesson one : pupils.lessons(asked.thePupil(), asked.theDays())) {
            if (!one.cell().value().isEmpty()) {
                days.add(one.lesson().date());
                cells.computeIfAbsent(one.course().subjectName(), name -> new HashMap<>())
                        .merge(one.lesson().date(), one.cell().value(), (first, next) -> first + " " + next);
            }
        }
        Map<String, PeriodValue> settled = settled(asked, courses);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(t(locale, "finals.report.subject"), 26));
        days.forEach(day -> columns.add(Column.mark(String.valueOf(day.getDayOfMonth()))
                .under(day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale))));
        boolean marked = !sums.isEmpty() || !markless(asked);
        boolean period = marked && asked.period() != null;
        if (marked) {
            columns.add(Column.decimal(t(locale, "finals.report.average")));
        }
        if (period) {
            columns.add(Column.mark(t(locale, "finals.report.period-mark")));
        }
        List<Row> rows = new ArrayList<>();
        cells.forEach((subject, own) -> {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(words.subject(subject, scales.get(subject), locale));
            days.forEach(day -> line.add(own.get(day)));
            if (marked) {
                line.add(sums.getOrDefault(subject, MarkSums.NONE).averages().weighted());
            }
            if (period) {
                line.add(words.value(settled.get(subject), locale));
            }
            rows.add(new Row(RowKind.PLAIN, line));
        });
        String legend = String.join(
                "; ",
                journal.attendanceCodes().stream()
                        .map(code -> code.sign() + ": " + code.word(locale))
                        .toList());
        return ReportContent.landscape(
                new Table("", columns, rows),
                new ReportPart.Note(t(locale, marked ? "finals.report.grid-note" : "finals.report.grid-note-markless")),
                new ReportPart.Note(legend));
    }

    /** Whether the class of the days' end is taught without marks: then nothing is missing where no average stands. */
    private boolean markless(Asked asked) {
        return enrolment
                .classOf(asked.thePupil(), rolls.last(asked.theDays()))
                .filter(markless::markless)
                .isPresent();
    }

    /** Of the period asked for, by subject. */
    private Map<String, PeriodValue> settled(Asked asked, Map<Long, Course> courses) {
        Map<String, PeriodValue> settled = new HashMap<>();
        Long period = asked.period();
        if (period != null) {
            finals.ofStudent(asked.thePupil(), asked.year()).forEach(mark -> {
                Course course = courses.get(mark.course());
                if (mark.period() == period && course != null) {
                    settled.put(course.subjectName(), mark.value());
                }
            });
        }
        return settled;
    }
}
