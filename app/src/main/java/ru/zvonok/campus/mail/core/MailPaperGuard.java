package ru.zvonok.campus.mail.core;

import org.springframework.stereotype.Component;
import ru.zvonok.campus.mail.MailAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.files.FileGuard;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.tenancy.TenantScope;

/** A file is read by whoever has a letter with it, and by a moderator as long as such a letter is reported. */
@Component
class MailPaperGuard implements FileGuard {

    static final String PURPOSE = "mail.paper";

    private final PaperQuery query;
    private final AccessControl access;
    private final TenantScope scope;

    MailPaperGuard(PaperQuery query, AccessControl access, TenantScope scope) {
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
        Long me = access.actorIfAny().map(Actor::account).orElse(null);
        return me != null && query.reads(scope.organisation(), me, file.publicId()) || moderates(file);
    }

    @Override
    public boolean mayChange(StoredFile file, long account) {
        return FileGuard.super.mayChange(file, account) || moderates(file);
    }

    private boolean moderates(StoredFile file) {
        return access.allows(MailAction.MODERATE, Target.organisation())
                && query.reported(scope.organisation(), file.publicId());
    }
}
