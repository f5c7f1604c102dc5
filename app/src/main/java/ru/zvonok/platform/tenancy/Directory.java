package ru.zvonok.platform.tenancy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The directory of the region: public facts about organisations, the same for everybody, held in memory and read anew
 * after a reload of the configuration. Needs no right; says nothing of what happens inside an organisation.
 */
@Unguarded("public facts about organisations, the same for everybody")
@Unnoted("names and settings of organisations, no person")
public interface Directory {

    /** Name of the region. */
    String regionName();

    /** The body that answers for the region, «Министерство образования …»; the region's name where nobody told. */
    String regionAuthority();

    /** An open or closed organisation by id. */
    Optional<OrganisationEntry> organisation(long id);

    /** The organisation that is bound now; a fault where none is. */
    OrganisationEntry current();

    /** All organisations of the region, by name; closed ones too. */
    List<OrganisationEntry> organisations();

    /** Organisations of a municipality, by name. */
    List<OrganisationEntry> ofMunicipality(long municipality);

    Optional<Municipality> municipality(long id);

    List<Municipality> municipalities();

    /** Today's date where the bound organisation is. */
    LocalDate today();

    /** Date and time of now where the bound organisation is. */
    LocalDateTime localNow();
}
