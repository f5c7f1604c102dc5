package ru.zvonok.learning.journal.core;

import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.platform.kernel.Refusal;

/** What may be written of works and homework: lengths and weights, the same on every page. */
final class WorkText {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST = 4000;
    private static final int LONGEST_COMMENT = 500;
    private static final int HEAVIEST = 100;

    private WorkText() {}

    static @Nullable String title(@Nullable String typed) {
        return text(typed, LONGEST_TITLE, "title", JournalProblem.TITLE_TOO_LONG);
    }

    /** What is to be done. */
    static @Nullable String task(@Nullable String typed) {
        return text(typed, LONGEST, "text", JournalProblem.HOMEWORK_TOO_LONG);
    }

    static @Nullable String answer(@Nullable String typed) {
        return text(typed, LONGEST, "text", JournalProblem.ANSWER_TOO_LONG);
    }

    /** What a teacher says of a mark or of an answer. */
    static @Nullable String comment(@Nullable String typed, String field) {
        return text(typed, LONGEST_COMMENT, field, JournalProblem.COMMENT_TOO_LONG);
    }

    static int weight(int weight) {
        if (weight < 1 || weight > HEAVIEST) {
            throw Refusal.at("weight", JournalProblem.WEIGHT);
        }
        return weight;
    }

    private static @Nullable String text(@Nullable String typed, int longest, String field, JournalProblem problem) {
        String said = typed == null ? "" : typed.strip();
        if (said.length() > longest) {
            throw Refusal.at(field, problem);
        }
        return said.isEmpty() ? null : said;
    }
}
