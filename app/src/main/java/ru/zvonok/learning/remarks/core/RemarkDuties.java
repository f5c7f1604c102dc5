package ru.zvonok.learning.remarks.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.remarks.RemarksAction;
import ru.zvonok.learning.remarks.RemarksPaths;
import ru.zvonok.learning.remarks.core.RemarkQuery.Kept;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.duties.DutySource;
import ru.zvonok.platform.tenancy.TenantScope;

/** Remarks that wait for the teacher's answer (JRN-13). */
@Component
class RemarkDuties implements DutySource {

    private final AccessControl access;
    private final TenantScope scope;
    private final CourseFacts courses;
    private final RemarkQuery query;

    RemarkDuties(AccessControl access, TenantScope scope, CourseFacts courses, RemarkQuery query) {
        this.access = access;
        this.scope = scope;
        this.courses = courses;
        this.query = query;
    }

    @Override
    public List<Duty> mine() {
        Optional<Long> me = access.allowsAny(RemarksAction.ANSWER) ? courses.me() : Optional.empty();
        if (me.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Kept>> together = new LinkedHashMap<>();
        query.waiting(scope.organisations(), me.get())
                .forEach(kept -> together.computeIfAbsent(kept.course(), course -> new ArrayList<>())
                        .add(kept));
        Map<Long, Course> known = together.isEmpty() ? Map.of() : courses.byIds(together.keySet());
        List<Duty> duties = new ArrayList<>();
        together.forEach((id, same) -> {
            Course course = known.get(id);
            if (course != null) {
                duties.add(duty(same, course));
            }
        });
        return duties;
    }

    /** The most urgent leads. */
    private static Duty duty(List<Kept> same, Course course) {
        Kept first = same.getFirst();
        return new Duty(
                "remarks.duty",
                List.of(course.groupName(), course.subjectShortName()),
                "remarks.duty.count",
                same.size(),
                first.due(),
                RemarksPaths.remark(first.id()));
    }
}
