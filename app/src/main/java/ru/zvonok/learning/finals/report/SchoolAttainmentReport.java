package ru.zvonok.learning.finals.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.learning.finals.report.GroupLines.Line;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/** Every class of a period in one line, with totals of grades and of the school (REP-05, REP-06, REP-18). */
@Component
class SchoolAttainmentReport extends SettledReport {

    private final FinalFigures figures;
    private final ClassRolls rolls;
    private final Enrolment enrolment;
    private final GroupLines lines;

    SchoolAttainmentReport(
            FinalFigures figures,
            ClassRolls rolls,
            Enrolment enrolment,
            GroupLines lines,
            FinalWords words,
            ReportWords reportWords) {
        super(
                "finals.school-attainment",
                ReportAbout.SCHOOL,
                FinalsAction.VIEW_CLASS,
                words,
                reportWords,
                ReportParameter.PERIOD);
        this.figures = figures;
        this.rolls = rolls;
        this.enrolment = enrolment;
        this.lines = lines;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        var day = rolls.last(asked.theDays());
        FigureRule rule = figures.rule(day);
        Map<Long, Tally> tallies = figures.ofSchool(asked.year(), List.of(asked.thePeriod()));
        List<ClassEntry> classes = lines.groups(asked);
        Map<Long, List<Member>> members =
                enrolment.members(classes.stream().map(ClassEntry::id).toList(), new DateRange(day, day));
        List<Row> rows = new ArrayList<>();
        Line school = Line.NOBODY;
        Line grade = Line.NOBODY;
        for (int i = 0; i < classes.size(); i++) {
            ClassEntry group = classes.get(i);
            Line line = Line.of(members.getOrDefault(group.id(), List.of()), tallies);
            rows.add(GroupLines.row(RowKind.PLAIN, group.name(), line, rule));
            school = school.plus(line);
            grade = grade.plus(line);
            if (i + 1 == classes.size() || classes.get(i + 1).grade() != group.grade()) {
                rows.add(GroupLines.row(
                        RowKind.TOTAL, words.t(locale, "finals.report.grade", group.grade()), grade, rule));
                grade = Line.NOBODY;
            }
        }
        if (!rows.isEmpty()) {
            rows.add(GroupLines.row(RowKind.TOTAL, words.t(locale, "finals.report.in-all"), school, rule));
        }
        return ReportContent.landscape(
                new Table("", lines.columns(locale), rows),
                new ReportPart.Note(words.definitions(rule, ClassRolls.sum(school.pupils()), locale)),
                new ReportPart.Signature(words.t(locale, "finals.report.deputy-office")));
    }
}
