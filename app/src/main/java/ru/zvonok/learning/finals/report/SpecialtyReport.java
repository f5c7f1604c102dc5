package ru.zvonok.learning.finals.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.SettledMark;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.learning.finals.report.GroupLines.Basis;
import ru.zvonok.learning.finals.report.GroupLines.Line;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;

/**
 * A semester of a college, each specialty on its own paper: its groups, then its disciplines, to be signed and kept (REP-17).
 * Until groups name their programme, the letters of a group's name tell the specialty: «ПД» of «ПД-21».
 */
@Component
class SpecialtyReport extends SettledReport {

    private final FinalFigures figures;
    private final CourseFacts courses;
    private final GroupLines lines;

    SpecialtyReport(
            FinalFigures figures, CourseFacts courses, GroupLines lines, FinalWords words, ReportWords reportWords) {
        super(
                "finals.specialties",
                ReportAbout.SCHOOL,
                FinalsAction.VIEW_CLASS,
                words,
                reportWords,
                ReportParameter.PERIOD);
        this.figures = figures;
        this.courses = courses;
        this.lines = lines;
    }

    @Override
    public Set<ModuleProfile> modules() {
        return Set.of(ModuleProfile.VOCATIONAL);
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        Basis basis = lines.basis(asked, group -> group.kind() == ClassKind.STUDY_GROUP && !group.closed());
        FigureRule rule = basis.rule();
        Map<Long, Course> taught =
                courses.ofYear(asked.year()).stream().collect(Collectors.toMap(Course::id, course -> course));
        List<SettledMark> marks = figures.ofCourses(asked.year(), taught.keySet()).stream()
                .filter(mark -> mark.period() == asked.thePeriod())
                .toList();
        Map<Long, Tally> students = marks.stream()
                .collect(Collectors.toMap(SettledMark::student, mark -> Tally.NOTHING.and(mark.value()), Tally::plus));
        Map<String, List<ClassEntry>> specialties = basis.groups().stream()
                .collect(Collectors.groupingBy(
                        group -> specialty(group.name()), () -> new TreeMap<>(TextOrder.ORDER), Collectors.toList()));
        List<ReportPart> parts = new ArrayList<>();
        specialties.forEach((specialty, own) -> {
            parts.add(new ReportPart.Heading(t(locale, "finals.specialties.heading", specialty), true));
            parts.add(groups(own, basis, students, locale));
            Set<Long> ids = own.stream().map(ClassEntry::id).collect(Collectors.toSet());
            Map<Long, Tally> subjects = new HashMap<>();
            Map<Long, String> names = new HashMap<>();
            for (SettledMark mark : marks) {
                Course course = taught.get(mark.course());
                if (course != null && ids.contains(course.group())) {
                    subjects.merge(course.subject(), Tally.NOTHING.and(mark.value()), Tally::plus);
                    names.put(course.subject(), course.subjectName());
                }
            }
            Tally whole = ClassRolls.sum(subjects.values());
            parts.add(subjects(subjects, names, whole, rule, locale));
            parts.add(new ReportPart.Note(words.definitions(rule, whole, locale)));
            parts.add(new ReportPart.Signature(t(locale, "finals.report.deputy-office")));
        });
        return new ReportContent(true, parts);
    }

    /** The letters before the first digit; a name without digits tells all of itself. */
    static String specialty(String group) {
        int digit = 0;
        while (digit < group.length() && !Character.isDigit(group.charAt(digit))) {
            digit++;
        }
        String letters = group.substring(0, digit).replaceAll("[\\s\\p{Pd}]+$", "");
        return letters.isEmpty() ? group : letters;
    }

    private Table groups(List<ClassEntry> groups, Basis basis, Map<Long, Tally> students, Locale locale) {
        List<Row> rows = new ArrayList<>();
        Line whole = Line.NOBODY;
        for (ClassEntry group : groups) {
            Line line = basis.line(group, students);
            rows.add(GroupLines.row(RowKind.PLAIN, group.name(), line, basis.rule()));
            whole = whole.plus(line);
        }
        rows.add(GroupLines.row(RowKind.TOTAL, t(locale, "finals.report.in-all"), whole, basis.rule()));
        return new Table(t(locale, "finals.specialties.groups"), lines.columns(locale), rows);
    }

    private Table subjects(
            Map<Long, Tally> subjects, Map<Long, String> names, Tally whole, FigureRule rule, Locale locale) {
        List<ReportPart.Column> columns = new ArrayList<>();
        columns.add(ReportPart.Column.text(t(locale, "finals.report.subject"), 30));
        columns.addAll(words.tally(locale));
        List<Row> rows = new ArrayList<>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(TextOrder.ORDER))
                .forEach(subject -> rows.add(words.line(
                        RowKind.PLAIN,
                        subject.getValue(),
                        subjects.getOrDefault(subject.getKey(), Tally.NOTHING),
                        rule)));
        rows.add(words.line(RowKind.TOTAL, t(locale, "finals.report.in-all"), whole, rule));
        return new Table(t(locale, "finals.report.by-subject"), columns, rows);
    }
}
