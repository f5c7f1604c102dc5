package ru.zvonok.platform.uikit.keygrid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;

/** A page of the endpoint's tests: keeps cells in memory per organisation and shows in which scope it was called. */
@Component
class ProbePage implements GridPage {

    final List<Call> calls = new ArrayList<>();
    private final Map<String, GridCell> cells = new HashMap<>();
    private final Set<UUID> known = new HashSet<>();
    private final TenantScope tenant;
    private final AccessControl access;

    record Call(long organisation, long account, List<CellEdit> edits) {}

    ProbePage(TenantScope tenant, AccessControl access) {
        this.tenant = tenant;
        this.access = access;
    }

    @Override
    public String kind() {
        return "probe";
    }

    @Override
    public BatchAnswer save(GridAddress address, List<CellEdit> edits) {
        switch (address.page()) {
            case "denied" -> throw new Denied("probe.save");
            case "forged" -> throw new NotFound();
            case "closed" -> throw new Refusal(Closed.CLOSED);
            case "broken" -> throw new IllegalStateException("told to nobody");
            default -> {}
        }
        calls.add(new Call(tenant.organisation(), access.actor().account(), List.copyOf(edits)));
        return new BatchAnswer(
                edits.stream().map(this::save).toList(),
                List.of(new CellChange("r1", "sum", GridCell.fact("4,5", Tone.TOTAL))));
    }

    private CellAnswer save(CellEdit edit) {
        String key = tenant.organisation() + "/" + edit.row() + "/" + edit.column();
        GridCell now = cells.getOrDefault(key, GridCell.empty());
        if (known.contains(edit.id())) {
            return new CellAnswer.Saved(edit.id(), now);
        }
        if (edit.version() != now.version()) {
            return new CellAnswer.Conflict(edit.id(), now, null);
        }
        known.add(edit.id());
        GridCell next = GridCell.of(edit.value(), now.version() + 1);
        cells.put(key, next);
        return new CellAnswer.Saved(edit.id(), next);
    }

    enum Closed implements Problem {
        CLOSED;

        @Override
        public String code() {
            return "keygrid.locked";
        }
    }
}
