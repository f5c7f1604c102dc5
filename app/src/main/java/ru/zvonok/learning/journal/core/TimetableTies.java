package ru.zvonok.learning.journal.core;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.timetable.LessonGuard;
import ru.zvonok.learning.timetable.LessonMoved;
import ru.zvonok.platform.tenancy.TenantScope;

/** What the timetable must know of the journal: lessons that are written stay, and what is written goes with its lesson. */
@Component
class TimetableTies implements LessonGuard {

    private final LessonWriteQuery write;
    private final TenantScope scope;

    TimetableTies(LessonWriteQuery write, TenantScope scope) {
        this.write = write;
        this.scope = scope;
    }

    @Override
    public Set<Long> written(int schoolYear, Collection<Long> lessons) {
        return Set.copyOf(write.written(List.of(scope.organisation()), schoolYear, lessons));
    }

    @EventListener
    void moved(LessonMoved moved) {
        write.move(moved.organisation(), moved.schoolYear(), moved.lesson(), moved.to());
        write.moveDue(moved.organisation(), moved.schoolYear(), moved.lesson(), moved.to());
    }
}
