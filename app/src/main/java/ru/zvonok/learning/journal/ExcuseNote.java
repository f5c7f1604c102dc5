package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/**
 * Why a pupil misses whole days or lessons of a day, as somebody wrote.
 *
 * @param lessons numbers of the lessons of the one day, in order; empty: whole days
 * @param sentAt local time of the organisation
 * @param sender who wrote it, null where the class teacher named the reason at once
 * @param answer what the class teacher said, empty for nothing
 * @param mine whether the actor wrote it and may take it back
 */
public record ExcuseNote(
        long id,
        long student,
        PersonName name,
        DateRange days,
        List<Integer> lessons,
        ExcusedAbsence.Reason reason,
        String words,
        State state,
        LocalDateTime sentAt,
        @Nullable PersonName sender,
        String answer,
        List<Paper> papers,
        boolean mine)
        implements Serializable {

    /** A paper that came with it. */
    public record Paper(UUID file, String name) implements Serializable {}

    /** The life of a note. */
    public enum State {
        SENT,
        ACCEPTED,
        DECLINED,
        WITHDRAWN;

        public String textKey() {
            return "journal.excuse.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public ExcuseNote {
        lessons = List.copyOf(lessons);
        papers = List.copyOf(papers);
    }
}
