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
import ru.zvonok.learning.finals.report.GroupLines.Basis;
import ru.zvonok.learning.finals.report.GroupLines.Line;
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

/** Every class of a period in one line, with totals of grades and of the school (REP-05, REP-06, REP-18). */
@Component
class SchoolAttainmentReport extends SettledReport {

    private final FinalFigures figures;
    private final GroupLines lines;

    SchoolAttainmentReport(FinalFigures figures, GroupLines lines, FinalWords words, ReportWords reportWords) {
        super(
                "finals.school-attainment",
                ReportAbout.SCHOOL,
                FinalsAction.VIEW_CLASS,
                words,
                reportWords,
                ReportParameter.PERIOD);
        this.figures = figures;
        this.lines = lines;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        Basis basis = lines.basis(asked, group -> true);
        FigureRule rule = basis.rule();
        Map<Long, Tally> tallies = figures.ofSchool(asked.year(), List.of(asked.thePeriod()));
        List<ClassEntry> classes = basis.groups();
        List<Row> rows = new ArrayList<>();
        Line school = Line.NOBODY;
        Line grade = Line.NOBODY;
        for (int i = 0; i < classes.size(); i++) {
            ClassEntry group = classes.get(i);
            Line line = basis.line(group, tallies);
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
