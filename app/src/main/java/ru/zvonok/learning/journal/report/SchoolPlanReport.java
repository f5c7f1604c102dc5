package ru.zvonok.learning.journal.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportWords;

/** Every course of the school or of a class: hours planned, scheduled, given, and how far one is behind (REP-05, REP-18). */
@Component
class SchoolPlanReport extends JournalReport {

    private final CourseFacts courses;
    private final PlanTable table;

    SchoolPlanReport(CourseFacts courses, PlanTable table, ReportWords words) {
        super(
                "journal.school-plan",
                ReportAbout.SCHOOL,
                JournalAction.VIEW_UNFILLED,
                words,
                ReportParameter.CLASS,
                ReportParameter.DAYS);
        this.courses = courses;
        this.table = table;
    }

    @Override
    public Set<ReportParameter> optional() {
        return Set.of(ReportParameter.CLASS);
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        Long group = asked.group();
        List<Course> taught = courses.ofYear(asked.year()).stream()
                .filter(course ->
                        course.kind() != CourseKind.EXTRACURRICULAR && (group == null || course.group() == group))
                .toList();
        return ReportContent.landscape(
                table.of(asked, taught, Course::groupName, PlanTable::subject, "journal.report.subject", locale),
                new ReportPart.Note(t(locale, "journal.plan.note")),
                new ReportPart.Signature(t(locale, "journal.report.deputy-office")));
    }
}
