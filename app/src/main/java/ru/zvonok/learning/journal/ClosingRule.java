package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What the organisation says itself about one of the {@link Kind}s, from a day on. The later line counts before the earlier;
 * before the first the region's rule holds.
 *
 * @param id 0 for a new one
 */
public record ClosingRule(long id, Kind kind, int value, LocalDate from) implements Serializable {

    /** What can be said. */
    public enum Kind {
        /** How many days back marks and absences may be changed. */
        MARKS_DAYS("journal.edit.window-days"),
        /** The same of topics and homework. */
        LESSONS_DAYS("journal.edit.lessons-window-days"),
        /** 1 where a correction of what the family has seen needs a reason. */
        REASON("journal.correction.reason"),
        /** How many days after its end a period closes by itself, 0 for never. */
        CLOSE_AFTER("journal.close.after-days");

        private final String region;

        Kind(String region) {
            this.region = region;
        }

        /** The rule of the region that holds where the organisation says nothing. */
        public String regionalRule() {
            return region;
        }

        /** Whether it is only said or not. */
        public boolean yesOrNo() {
            return this == REASON;
        }

        public String textKey() {
            return "journal.closing.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The furthest anybody may look back. */
    public static final int MOST_DAYS = 366;
}
