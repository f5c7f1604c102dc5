package ru.zvonok.gateway.integration.rest.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.gateway.integration.rest.core.Vocabulary.Spoken;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.StudentCourse.DatedMark;

/**
 * A mark.
 *
 * @param date of the lesson
 * @param text as it stands in the journal: «5», «зач»; a duty that is not done is a bullet
 * @param value the number in the scale of the subject; null for a duty, a pass and a fail
 * @param due whether the work must be handed in
 * @param afterwards whether it was handed in later
 * @param kind of the work, in the reader's language; null where the work has none
 * @param title what the work is called; null without a name of its own, and in lists of a period
 * @param weight of the work; null where it has none
 * @param comment of the teacher
 */
record MarkShape(
        LocalDate date,
        String text,
        @Nullable Integer value,
        boolean due,
        boolean afterwards,
        @Nullable String kind,
        @Nullable String title,
        @Nullable Integer weight,
        @Nullable String comment) {

    static MarkShape of(LocalDate date, Mark mark, @Nullable Assignment work, Spoken words) {
        return of(
                date,
                mark,
                words.kind(work),
                work == null ? null : work.title(),
                work == null ? null : Integer.valueOf(work.weight()));
    }

    static MarkShape of(DatedMark dated, Spoken words) {
        return of(dated.day(), dated.mark(), words.kind(dated.type()), null, dated.weight());
    }

    private static MarkShape of(
            LocalDate date, Mark mark, @Nullable String kind, @Nullable String title, @Nullable Integer weight) {
        Integer value = mark.value();
        return new MarkShape(
                date,
                mark.text(),
                value == null || !Scale.number(value) ? null : value,
                mark.due(),
                mark.afterwards(),
                kind,
                title,
                weight,
                mark.comment());
    }
}
