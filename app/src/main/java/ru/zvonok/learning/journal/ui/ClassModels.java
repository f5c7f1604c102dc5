package ru.zvonok.learning.journal.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.ClassPage;
import ru.zvonok.learning.journal.ClassPage.ClassStudent;
import ru.zvonok.learning.journal.ClassPage.Line;
import ru.zvonok.learning.journal.PeriodResults.PeriodCell;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.GridAddress;
import ru.zvonok.platform.uikit.keygrid.GridCell;
import ru.zvonok.platform.uikit.keygrid.GridColumn;
import ru.zvonok.platform.uikit.keygrid.GridGroup;
import ru.zvonok.platform.uikit.keygrid.GridModel;
import ru.zvonok.platform.uikit.keygrid.GridRow;
import ru.zvonok.platform.uikit.keygrid.GridValue;
import ru.zvonok.platform.uikit.keygrid.Tone;

/** A class as grids to look at: pupils by subjects, and what they missed. The parts of a divided class share a column. */
final class ClassModels {

    private static final String SUBJECT = "s";
    private static final int NARROWEST = 48;
    private static final int SHOWN = 4;
    private static final int GOOD = 4;
    private static final int PASSED = 3;
    private static final int FAILED = 2;

    /** A subject with its courses: one, or one for each part of the class. */
    private record Subject(long id, String name, String shortName, List<Course> courses) {}

    private ClassModels() {}

    /**
     * @param names as shown, by person
     * @param latest whether the last marks stand in the cells, otherwise the averages
     * @param markless whether the class has no marks, and so no columns of subjects
     */
    static GridModel marks(
            long organisation,
            String key,
            ClassPage page,
            Map<Long, String> names,
            boolean latest,
            boolean markless,
            Locale locale) {
        List<Subject> subjects = markless ? List.of() : subjects(page.courses());
        List<GridColumn> columns = columns(subjects, latest ? 24 : 0);
        columns.add(fact("days", "journal.class.days"));
        columns.add(fact("lessons", "journal.class.lessons"));
        columns.add(fact("unexcused", "journal.class.unexcused"));
        columns.add(fact("open", "journal.class.open"));
        List<GridRow> rows = page.students().stream()
                .map(student -> {
                    List<GridCell> cells = new ArrayList<>();
                    subjects.forEach(subject -> cells.add(mark(page, subject, student, latest, locale)));
                    cells.add(count(student.absent().days(), Tone.COUNT));
                    cells.add(count(student.absent().lessons(), Tone.COUNT));
                    cells.add(count(student.absent().unexcused(), Tone.ATTENDANCE_BAD));
                    cells.add(count(student.absent().open(), Tone.ATTENDANCE_OPEN));
                    return row(student, names, cells);
                })
                .toList();
        return model(organisation, ClassPageView.MARKS, key, columns, rows);
    }

    /**
     * @param names as shown, by person
     * @param periods marks of the period by course and pupil
     */
    static GridModel finals(
            long organisation,
            String key,
            ClassPage page,
            Map<Long, String> names,
            Map<Long, Map<Long, PeriodCell>> periods) {
        List<Subject> subjects = subjects(page.courses());
        List<GridRow> rows = page.students().stream()
                .map(student -> {
                    List<GridCell> cells = new ArrayList<>();
                    subjects.forEach(subject -> cells.add(JournalCells.period(subject.courses().stream()
                            .map(course ->
                                    periods.getOrDefault(course.id(), Map.of()).get(student.person()))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null))));
                    return row(student, names, cells);
                })
                .toList();
        return model(organisation, ClassPageView.FINALS, key, columns(subjects, 0), rows);
    }

    private static GridModel model(
            long organisation, String kind, String key, List<GridColumn> columns, List<GridRow> rows) {
        List<GridGroup> groups = List.of();
        List<GridValue> values = List.of(
                GridValue.of("5", Words.t("journal.mark.5"), Tone.MARK5, "5"),
                GridValue.of("4", Words.t("journal.mark.4"), Tone.MARK4, "4"),
                GridValue.of("3", Words.t("journal.mark.3"), Tone.MARK3, "3"),
                GridValue.of("2", Words.t("journal.mark.2"), Tone.MARK2, "2"));
        return new GridModel(
                new GridAddress(organisation, kind, key),
                Words.t("journal.class.label"),
                Words.t("journal.page.students"),
                groups,
                columns,
                rows,
                values);
    }

    private static List<Subject> subjects(Collection<Course> courses) {
        Map<String, List<Course>> bySubject = courses.stream()
                .collect(Collectors.groupingBy(
                        course -> course.kind() + "-" + course.subject(), LinkedHashMap::new, Collectors.toList()));
        return bySubject.values().stream()
                .map(own -> new Subject(
                        own.getFirst().id(),
                        own.getFirst().subjectName(),
                        own.getFirst().subjectShortName(),
                        own))
                .toList();
    }

    private static List<GridColumn> columns(List<Subject> subjects, int extra) {
        List<GridColumn> columns = new ArrayList<>();
        for (Subject subject : subjects) {
            String name = subject.shortName().isBlank() ? subject.name() : subject.shortName();
            columns.add(GridColumn.of(SUBJECT + subject.id(), "", name, subject.name())
                    .withWidth(Math.max(NARROWEST + extra, 7 * name.length() + 8))
                    .readOnly());
        }
        return columns;
    }

    /** The course in which a pupil has what stands in a column of a subject. */
    static Optional<Course> course(ClassPage page, ClassStudent student, String column) {
        return subjects(page.courses()).stream()
                .filter(subject -> column.equals(SUBJECT + subject.id()))
                .flatMap(subject -> subject.courses().stream())
                .filter(course -> student.lines().containsKey(course.id()))
                .findFirst();
    }

    private static GridColumn fact(String id, String key) {
        return GridColumn.of(id, "", Words.t(key), Words.t(key + ".spoken"))
                .withWidth(NARROWEST)
                .atEnd()
                .readOnly();
    }

    /** Of the parts of a divided class that in which the pupil has most marks. */
    private static Optional<Course> own(Subject subject, ClassStudent student) {
        return subject.courses().stream()
                .filter(course -> student.lines().containsKey(course.id()))
                .max(Comparator.comparingInt(
                        course -> Objects.requireNonNull(student.lines().get(course.id()))
                                .averages()
                                .marks()));
    }

    private static GridCell mark(ClassPage page, Subject subject, ClassStudent student, boolean latest, Locale locale) {
        @Nullable Course course = own(subject, student).orElse(null);
        @Nullable Line line = course == null ? null : student.lines().get(course.id());
        @Nullable Scale scale = course == null ? null : page.scales().get(course.id());
        if (line == null || scale == null || line.averages().marks() == 0) {
            return GridCell.empty();
        }
        String average = average(line.averages(), locale);
        GridCell cell = latest
                ? GridCell.of(words(line.latest(), SHOWN), 0)
                : GridCell.of(average, 0).withTone(MarkValues.tone(worth(line.averages(), scale)));
        return cell.withHint(Words.t(
                "journal.class.hint",
                average,
                line.averages().marks(),
                words(line.latest(), line.latest().size())));
    }

    private static String words(List<Integer> marks, int most) {
        return marks.stream()
                .skip(Math.max(0, marks.size() - most))
                .map(Scale::text)
                .collect(Collectors.joining(" "));
    }

    static String average(Averages averages, Locale locale) {
        return JournalCells.average(averages, locale);
    }

    /** Whether it is worth no pass. */
    static boolean failing(Averages averages, Scale scale) {
        return averages.marks() > 0 && worth(averages, scale) < PASSED;
    }

    private static int worth(Averages averages, Scale scale) {
        @Nullable BigDecimal average = averages.weighted();
        if (average != null) {
            return scale.worth(average);
        }
        BigDecimal share = BigDecimal.valueOf(averages.passes())
                .divide(BigDecimal.valueOf(averages.marks()), 2, RoundingMode.HALF_UP);
        return scale.worth(share) == PASSED ? GOOD : FAILED;
    }

    private static GridCell count(int number, String tone) {
        return number == 0 ? GridCell.empty() : GridCell.fact(String.valueOf(number), tone);
    }

    private static GridRow row(ClassStudent student, Map<Long, String> names, List<GridCell> cells) {
        return new GridRow(
                String.valueOf(student.person()),
                names.getOrDefault(student.person(), student.name().listed()),
                student.name().full(),
                cells);
    }
}
