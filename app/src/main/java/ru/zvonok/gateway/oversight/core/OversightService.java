package ru.zvonok.gateway.oversight.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.gateway.oversight.OrganisationFigures;
import ru.zvonok.gateway.oversight.Oversight;
import ru.zvonok.gateway.oversight.OversightAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.OrganisationEntry;

@Service
class OversightService implements Oversight {

    private final AccessControl access;
    private final SchoolClock clock;
    private final Seen seen;
    private final OversightQuery query;

    OversightService(AccessControl access, SchoolClock clock, Seen seen, OversightQuery query) {
        this.access = access;
        this.clock = clock;
        this.seen = seen;
        this.query = query;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OrganisationFigures> table() {
        access.requireAny(OversightAction.VIEW_TABLE);
        LocalDate today = clock.today(seen.zone());
        Map<Long, OversightQuery.Row> rows = query.rows(today);
        return seen.organisations().stream()
                .map(one -> figures(one, Objects.requireNonNullElse(rows.get(one.id()), OversightQuery.Row.NONE)))
                .sorted(Comparator.comparingInt(OrganisationFigures::worst)
                        .thenComparing(figures -> -figures.withoutTopic() - figures.withoutAttendance())
                        .thenComparing(figures -> figures.organisation().shortName()))
                .toList();
    }

    private static OrganisationFigures figures(OrganisationEntry organisation, OversightQuery.Row row) {
        return new OrganisationFigures(
                organisation,
                row.learners(),
                row.staff(),
                row.day(),
                row.lessons(),
                row.withoutTopic(),
                row.sheets(),
                row.withoutAttendance(),
                row.marks(),
                row.absent());
    }
}
