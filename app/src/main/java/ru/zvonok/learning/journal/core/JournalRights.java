package ru.zvonok.learning.journal.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;

/**
 * Who may do what in a course: the gate's answer for the course, and for single lessons whoever holds them, so that a
 * substitute has the rights of a teacher for that lesson and no other.
 */
@Component
class JournalRights {

    private final AccessControl access;
    private final CourseFacts courses;

    JournalRights(AccessControl access, CourseFacts courses) {
        this.access = access;
        this.courses = courses;
    }

    Of of(long course) {
        return new Of(course);
    }

    /** For reasons of absences, when another gate has said that the actor may name them: cells change in nothing else. */
    Of ofReasons(long course) {
        Of rights = new Of(course);
        rights.known.put(JournalAction.SETTLE_ABSENCE, true);
        rights.known.put(JournalAction.ENTER_MARKS, false);
        return rights;
    }

    /** For cells that are put back as they were, when another gate has said that the actor may: closed days stay closed. */
    Of ofRollback(long course) {
        Of rights = new Of(course);
        rights.putsBack = true;
        rights.known.put(JournalAction.ENTER_MARKS, true);
        rights.known.put(JournalAction.SETTLE_ABSENCE, true);
        rights.known.put(JournalAction.CHANGE_OLD, true);
        return rights;
    }

    /** Rights in one course, asked when they are first needed and the same for the length of a call. */
    final class Of {

        private final long course;
        private final Map<JournalAction, Boolean> known = new HashMap<>();
        private boolean putsBack;
        private boolean meKnown;
        private @Nullable Long me;

        private Of(long course) {
            this.course = course;
        }

        /** In the whole course. */
        boolean may(JournalAction action) {
            Boolean answer = known.get(action);
            if (answer == null) {
                answer = access.allows(action, Target.course(course));
                known.put(action, answer);
            }
            return answer;
        }

        /** At one lesson. */
        boolean may(JournalAction action, Lesson lesson) {
            return may(action) || (holds(lesson) && access.allowsAny(action));
        }

        /** Whether what is written is what stood there before: nothing is read into it. */
        boolean putsBack() {
            return putsBack;
        }

        /** Whoever may see the course, or holds one of the lessons. */
        void requireView(Collection<Lesson> lessons) {
            if (may(JournalAction.VIEW)) {
                return;
            }
            if (!access.allowsAny(JournalAction.VIEW)) {
                throw new Denied(JournalAction.VIEW.key());
            }
            if (lessons.stream().noneMatch(this::holds)) {
                throw new NotFound();
            }
        }

        /** Why an action is refused at a lesson: it is another's, or the right is there no more. */
        JournalProblem whyNot(JournalAction action) {
            return access.allowsAny(action) ? JournalProblem.NOT_YOUR_LESSON : JournalProblem.RIGHT_GONE;
        }

        boolean holds(Lesson lesson) {
            Long teacher = lesson.teacher();
            return teacher != null && teacher.equals(me());
        }

        @Nullable
        Long me() {
            if (!meKnown) {
                me = courses.me().orElse(null);
                meKnown = true;
            }
            return me;
        }
    }
}
