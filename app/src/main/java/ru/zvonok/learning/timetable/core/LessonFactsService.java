package ru.zvonok.learning.timetable.core;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class LessonFactsService implements LessonFacts {

    private final LessonQuery query;
    private final TenantScope scope;

    LessonFactsService(LessonQuery query, TenantScope scope) {
        this.query = query;
        this.scope = scope;
    }

    @Override
    @Transactional
    public Lesson lesson(long id, int schoolYear) {
        return query.byIds(scope.organisations(), List.of(id), schoolYear).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Override
    @Transactional
    public Map<Long, Lesson> byIds(Collection<Long> ids, int schoolYear) {
        Map<Long, Lesson> lessons = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            query.byIds(scope.organisations(), ids, schoolYear).forEach(lesson -> lessons.put(lesson.id(), lesson));
        }
        return lessons;
    }

    @Override
    @Transactional
    public List<Lesson> ofCourses(Collection<Long> courses, DateRange days) {
        return courses.isEmpty() ? List.of() : query.ofCourses(scope.organisations(), courses, days);
    }

    @Override
    @Transactional
    public List<Lesson> ofTeacher(long person, DateRange days) {
        return query.ofTeacher(scope.organisations(), person, days);
    }

    @Override
    @Transactional
    public List<Lesson> ofGroup(long group, DateRange days) {
        return query.ofGroup(scope.organisations(), group, days);
    }

    @Override
    @Transactional
    public List<Lesson> ofDays(DateRange days) {
        return query.ofDays(scope.organisations(), days);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(DateRange days) {
        return query.count(scope.organisations(), days);
    }
}
