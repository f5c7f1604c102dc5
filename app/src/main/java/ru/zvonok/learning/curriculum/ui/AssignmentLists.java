package ru.zvonok.learning.curriculum.ui;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.Subject;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.YearEntry;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Subgroup;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.Staff;

/** What one chooses from where the teaching load is made. */
@Component
class AssignmentLists {

    private final Curriculum curriculum;
    private final Enrolment enrolment;
    private final Staff staff;
    private final Calendar calendar;
    private final Directory directory;

    AssignmentLists(Curriculum curriculum, Enrolment enrolment, Staff staff, Calendar calendar, Directory directory) {
        this.curriculum = curriculum;
        this.enrolment = enrolment;
        this.staff = staff;
        this.calendar = calendar;
        this.directory = directory;
    }

    /** The opened years and the current one, the latest first. */
    List<Integer> years() {
        return Stream.concat(calendar.years().stream().map(YearEntry::year), Stream.of(year()))
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
    }

    int year() {
        return SchoolYear.of(directory.today());
    }

    List<ClassEntry> classes(int year) {
        return enrolment.classes(year).stream()
                .filter(one -> !one.closed() && one.kind() != ClassKind.PRESCHOOL_GROUP)
                .toList();
    }

    List<Subject> subjects() {
        return curriculum.subjects().stream().filter(Subject::inUse).toList();
    }

    List<Subgroup> subgroups(long group) {
        return enrolment.subgroups(List.of(group));
    }

    List<PersonEntry> staff() {
        return staff.employed(directory.today());
    }

    List<CourseKind> kinds() {
        return directory.current().modules().contains(ModuleProfile.VOCATIONAL)
                ? List.of(CourseKind.DISCIPLINE, CourseKind.INTERDISCIPLINARY, CourseKind.MODULE, CourseKind.PRACTICE)
                : List.of(CourseKind.LESSONS, CourseKind.EXTRACURRICULAR);
    }
}
