package ru.zvonok.learning.finals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the council may decide (articles 58 and 59 of law 273-FZ). */
public enum CouncilValue {
    ADMITTED(CouncilMatter.ADMISSION),
    NOT_ADMITTED(CouncilMatter.ADMISSION),
    PROMOTED(CouncilMatter.PROMOTION),
    /** Promoted with a debt that is to be made up. */
    CONDITIONAL(CouncilMatter.PROMOTION),
    /** The same year once more, by the parents' choice. */
    REPEATS(CouncilMatter.PROMOTION),
    /** An adapted programme, by the parents' choice. */
    ADAPTED(CouncilMatter.PROMOTION),
    /** An individual plan, by the parents' choice. */
    INDIVIDUAL(CouncilMatter.PROMOTION),
    GRADUATED(CouncilMatter.PROMOTION),
    /** Leaves with a paper on the time of study instead of a certificate. */
    NOT_GRADUATED(CouncilMatter.PROMOTION);

    private final CouncilMatter matter;

    CouncilValue(CouncilMatter matter) {
        this.matter = matter;
    }

    public CouncilMatter matter() {
        return matter;
    }

    public static List<CouncilValue> of(CouncilMatter matter) {
        return Arrays.stream(values()).filter(one -> one.matter == matter).toList();
    }

    public String textKey() {
        return "finals.council.value." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
