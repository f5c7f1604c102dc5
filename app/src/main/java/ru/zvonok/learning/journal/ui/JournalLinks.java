package ru.zvonok.learning.journal.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonPages;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;

/** From the timetable to the journal: lessons of courses one may open, and those for which one stands in. */
@Component
class JournalLinks implements LessonPages {

    private final AccessControl access;
    private final CourseFacts courses;

    JournalLinks(AccessControl access, CourseFacts courses) {
        this.access = access;
        this.courses = courses;
    }

    @Override
    public Map<Long, Paths> of(Collection<Lesson> lessons) {
        Map<Long, Paths> paths = new HashMap<>();
        if (!access.allowsAny(JournalAction.VIEW)) {
            return paths;
        }
        RowFilter rows = access.rows(JournalAction.VIEW, Target.TargetKind.COURSE);
        Optional<Long> me = courses.me();
        for (Lesson lesson : lessons) {
            boolean holds = me.isPresent() && me.get().equals(lesson.teacher());
            String card = JournalAddress.card(lesson.course(), lesson.id());
            if (rows.all() || rows.ids().contains(lesson.course())) {
                paths.put(lesson.id(), new Paths(JournalPaths.lesson(lesson.course(), lesson.id()), card));
            } else if (holds) {
                paths.put(lesson.id(), new Paths(card, card));
            }
        }
        return paths;
    }
}
