package ru.zvonok.learning.finals.core;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.OwedColumn;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.duties.DutySource;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;

/** Marks of periods, of the year and at the end that the teacher owes (DL-11, DL-32). */
@Component
class OwedDuties implements DutySource {

    private final AccessControl access;
    private final Directory directory;
    private final CourseFacts courses;
    private final OwedReader reader;

    OwedDuties(AccessControl access, Directory directory, CourseFacts courses, OwedReader reader) {
        this.access = access;
        this.directory = directory;
        this.courses = courses;
        this.reader = reader;
    }

    @Override
    public List<Duty> mine() {
        Optional<Long> me = access.allowsAny(FinalsAction.SETTLE) ? courses.me() : Optional.empty();
        if (me.isEmpty()) {
            return List.of();
        }
        List<Course> own = courses.ofYear(SchoolYear.of(directory.today())).stream()
                .filter(course -> course.taughtBy(me.get()))
                .toList();
        return reader.of(own).stream()
                .filter(one -> Objects.equals(one.teacher(), me.get()))
                .map(OwedDuties::duty)
                .toList();
    }

    private static Duty duty(OwedColumn one) {
        return new Duty(
                "finals.duty.column",
                List.of(one.course().groupName(), one.course().subjectShortName(), one.name()),
                "finals.duty.pupils",
                one.pupils(),
                one.due(),
                path(one));
    }

    /** Where the marks are settled. */
    static String path(OwedColumn one) {
        String sheet = "finals/" + one.course().id();
        return YearResult.of(one.column())
                .map(result -> sheet + "?result=" + result.name().toLowerCase(Locale.ROOT))
                .orElse(sheet + "/" + one.column());
    }
}
