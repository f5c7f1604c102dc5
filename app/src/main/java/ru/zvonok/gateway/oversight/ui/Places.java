package ru.zvonok.gateway.oversight.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.Municipality;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.uikit.Words;

/** The municipalities among which those of the region choose; what belongs to none is the region's own. */
@Component
class Places {

    private static final long REGION = 0;

    private final Directory directory;

    Places(Directory directory) {
        this.directory = directory;
    }

    /** Where an organisation is. */
    static long of(OrganisationEntry organisation) {
        return Objects.requireNonNullElse(organisation.municipality(), REGION);
    }

    /** Those that are open, the region's own last. */
    List<Long> all() {
        return Stream.concat(
                        directory.municipalities().stream()
                                .filter(one -> !one.closed())
                                .map(Municipality::id),
                        Stream.of(REGION))
                .toList();
    }

    String name(long id) {
        return directory.municipality(id).map(Municipality::name).orElseGet(() -> Words.t("oversight.of-region"));
    }

    String name(OrganisationEntry organisation) {
        return name(of(organisation));
    }
}
