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
import ru.zvonok.registry.enrolment.Programme;
import ru.zvonok.registry.enrolment.Programmes;

/**
 * A semester of a college, each specialty on its own paper: its groups, then its disciplines, to be signed and kept (REP-17, COL-04).
 * The specialty is that of the programme a group studies by; groups that name none stand on a paper of their own that says so.
 */
@Component
class SpecialtyReport extends SettledReport {

    private final FinalFigures figures;
    private final CourseFacts courses;
    private final GroupLines lines;
    private final Programmes programmes;

    SpecialtyReport(
            FinalFigures figures,
            CourseFacts courses,
            GroupLines lines,
            Programmes programmes,
            FinalWords words,
            ReportWords reportWords) {
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
        this.programmes = programmes;
    }

    @Override
    public Set<ModuleProfile> modules() {
        return Set.of(ModuleProfile.VOCATIONAL);
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        Basis basis = lines.basis(asked, group -> group.kind() == ClassKind.STUDY_GROUP && !group.closed());
        Map<Long, Course> taught =
                courses.ofYear(asked.year()).stream().collect(Collectors.toMap(Course::id, course -> course));
        List<SettledMark> marks = figures.ofCourses(asked.year(), taught.keySet()).stream()
                .filter(mark -> mark.period() == asked.thePeriod())
                .toList();
        Map<Long, Tally> students = marks.stream()
                .collect(Collectors.toMap(SettledMark::student, mark -> Tally.NOTHING.and(mark.value()), Tally::plus));
        Map<Long, Programme> programmes = this.programmes.ofGroups(basis.groups());
        Map<String, List<ClassEntry>> specialties = new TreeMap<>(TextOrder.ORDER);
        List<ClassEntry> unnamed = new ArrayList<>();
        for (ClassEntry group : basis.groups()) {
            Programme programme = programmes.get(group.id());
            if (programme == null) {
                unnamed.add(group);
            } else {
                specialties
                        .computeIfAbsent(programme.title(), title -> new ArrayList<>())
                        .add(group);
            }
        }
        List<ReportPart> parts = new ArrayList<>();
        specialties.forEach((title, own) -> {
            parts.add(new ReportPart.Heading(title, true));
            paper(parts, own, basis, students, marks, taught, locale);
        });
        if (!unnamed.isEmpty()) {
            parts.add(new ReportPart.Heading(t(locale, "finals.specialties.unnamed"), true));
            parts.add(new ReportPart.Note(t(locale, "finals.specialties.unnamed.note")));
            paper(parts, unnamed, basis, students, marks, taught, locale);
        }
        return new ReportContent(true, parts);
    }

    /** Groups, disciplines, what the figures mean, and where to sign. */
    private void paper(
            List<ReportPart> parts,
            List<ClassEntry> own,
            Basis basis,
            Map<Long, Tally> students,
            List<SettledMark> marks,
            Map<Long, Course> taught,
            Locale locale) {
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
        parts.add(subjects(subjects, names, whole, basis.rule(), locale));
        parts.add(new ReportPart.Note(words.definitions(basis.rule(), whole, locale)));
        parts.add(new ReportPart.Signature(t(locale, "finals.report.deputy-office")));
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
