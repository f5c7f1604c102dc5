package ru.zvonok.learning.journal.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportWords;

/** The courses of a teacher: hours planned, scheduled, given, and how far one is behind (REP-15). */
@Component
class TeacherPlanReport extends JournalReport {

    private final CourseFacts courses;
    private final PlanTable table;

    TeacherPlanReport(CourseFacts courses, PlanTable table, ReportWords words) {
        super("journal.teacher-plan", ReportAbout.TEACHER, JournalAction.VIEW, words, ReportParameter.DAYS);
        this.courses = courses;
        this.table = table;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {

        List<Course> taught = courses.ofYear(asked.year()).stream()
                .filter(course -> course.kind() != CourseKind.EXTRACURRICULAR && (course.taughtBy(asked.theTeacher())))
                .sorted(Comparator.comparing(Course::subjectName, TextOrder.ORDER))
                .toList();
        return ReportContent.landscape(
                table.of(asked, taught, Course::subjectName, PlanTable::group, "journal.report.class", locale),
                new ReportPart.Note(t(locale, "journal.plan.note")),
                new ReportPart.Signature(t(locale, "journal.report.teacher-office")));
    }
}
