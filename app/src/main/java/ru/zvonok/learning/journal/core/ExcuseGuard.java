package ru.zvonok.learning.journal.core;

import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.files.FileGuard;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.tenancy.TenantScope;

/** A paper of an excuse note is seen by the family that may write such, and by whoever settles the pupil's absences. */
@Component
class ExcuseGuard implements FileGuard {

    static final String PURPOSE = "journal.excuse";

    private final ExcuseQuery query;
    private final AccessControl access;
    private final TenantScope scope;

    ExcuseGuard(ExcuseQuery query, AccessControl access, TenantScope scope) {
        this.query = query;
        this.access = access;
        this.scope = scope;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return query.studentOf(scope.organisations(), file.publicId())
                .map(Target::person)
                .filter(student -> access.allows(JournalAction.WRITE_EXCUSE, student)
                        || access.allows(JournalAction.SETTLE_ABSENCE, student))
                .isPresent();
    }

    /** It belongs to the note and goes with nothing else. */
    @Override
    public boolean mayChange(StoredFile file, long account) {
        return false;
    }

    @Override
    public Set<Long> persons(StoredFile file) {
        return query.studentOf(scope.organisations(), file.publicId())
                .map(Set::of)
                .orElse(Set.of());
    }
}
