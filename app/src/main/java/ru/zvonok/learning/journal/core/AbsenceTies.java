package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.core.ResultQuery.Missed;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.registry.enrolment.AbsenceSettled;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/**
 * The journal follows what enrolment says of excused days, as far as they are open: absences without a reason get it, and
 * a reason that is taken back leaves an absence without one.
 */
@Component
class AbsenceTies {

    private final AbsenceSigns signs;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final CodeBook codes;

    AbsenceTies(AbsenceSigns signs, CourseFacts courses, Enrolment enrolment, CodeBook codes) {
        this.signs = signs;
        this.courses = courses;
        this.enrolment = enrolment;
        this.codes = codes;
    }

    @EventListener
    void settled(AbsenceSettled event) {
        @Nullable
        AttendanceCode code = event.reason() == null
                ? codes.open().orElse(null)
                : codes.of(event.reason()).orElse(null);
        if (code == null) {
            return;
        }
        List<Missed> concerned = absences(event).stream()
                .filter(sign -> event.reason() == null
                        ? signs.code(sign).excused()
                        : signs.code(sign).open())
                .toList();
        signs.write(UUID.randomUUID(), concerned, code, false);
    }

    private List<Missed> absences(AbsenceSettled event) {
        LocalDate last = Objects.requireNonNull(event.days().to());
        Collection<Long> groups = enrolment.membershipsOf(event.person()).stream()
                .filter(member -> member.valid().overlaps(event.days()))
                .map(Member::group)
                .distinct()
                .toList();
        List<Course> taught = groups.isEmpty() ? List.of() : courses.ofGroups(groups);
        return SchoolYear.of(event.days().from()) == SchoolYear.of(last)
                ? signs.of(SchoolYear.of(last), taught, List.of(event.person()), event.days())
                : List.of();
    }
}
