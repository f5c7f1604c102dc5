package ru.zvonok.gateway.oversight;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/** The door of the view from above. */
public interface Oversight {

    /**
     * The organisations of the bound scope (a municipality's, or the region's), the worst filled first. {@link
     * OversightAction#VIEW_TABLE}. Numbers only, nothing of a person (MON-04, MON-06).
     */
    @Unnoted("numbers of organisations, no person")
    List<OrganisationFigures> table();
}
