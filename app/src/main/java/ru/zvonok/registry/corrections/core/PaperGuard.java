package ru.zvonok.registry.corrections.core;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.files.FileGuard;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.corrections.CorrectionsAction;
import ru.zvonok.registry.corrections.core.CorrectionQuery.PaperOf;
import ru.zvonok.registry.people.PersonFacts;

/** A paper is seen by whoever sent it and by whoever answers; both may end its time. */
@Component
class PaperGuard implements FileGuard {

    static final String PURPOSE = "corrections.paper";

    private final CorrectionQuery query;
    private final AccessControl access;
    private final TenantScope scope;
    private final PersonFacts persons;

    PaperGuard(CorrectionQuery query, AccessControl access, TenantScope scope, PersonFacts persons) {
        this.query = query;
        this.access = access;
        this.scope = scope;
        this.persons = persons;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return of(file).filter(paper -> answers(paper) || sent(paper)).isPresent();
    }

    @Override
    public boolean mayChange(StoredFile file, long account) {
        return mayRead(file);
    }

    @Override
    public Set<Long> persons(StoredFile file) {
        return of(file).map(paper -> Set.of(paper.person())).orElse(Set.of());
    }

    private Optional<PaperOf> of(StoredFile file) {
        return query.paperOf(scope.organisation(), file.publicId());
    }

    private boolean answers(PaperOf paper) {
        return access.allows(CorrectionsAction.ANSWER, Target.person(paper.person()));
    }

    private boolean sent(PaperOf paper) {
        return access.allows(CorrectionsAction.REPORT, Target.person(paper.person()))
                && persons.byGuid(access.actor().person())
                        .filter(me -> me == paper.author())
                        .isPresent();
    }
}
