package ru.zvonok.learning.curriculum.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ChoiceSource;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.ReportParameter;

/** The subjects of the class, of the teacher, or of the year. */
@Component
class SubjectChoices implements ChoiceSource {

    private final CourseFacts courses;

    SubjectChoices(CourseFacts courses) {
        this.courses = courses;
    }

    @Override
    public ReportParameter parameter() {
        return ReportParameter.SUBJECT;
    }

    @Override
    public List<ReportChoice> choices(ReportDefinition report, Asked asked, Locale locale) {
        Long group = asked.group();
        Long teacher = asked.teacher();
        List<Course> some = group == null ? courses.ofYear(asked.year()) : courses.ofGroup(group);
        Map<Long, ReportChoice> subjects = new LinkedHashMap<>();
        some.stream()
                .filter(course -> teacher == null || course.taughtBy(teacher))
                .forEach(course -> subjects.putIfAbsent(
                        course.subject(), ReportChoice.of(course.subject(), course.subjectName(), false)));
        return List.copyOf(subjects.values());
    }
}
