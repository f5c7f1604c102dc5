package ru.zvonok.learning.finals.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.CouncilMatter;
import ru.zvonok.learning.finals.CouncilValue;
import ru.zvonok.learning.finals.PeriodValue;

/** What the marks say to the council (articles 58, 59 and 66 of law 273-FZ); it decides, not they. */
final class CouncilRule {

    /** What kind of class it is. */
    enum Stage {
        /** Without marks: the first grade. */
        UNMARKED,
        ORDINARY,
        /** The last year of primary school: nobody goes on with a debt. */
        END_OF_PRIMARY,
        /** Ends with the state final attestation. */
        LEAVING,
        /** A group of a college, of which it is not known whether it ends: it names no programme. */
        COLLEGE,
        /** A group of a college before the last course of its programme. */
        COLLEGE_COURSE,
        /** A group of a college in the last course: it ends with the state final attestation. */
        COLLEGE_LEAVING;

        boolean college() {
            return this == COLLEGE || this == COLLEGE_COURSE || this == COLLEGE_LEAVING;
        }
    }

    /**
     * What a pupil has in the subjects of the year, each list by subject in short.
     *
     * @param begun whether anything is settled for the year
     * @param debts a two, «незачёт» or not attested
     * @param missing nothing settled for the year
     * @param failed the exam, or what the subject ends with
     * @param unfinished without a final mark
     * @param attestation what a student of a college reached in the state final attestation
     */
    record Facts(
            boolean begun,
            List<String> debts,
            List<String> missing,
            List<String> failed,
            List<String> unfinished,
            List<PeriodValue> attestation) {

        static final Facts NONE = new Facts(false, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** @param subjects that the reason names */
    record Advice(@Nullable CouncilValue value, String reason, List<String> subjects) {

        private static Advice of(@Nullable CouncilValue value, String reason, List<String> subjects) {
            return new Advice(value, "finals.council.reason." + reason, subjects);
        }
    }

    private CouncilRule() {}

    /** Matters that the council decides on in such a class, in their order. */
    static List<CouncilMatter> matters(Stage stage) {
        return stage == Stage.LEAVING || stage == Stage.COLLEGE || stage == Stage.COLLEGE_LEAVING
                ? List.of(CouncilMatter.ADMISSION, CouncilMatter.PROMOTION)
                : List.of(CouncilMatter.PROMOTION);
    }

    /** What may be decided. */
    static List<CouncilValue> choices(Stage stage, CouncilMatter matter) {
        if (matter == CouncilMatter.ADMISSION) {
            return CouncilValue.of(matter);
        }
        return switch (stage) {
            case LEAVING, COLLEGE_LEAVING ->
                List.of(CouncilValue.GRADUATED, CouncilValue.NOT_GRADUATED, CouncilValue.REPEATS);
            case COLLEGE ->
                List.of(
                        CouncilValue.PROMOTED,
                        CouncilValue.CONDITIONAL,
                        CouncilValue.REPEATS,
                        CouncilValue.GRADUATED,
                        CouncilValue.NOT_GRADUATED);
            case COLLEGE_COURSE -> List.of(CouncilValue.PROMOTED, CouncilValue.CONDITIONAL, CouncilValue.REPEATS);
            case UNMARKED, END_OF_PRIMARY ->
                List.of(CouncilValue.PROMOTED, CouncilValue.REPEATS, CouncilValue.ADAPTED, CouncilValue.INDIVIDUAL);
            case ORDINARY ->
                List.of(
                        CouncilValue.PROMOTED,
                        CouncilValue.CONDITIONAL,
                        CouncilValue.REPEATS,
                        CouncilValue.ADAPTED,
                        CouncilValue.INDIVIDUAL);
        };
    }

    /** @param admitted what was decided on the admission */
    static Advice advice(Stage stage, CouncilMatter matter, Facts facts, @Nullable CouncilValue admitted) {
        if (matter == CouncilMatter.ADMISSION) {
            return admission(stage, facts);
        }
        return switch (stage) {
            case LEAVING -> end(facts, admitted);
            case COLLEGE_LEAVING -> endOfCollege(facts, admitted);
            default -> next(stage, facts, admitted);
        };
    }

    private static Advice admission(Stage stage, Facts facts) {
        if (stage == Stage.COLLEGE) {
            return Advice.of(null, "last-year-unknown", List.of());
        }
        if (!facts.missing().isEmpty()) {
            return missing(facts);
        }
        return facts.debts().isEmpty()
                ? Advice.of(CouncilValue.ADMITTED, "no-debts", List.of())
                : Advice.of(CouncilValue.NOT_ADMITTED, "debts", facts.debts());
    }

    private static Advice missing(Facts facts) {
        return facts.begun() ? Advice.of(null, "missing", facts.missing()) : Advice.of(null, "not-begun", List.of());
    }

    private static Advice next(Stage stage, Facts facts, @Nullable CouncilValue admitted) {
        if (stage == Stage.UNMARKED) {
            return Advice.of(CouncilValue.PROMOTED, "unmarked", List.of());
        }
        if (stage == Stage.COLLEGE && admitted != null) {
            return Advice.of(null, "after-attestation", List.of());
        }
        if (!facts.missing().isEmpty()) {
            return missing(facts);
        }
        if (facts.debts().isEmpty()) {
            return Advice.of(CouncilValue.PROMOTED, "no-debts", List.of());
        }
        return stage == Stage.END_OF_PRIMARY
                ? Advice.of(null, "end-of-primary", facts.debts())
                : Advice.of(CouncilValue.CONDITIONAL, "debts", facts.debts());
    }

    /** Whoever was admitted and passed each part of the state final attestation ends the programme (order 800 of 2021). */
    private static Advice endOfCollege(Facts facts, @Nullable CouncilValue admitted) {
        if (admitted == null) {
            return Advice.of(null, "admission-first", List.of());
        }
        if (admitted == CouncilValue.NOT_ADMITTED) {
            return Advice.of(null, "not-admitted", List.of());
        }
        if (facts.attestation().isEmpty()) {
            return Advice.of(null, "attestation-open", List.of());
        }
        return facts.attestation().stream().anyMatch(mark -> mark.worth() == PeriodValue.TWO.worth())
                ? Advice.of(null, "attestation-failed", List.of())
                : Advice.of(CouncilValue.GRADUATED, "attestation-passed", List.of());
    }

    private static Advice end(Facts facts, @Nullable CouncilValue admitted) {
        if (admitted == null) {
            return Advice.of(null, "admission-first", List.of());
        }
        if (admitted == CouncilValue.NOT_ADMITTED) {
            return Advice.of(null, "not-admitted", List.of());
        }
        if (!facts.failed().isEmpty()) {
            return Advice.of(null, "failed", facts.failed());
        }
        return facts.unfinished().isEmpty()
                ? Advice.of(CouncilValue.GRADUATED, "finished", List.of())
                : Advice.of(null, "unfinished", facts.unfinished());
    }
}
