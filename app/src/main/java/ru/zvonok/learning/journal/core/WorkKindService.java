package ru.zvonok.learning.journal.core;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.WorkKind;
import ru.zvonok.learning.journal.WorkKinds;
import ru.zvonok.learning.journal.core.OwnKinds.KindQuery;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class WorkKindService implements WorkKinds {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SHORT = 10;
    private static final int HEAVIEST = 100;
    private static final int LAST = 1000;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final KindQuery query;
    private final CodeBook codes;

    WorkKindService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            ApplicationEventPublisher events,
            KindQuery query,
            CodeBook codes) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.events = events;
        this.query = query;
        this.codes = codes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkKind> kinds() {
        access.require(JournalAction.SET_KINDS, Target.organisation());
        return query.all(directory.current().id());
    }

    @Override
    @Transactional
    public void save(WorkKind kind) {
        access.require(JournalAction.SET_KINDS, Target.organisation());
        WorkKind told = new WorkKind(
                kind.id(),
                Math.clamp(kind.position(), 1, LAST),
                kind.weight(),
                kind.control(),
                kind.inUse(),
                kind.shortName().strip(),
                kind.name().strip());
        if (told.name().isEmpty() || told.name().length() > LONGEST_NAME) {
            throw Refusal.at("name", JournalProblem.KIND_NAME);
        }
        if (told.shortName().isEmpty() || told.shortName().length() > LONGEST_SHORT) {
            throw Refusal.at("shortName", JournalProblem.KIND_SHORT_NAME);
        }
        if (told.weight() < 1 || told.weight() > HEAVIEST) {
            throw Refusal.at("weight", JournalProblem.WEIGHT);
        }
        boolean taken = codes.types().stream()
                .anyMatch(type -> type.id() != told.id() && type.name().equalsIgnoreCase(told.name()));
        if (taken) {
            throw Refusal.at("name", JournalProblem.KIND_EXISTS);
        }
        int id = told.id();
        if (id == 0) {
            id = query.insert(scope.organisation(), told);
        } else if (!query.update(scope.organisation(), told)) {
            throw new NotFound();
        }
        int saved = id;
        events.publishEvent(new OwnKinds.Changed(scope.organisation()));
        audit.wrote("journal.kind-saved", entry -> entry.fact("kind", saved).fact("weight", told.weight()));
    }
}
