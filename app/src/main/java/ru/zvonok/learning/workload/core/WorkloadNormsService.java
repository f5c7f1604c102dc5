package ru.zvonok.learning.workload.core;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.workload.Norms;
import ru.zvonok.learning.workload.OwnNorm;
import ru.zvonok.learning.workload.WorkloadAction;
import ru.zvonok.learning.workload.WorkloadNorms;
import ru.zvonok.learning.workload.WorkloadProblem;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class WorkloadNormsService implements WorkloadNorms {

    private static final int LONGEST = 300;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final NormReader norms;
    private final NormQuery query;

    WorkloadNormsService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            NormReader norms,
            NormQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.norms = norms;
        this.query = query;
    }

    @Override
    @Transactional(readOnly = true)
    public Norms today() {
        access.requireAny(WorkloadAction.VIEW);
        return norms.on(directory.today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwnNorm> own() {
        access.requireAny(WorkloadAction.VIEW);
        return query.own(scope.organisations());
    }

    @Override
    @Transactional
    public void add(OwnNorm norm) {
        access.require(WorkloadAction.SET_NORMS, Target.organisation());
        int region = norms.region(norm.norm(), norm.from());
        if (norm.value() < 0 || norm.value() > 366 || !norm.norm().strict(norm.value(), region)) {
            throw Refusal.at("value", WorkloadProblem.NOT_STRICTER, region);
        }
        if (norm.basis().length() > LONGEST) {
            throw Refusal.at("basis", WorkloadProblem.TEXT_TOO_LONG, LONGEST);
        }
        if (!query.add(scope.organisation(), norm)) {
            throw Refusal.at("from", WorkloadProblem.NORM_EXISTS);
        }
        audit.wrote(
                "workload.norm-set",
                entry -> entry.day(norm.from()).fact("norm", norm.norm().name()).fact("value", norm.value()));
    }

    @Override
    @Transactional
    public void remove(long norm) {
        access.require(WorkloadAction.SET_NORMS, Target.organisation());
        if (!query.remove(scope.organisation(), norm)) {
            throw new NotFound();
        }
        audit.wrote("workload.norm-removed", entry -> entry.fact("norm", norm));
    }
}
