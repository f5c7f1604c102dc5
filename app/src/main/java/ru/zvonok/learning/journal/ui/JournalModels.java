package ru.zvonok.learning.journal.ui;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalLesson;
import ru.zvonok.learning.journal.JournalPage;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.JournalStudent;
import ru.zvonok.learning.journal.MarklessClasses;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.journal.PeriodResults.PeriodCell;
import ru.zvonok.learning.journal.PeriodResults.PeriodMarks;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.WorkPage;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.OwnWords;
import ru.zvonok.platform.uikit.keygrid.GridCell;
import ru.zvonok.platform.uikit.keygrid.GridColumn;
import ru.zvonok.platform.uikit.keygrid.GridGroup;
import ru.zvonok.platform.uikit.keygrid.GridModel;
import ru.zvonok.platform.uikit.keygrid.GridRow;
import ru.zvonok.platform.uikit.keygrid.GridValue;
import ru.zvonok.platform.uikit.keygrid.Tone;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

/** A page of the journal as a key grid: lessons by month, averages, missed lessons, the mark of the period. */
@Component
class JournalModels {

    static final String AVERAGE = "average";
    static final String MISSED = "missed";

    private final Journal journal;
    private final ObjectProvider<PeriodResults> results;
    private final OwnWords texts;
    private final PersonFacts people;
    private final Enrolment enrolment;
    private final MarklessClasses classes;

    JournalModels(
            Journal journal,
            ObjectProvider<PeriodResults> results,
            OwnWords texts,
            PersonFacts people,
            Enrolment enrolment,
            MarklessClasses classes) {
        this.journal = journal;
        this.results = results;
        this.texts = texts;
        this.people = people;
        this.enrolment = enrolment;
        this.classes = classes;
    }

    /** @param periodName head of the column of period marks, null where the page is no period */
    GridModel model(
            long organisation,
            JournalAddress address,
            JournalPage page,
            @Nullable String periodName,
            LocalDate today,
            Locale locale) {
        List<AttendanceCode> codes = journal.attendanceCodes();
        List<AssignmentType> types = journal.assignmentTypes();
        boolean markless = classes.markless(enrolment.schoolClass(page.course().group()));
        @Nullable PeriodResults contributed = periodName == null || markless ? null : results.getIfAvailable();
        if (contributed != null && !contributed.visible(address.course())) {
            contributed = null;
        }
        boolean withPeriod = contributed != null;
        PeriodMarks marks = contributed == null
                ? new PeriodMarks(Map.of(), false, 0)
                : contributed.marks(address.course(), address.period());
        Map<Long, PeriodCell> period = marks.cells();
        JournalCells cells = new JournalCells(codes, locale);

        List<GridColumn> columns = new ArrayList<>();
        int width = MarkValues.width(page.scale());
        page.lessons()
                .forEach(lesson ->
                        columns.add(column(lesson, types, today, locale).withWidth(width)));
        if (!markless) {
            columns.add(end(AVERAGE, "journal.page.average", 54, locale));
        }
        columns.add(end(MISSED, "journal.page.missed", 54, locale));
        if (contributed != null && periodName != null) {
            columns.add(periodColumn(periodName, marks, locale));
        }
        Map<Long, String> names = people.listed(
                page.students().stream().collect(Collectors.toMap(JournalStudent::person, JournalStudent::name)));
        List<GridRow> rows = page.students().stream()
                .map(student -> row(page, student, names, cells, period, withPeriod, markless, locale))
                .toList();
        String label = texts.of(
                locale,
                "journal.page.label",
                page.course().groupName(),
                page.course().subjectName());
        GridModel model = new GridModel(
                address.grid(organisation),
                label,
                texts.of(locale, "journal.page.students"),
                months(page, locale),
                columns,
                rows,
                markless ? signs(codes, locale) : values(page.scale(), codes, locale));
        return model.showing(nearest(page, today)).calling(GridModel.Waiting.MARKS);
    }

    /** One column: the marks of the class for a work, and what stands of attendance. */
    GridModel work(long organisation, WorkPage page, Locale locale) {
        TaskRef task = page.task().ref();
        Lesson lesson = page.lesson();
        List<AttendanceCode> codes = journal.attendanceCodes();
        JournalCells cells = new JournalCells(codes, locale);
        String head = texts.of(locale, "journal.work.mark-column");
        List<GridColumn> columns = List.of(GridColumn.of(JournalAddress.column(lesson.id(), task.id()), "", head, head)
                .withWidth(70)
                .withSeveral());
        List<GridRow> rows = page.students().stream()
                .map(line -> new GridRow(
                        String.valueOf(line.person()),
                        line.name().listed(),
                        line.name().full(),
                        List.of(exempt(line.exempt(), cells.cell(line.cell()), locale))))
                .toList();
        JournalAddress address =
                new JournalAddress(task.course(), DaysChoice.YEAR, new DateRange(lesson.date(), lesson.date()));
        return new GridModel(
                        address.grid(organisation),
                        texts.of(
                                locale,
                                "journal.page.label",
                                page.course().groupName(),
                                page.course().subjectName()),
                        texts.of(locale, "journal.page.students"),
                        List.of(),
                        columns,
                        rows,
                        values(page.scale(), codes, locale))
                .calling(GridModel.Waiting.MARKS);
    }

    private GridRow row(
            JournalPage page,
            JournalStudent student,
            Map<Long, String> names,
            JournalCells cells,
            Map<Long, PeriodCell> period,
            boolean withPeriod,
            boolean markless,
            Locale locale) {
        List<GridCell> line = new ArrayList<>();
        for (JournalLesson lesson : page.lessons()) {
            LocalDate day = lesson.lesson().date();
            GridCell cell = exempt(
                    student.exemptOn(day).orElse(null),
                    cells.cell(student.cells().getOrDefault(lesson.lesson().id(), Cell.EMPTY)),
                    locale);
            boolean there = student.member().stream().anyMatch(days -> days.contains(day));
            if (!there) {
                cell = cell.asLocked(texts.of(
                        locale,
                        "journal.not-in-class",
                        "%02d.%02d".formatted(day.getDayOfMonth(), day.getMonthValue())));
            } else if (lesson.mayMark() && lesson.closed() != null) {
                cell = cell.asLocked(texts.of(locale, lesson.closed().code() + ".short"));
            }
            line.add(cell);
        }
        if (!markless) {
            line.add(cells.average(student.averages()));
        }
        line.add(JournalCells.missed(student.missed()));
        if (withPeriod) {
            line.add(JournalCells.period(period.get(student.person())));
        }
        return new GridRow(
                String.valueOf(student.person()),
                names.getOrDefault(student.person(), student.name().listed()),
                student.name().full(),
                line);
    }

    /** «осв» where nothing else stands; an exemption in part is told in the tip alone. */
    private GridCell exempt(JournalStudent.@Nullable Exempt exempt, GridCell cell, Locale locale) {
        if (exempt == null || cell.comment()) {
            return cell;
        }
        String hint = texts.of(
                locale, exempt.whole() ? "journal.exemption.cell" : "journal.exemption.cell-part", exempt.last());
        return exempt.whole() && cell.text().isEmpty()
                ? GridCell.of(texts.of(locale, "journal.exemption.sign"), cell.version())
                        .withTone(Tone.ATTENDANCE)
                        .withHint(hint)
                : cell.withHint(hint);
    }

    private GridColumn column(JournalLesson lesson, List<AssignmentType> types, LocalDate today, Locale locale) {
        LocalDate day = lesson.lesson().date();
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
        @Nullable AssignmentType kind = kind(lesson, types);
        String bottom = kind == null ? weekday : kind(kind, locale);
        String spoken = day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, locale) + ", "
                + (kind == null ? day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale) : bottom);
        // a day past the window says at the cell why it is closed; a closed period is seen at once
        boolean shut = lesson.closed() == JournalProblem.TERM_CLOSED;
        boolean attested = lesson.mayMark() && lesson.closed() == JournalProblem.ATTESTED;
        GridColumn column = GridColumn.of(
                        JournalAddress.column(lesson.lesson().id()),
                        String.valueOf(day.getDayOfMonth()),
                        bottom,
                        shut
                                ? spoken + ", " + texts.of(locale, "journal.page.shut")
                                : attested ? spoken + ", " + texts.of(locale, "journal.page.attested.spoken") : spoken)
                .withSeveral();
        if (day.equals(today)) {
            column = column.withStyle(GridColumn.Style.TODAY);
        } else if (kind != null && kind.control()) {
            column = column.withStyle(GridColumn.Style.STRONG);
        }
        return lesson.mayMark() && !lesson.lesson().cancelled() && !shut ? column : column.readOnly();
    }

    private GridColumn end(String id, String key, int width, Locale locale) {
        return GridColumn.of(id, "", texts.of(locale, key), texts.of(locale, key + ".spoken"))
                .withWidth(width)
                .atEnd()
                .readOnly();
    }

    private GridColumn periodColumn(String name, PeriodMarks marks, Locale locale) {
        GridColumn column = GridColumn.of(JournalAddress.PERIOD_COLUMN, name, "", name)
                .withWidth(Math.max(66, 8 * name.length() + 6))
                .atEnd();
        if (!marks.open()) {
            return column.readOnly();
        }
        return marks.ready() > 0 ? column.withAction(texts.of(locale, "journal.page.accept", marks.ready())) : column;
    }

    private static List<GridGroup> months(JournalPage page, Locale locale) {
        List<GridGroup> groups = new ArrayList<>();
        int columns = 0;
        for (int i = 0; i < page.lessons().size(); i++) {
            columns++;
            LocalDate day = page.lessons().get(i).lesson().date();
            boolean last = i == page.lessons().size() - 1
                    || page.lessons().get(i + 1).lesson().date().getMonth() != day.getMonth();
            if (last) {
                String name = day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
                groups.add(new GridGroup(name.substring(0, 1).toUpperCase(locale) + name.substring(1), columns));
                columns = 0;
            }
        }
        return groups;
    }

    /** Today's lesson, or the last before it. */
    private static @Nullable String nearest(JournalPage page, LocalDate today) {
        @Nullable String nearest = null;
        for (JournalLesson lesson : page.lessons()) {
            if (!lesson.lesson().date().isAfter(today)) {
                nearest = JournalAddress.column(lesson.lesson().id());
            }
        }
        return nearest;
    }

    private static @Nullable AssignmentType kind(JournalLesson lesson, List<AssignmentType> types) {
        @Nullable
        Assignment shown = lesson.assignments().stream()
                .filter(one -> lesson.defaultAssignment() != null && one.id() == lesson.defaultAssignment())
                .findFirst()
                .orElse(
                        lesson.assignments().isEmpty()
                                ? null
                                : lesson.assignments().getFirst());
        // an answer in class is what a lesson has anyway, and not worth a word in the head
        return shown == null
                ? null
                : types.stream()
                        .filter(type -> type.id() == shown.type() && type.id() != AssignmentType.ANSWER)
                        .findFirst()
                        .orElse(null);
    }

    static String kind(AssignmentType type, Locale locale) {
        return "en".equals(locale.getLanguage()) ? type.shortNameEn() : type.shortName();
    }

    private List<GridValue> values(Scale scale, List<AttendanceCode> codes, Locale locale) {
        List<GridValue> values = new ArrayList<>(MarkValues.of(scale, texts, locale));
        values.addAll(signs(codes, locale));
        values.add(GridValue.of("•", texts.of(locale, "journal.mark.duty"), Tone.DUTY, "."));
        return values;
    }

    /** What stands in the journal of a class without marks. */
    private static List<GridValue> signs(List<AttendanceCode> codes, Locale locale) {
        List<GridValue> values = new ArrayList<>();
        for (AttendanceCode code : codes) {
            String word = code.word(locale);
            List<String> keys =
                    code.typed().stream().filter(key -> key.length() == 1).toList();
            values.add(new GridValue(code.sign(), word, JournalCells.tone(code), keys));
        }
        return values;
    }
}
