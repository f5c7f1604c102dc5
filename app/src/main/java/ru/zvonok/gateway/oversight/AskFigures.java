package ru.zvonok.gateway.oversight;

import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.tenancy.OrganisationKind;

/**
 * What figures are wanted.
 *
 * @param by what each row is of
 * @param period of the current school year
 * @param subject null for all
 * @param municipality null for all, 0 for organisations directly under the region
 * @param organisation null for all
 * @param kind null for all
 */
public record AskFigures(
        By by,
        FigurePeriod period,
        @Nullable String subject,
        @Nullable Long municipality,
        @Nullable Long organisation,
        @Nullable OrganisationKind kind) {

    /** What a row is of. */
    public enum By {
        MUNICIPALITY,
        ORGANISATION,
        SUBJECT
    }
}
