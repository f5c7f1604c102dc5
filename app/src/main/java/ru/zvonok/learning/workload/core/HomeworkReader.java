package ru.zvonok.learning.workload.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.LoadFacts;
import ru.zvonok.learning.journal.LoadFacts.GivenHomework;
import ru.zvonok.learning.workload.DayLoad;
import ru.zvonok.learning.workload.UsualMinutes;
import ru.zvonok.learning.workload.core.LoadMath.Task;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Reads homework and reckons the days of classes and pupils. */
@Component
class HomeworkReader {

    private final LoadFacts journal;
    private final UsualQuery usual;
    private final NormReader norms;
    private final TenantScope scope;
    private final Directory directory;

    HomeworkReader(LoadFacts journal, UsualQuery usual, NormReader norms, TenantScope scope, Directory directory) {
        this.journal = journal;
        this.usual = usual;
        this.norms = norms;
        this.scope = scope;
        this.directory = directory;
    }

    /** The numbers that hold today. */
    final class Numbers {

        private final LocalDate today = directory.today();
        private final List<UsualMinutes> lines = usual.all(scope.organisations());
        private final List<Integer> limits = norms.list("workload.homework.limit", today);
        private final List<Integer> usually = norms.list("workload.homework.usual", today);

        int limit(int grade) {
            return of(limits, grade);
        }

        int usual(long subject, int grade, LocalDate day) {
            return LoadMath.usual(lines, subject, grade, day, of(usually, grade));
        }

        private static int of(List<Integer> byGrade, int grade) {
            return byGrade.get(Math.clamp(grade, 1, byGrade.size()) - 1);
        }
    }

    Numbers numbers() {
        return new Numbers();
    }

    List<GivenHomework> due(int year, Collection<Course> courses, DateRange days) {
        return journal.due(year, courses.stream().map(Course::id).toList(), days);
    }

    /**
     * Days of a class, or of one pupil of it.
     *
     * @param courses of the class, or those that the pupil attends
     */
    List<DayLoad> days(
            Numbers numbers,
            ClassEntry group,
            Map<Long, Course> courses,
            List<GivenHomework> given,
            @Nullable Long pupil) {
        List<Task> tasks = new ArrayList<>();
        given.stream()
                .filter(one -> courses.containsKey(one.course()))
                .filter(one -> one.student() == null || Objects.equals(one.student(), pupil))
                .forEach(one -> {
                    Course course = Objects.requireNonNull(courses.get(one.course()));
                    tasks.add(new Task(
                            one.dueDay(), course.subject(), course.subjectName(), course.subgroup(), one.minutes()));
                });
        return LoadMath.days(
                tasks, numbers.limit(group.grade()), task -> numbers.usual(task.subject(), group.grade(), task.due()));
    }
}
