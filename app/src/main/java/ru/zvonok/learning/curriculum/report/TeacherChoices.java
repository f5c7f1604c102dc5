package ru.zvonok.learning.curriculum.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ChoiceSource;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.registry.people.PersonFacts;

/** Who teaches in the year: for whoever answers for the organisation everybody, else oneself. */
@Component
class TeacherChoices implements ChoiceSource {

    private final CourseFacts courses;
    private final PersonFacts people;
    private final AccessControl access;

    TeacherChoices(CourseFacts courses, PersonFacts people, AccessControl access) {
        this.courses = courses;
        this.people = people;
        this.access = access;
    }

    @Override
    public ReportParameter parameter() {
        return ReportParameter.TEACHER;
    }

    @Override
    public List<ReportChoice> choices(ReportDefinition report, Asked asked, Locale locale) {
        boolean everybody = access.allows(report.action(), Target.organisation());
        Optional<Long> me = courses.me();
        List<Long> teachers = courses.ofYear(asked.year()).stream()
                .map(Course::teachers)
                .flatMap(List::stream)
                .map(CourseTeacher::person)
                .distinct()
                .filter(person -> everybody || me.filter(person::equals).isPresent())
                .toList();
        Map<Long, PersonName> names = people.names(teachers);
        return names.entrySet().stream()
                .map(entry -> ReportChoice.of(
                        entry.getKey(),
                        entry.getValue().full(),
                        me.filter(entry.getKey()::equals).isPresent()))
                .sorted(Comparator.comparing(ReportChoice::name, TextOrder.ORDER))
                .toList();
    }
}
