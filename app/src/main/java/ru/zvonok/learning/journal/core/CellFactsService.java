package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.journal.CellChange;
import ru.zvonok.learning.journal.CellFacts;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class CellFactsService implements CellFacts {

    private final TenantScope scope;
    private final OwnCourses courses;
    private final HistoryQuery history;

    CellFactsService(TenantScope scope, OwnCourses courses, HistoryQuery history) {
        this.scope = scope;
        this.courses = courses;
        this.history = history;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean taughtAt(long student, Lesson lesson) {
        LocalDate day = lesson.date();
        OwnCourses.Of own = courses.of(student, lesson.schoolYear(), new DateRange(day, day));
        return own.taught().containsKey(lesson.course()) && own.has(lesson.group(), day);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> changes(int schoolYear, long student, long lesson) {
        return history.idsOfCell(scope.organisations(), schoolYear, student, lesson);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, CellChange> byIds(int schoolYear, Collection<Long> changes) {
        return changes.isEmpty() ? Map.of() : history.byIds(scope.organisations(), schoolYear, changes);
    }
}
