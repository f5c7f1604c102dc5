package ru.zvonok.learning.finals.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.finals.AttestationDays;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.people.PersonFacts;

/** Sheets of a teacher's courses, each on its own paper: everybody with the mark of a period, an exam or the year (REP-14). */
@Component
class CourseSheetReport extends SettledReport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final FinalFigures figures;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final PersonFacts people;
    private final ClassRolls rolls;
    private final AttestationDays attestations;

    CourseSheetReport(
            FinalFigures figures,
            CourseFacts courses,
            Enrolment enrolment,
            Calendar calendar,
            PersonFacts people,
            ClassRolls rolls,
            AttestationDays attestations,
            FinalWords words,
            ReportWords reportWords) {
        super(
                "finals.course-sheet",
                ReportAbout.TEACHER,
                FinalsAction.VIEW,
                words,
                reportWords,
                ReportParameter.SUBJECT,
                ReportParameter.PERIOD);
        this.figures = figures;
        this.courses = courses;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.people = people;
        this.rolls = rolls;
        this.attestations = attestations;
    }

    @Override
    public Set<ReportParameter> optional() {
        return Set.of(ReportParameter.SUBJECT);
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        Long subject = asked.subject();
        List<Course> taught = courses.ofYear(asked.year()).stream()
                .filter(course -> course.taughtBy(asked.theTeacher()) && course.kind() != CourseKind.EXTRACURRICULAR)
                .filter(course -> subject == null || course.subject() == subject)
                .sorted(Comparator.comparing(Course::subjectName, TextOrder.ORDER))
                .toList();
        LocalDate day = rolls.last(asked.theDays());
        FigureRule rule = figures.rule(day);
        Map<Long, Map<Long, PeriodValue>> marks = new HashMap<>();
        figures.ofCourses(asked.year(), taught.stream().map(Course::id).toList()).stream()
                .filter(mark -> mark.period() == asked.thePeriod())
                .forEach(mark -> marks.computeIfAbsent(mark.course(), id -> new HashMap<>())
                        .put(mark.student(), mark.value()));
        Map<Long, Map<Long, PersonName>> pupils = pupils(taught, marks, day);
        String period = YearResult.of(asked.thePeriod())
                .map(result -> t(locale, result.textKey() + ".spoken"))
                .orElseGet(() ->
                        calendar.period(asked.thePeriod()).map(Period::name).orElseThrow(NotFound::new));
        List<ReportPart> parts = new ArrayList<>();
        for (Course course : taught) {
            Map<Long, PeriodValue> own = marks.get(course.id());
            if (own != null) {
                sheet(
                        parts,
                        course,
                        pupils.getOrDefault(course.id(), Map.of()),
                        own,
                        period,
                        attested(course, asked.thePeriod(), locale),
                        rule,
                        locale);
            }
        }
        if (parts.isEmpty()) {
            parts.add(new ReportPart.Note(t(locale, "finals.report.nothing-settled")));
        }
        return new ReportContent(false, parts);
    }

    /** By course in order: of a whole class everybody in it, of a part of it those who have a mark. */
    private Map<Long, Map<Long, PersonName>> pupils(
            List<Course> taught, Map<Long, Map<Long, PeriodValue>> marks, LocalDate day) {
        Map<Long, PersonName> marked = people.names(
                marks.values().stream().flatMap(own -> own.keySet().stream()).collect(Collectors.toSet()));
        Map<Long, List<Member>> members =
                enrolment.members(taught.stream().map(Course::group).distinct().toList(), new DateRange(day, day));
        Map<Long, Map<Long, PersonName>> pupils = new HashMap<>();
        for (Course course : taught) {
            Map<Long, PersonName> own = new HashMap<>();
            marks.getOrDefault(course.id(), Map.of()).keySet().forEach(pupil -> {
                PersonName name = marked.get(pupil);
                if (name != null) {
                    own.put(pupil, name);
                }
            });
            if (course.subgroup() == null) {
                members.getOrDefault(course.group(), List.of())
                        .forEach(member -> own.put(member.person(), member.name()));
            }
            Map<Long, PersonName> ordered = new LinkedHashMap<>();
            own.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.comparing(PersonName::full, TextOrder.ORDER)))
                    .forEach(pupil -> ordered.put(pupil.getKey(), pupil.getValue()));
            pupils.put(course.id(), ordered);
        }
        return pupils;
    }

    /** In which form and on which day a college attests the course: a sheet of an exam, of a credit, of a whole module. */
    private Optional<String> attested(Course course, long period, Locale locale) {
        if (period <= 0 || enrolment.schoolClass(course.group()).kind() != ClassKind.STUDY_GROUP) {
            return Optional.empty();
        }
        return attestations
                .of(course.id(), period)
                .map(day ->
                        t(locale, "finals.attestation.on", t(locale, day.form().textKey()), DAY.format(day.day())));
    }

    private void sheet(
            List<ReportPart> parts,
            Course course,
            Map<Long, PersonName> pupils,
            Map<Long, PeriodValue> marks,
            String period,
            Optional<String> attested,
            FigureRule rule,
            Locale locale) {
        List<Row> rows = new ArrayList<>();
        Tally tally = ClassRolls.tally(marks.values());
        pupils.forEach((pupil, name) ->
                rows.add(Row.of(rows.size() + 1, name.full(), words.value(marks.get(pupil), locale), null)));
        parts.add(new ReportPart.Heading(
                t(locale, "finals.report.sheet-heading", course.title(), period, SchoolYear.name(course.schoolYear())),
                true));
        attested.ifPresent(form -> parts.add(new ReportPart.Note(form)));
        parts.add(new Table(
                "",
                List.of(
                        Column.number("№"),
                        Column.text(t(locale, "finals.report.pupil"), 44),
                        Column.mark(t(locale, "finals.report.mark")),
                        Column.text(t(locale, "finals.report.signature"), 24)),
                rows));
        parts.add(new Table("", words.tally(locale), List.of(new Row(RowKind.TOTAL, words.tally(tally, rule)))));
        parts.addAll(words.otherScales(tally, locale));
        parts.add(new ReportPart.Signature(t(locale, "finals.report.teacher-office")));
    }
}
