package ru.zvonok.gateway.oversight;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.tenancy.OrganisationEntry;

/**
 * Figures of a municipality, an organisation or a subject.
 *
 * @param id of the municipality (0: directly under the region) or the organisation; 0 for a subject
 * @param name of the municipality or the subject; the short name of the organisation
 * @param organisation of an organisation
 * @param organisations how many it adds up
 * @param places learners, classes, staff and what was written in time; null for a subject, which has none of its own
 */
public record FigureRow(
        long id,
        String name,
        @Nullable OrganisationEntry organisation,
        int organisations,
        FigureSums sums,
        @Nullable FigurePlaces places)
        implements Serializable {}
