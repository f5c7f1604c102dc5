package ru.zvonok.learning.journal.core;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.core.ExemptionPaperQuery.Of;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.files.FileGuard;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.Enrolment;

/** A paper of an exemption is seen by whoever sees the exemption, and changed by whoever may exempt. */
@Component
class ExemptionGuard implements FileGuard {

    static final String PURPOSE = "journal.exemption";

    private final ExemptionPaperQuery query;
    private final AccessControl access;
    private final Enrolment enrolment;
    private final TenantScope scope;

    ExemptionGuard(ExemptionPaperQuery query, AccessControl access, Enrolment enrolment, TenantScope scope) {
        this.query = query;
        this.access = access;
        this.enrolment = enrolment;
        this.scope = scope;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return of(file).filter(paper -> access.allows(JournalAction.VIEW_OWN, Target.person(paper.student()))
                        || access.allows(JournalAction.EXEMPT, Target.person(paper.student()))
                        || exempts(paper))
                .isPresent();
    }

    @Override
    public boolean mayChange(StoredFile file, long account) {
        return of(file).filter(this::exempts).isPresent();
    }

    @Override
    public Set<Long> persons(StoredFile file) {
        return of(file).map(paper -> Set.of(paper.student())).orElse(Set.of());
    }

    private Optional<Of> of(StoredFile file) {
        return query.ofFile(scope.organisations(), file.publicId());
    }

    private boolean exempts(Of paper) {
        return enrolment
                .classOf(paper.student(), paper.first())
                .filter(group -> access.allows(JournalAction.EXEMPT, Target.group(group.id())))
                .isPresent();
    }
}
