package ru.zvonok.platform.audit.core;

import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.tenancy.DirectoryChanged;

/** Notes a change of the directory; tenancy stands below the audit and cannot do it. A plain listener: the first comes at the start. */
@Component
class DirectoryChangeNote implements ApplicationListener<PayloadApplicationEvent<DirectoryChanged>> {

    private final Audit audit;

    DirectoryChangeNote(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<DirectoryChanged> event) {
        DirectoryChanged change = event.getPayload();
        audit.regional("tenancy.configuration-applied", entry -> entry.fact("cause", change.cause())
                .fact("added", change.applied().added())
                .fact("changed", change.applied().changed())
                .fact("closed", change.applied().closed())
                .fact("reopened", change.applied().reopened())
                .fact("rules", change.applied().rules()));
    }
}
