package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import ru.zvonok.learning.journal.FillingRule;
import ru.zvonok.learning.journal.LessonPart;

/** What has to be written about a lesson: the organisation's own lines, then the numbers of the region. Pure. */
record FillingPolicy(List<FillingRule> own, boolean attendance, boolean homework, int homeworkFrom, boolean marks) {

    /**
     * What is taught on a day.
     *
     * @param inGrades whether it is a class of a school, where grades count
     */
    record Taught(long subject, boolean inGrades, int grade, LocalDate day) {}

    private static final Comparator<FillingRule> LAST_WINS = Comparator.<FillingRule, Boolean>comparing(
                    rule -> rule.subject() != null)
            .thenComparing(rule -> rule.gradeFrom() != null)
            .thenComparing(FillingRule::from)
            .thenComparing(FillingRule::id);

    boolean wants(LessonPart part, Taught taught) {
        if (part == LessonPart.TOPIC) {
            return true;
        }
        return own.stream()
                .filter(rule -> rule.part() == part && speaksOf(rule, taught))
                .max(LAST_WINS)
                .map(FillingRule::wanted)
                .orElseGet(() -> usual(part, taught));
    }

    private static boolean speaksOf(FillingRule rule, Taught taught) {
        Long subject = rule.subject();
        Integer from = rule.gradeFrom();
        Integer to = rule.gradeTo();
        return !rule.from().isAfter(taught.day())
                && (subject == null || subject == taught.subject())
                && (from == null || from <= taught.grade())
                && (to == null || to >= taught.grade());
    }

    private boolean usual(LessonPart part, Taught taught) {
        return switch (part) {
            case TOPIC -> true;
            case ATTENDANCE -> attendance;
            case HOMEWORK -> homework && (!taught.inGrades() || taught.grade() >= homeworkFrom);
            case MARKS -> marks;
        };
    }
}
