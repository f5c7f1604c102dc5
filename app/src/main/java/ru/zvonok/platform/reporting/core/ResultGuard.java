package ru.zvonok.platform.reporting.core;

import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.files.FileGuard;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.reporting.ReportingAction;

/** A finished report is its owner's, as long as reports are open to the owner. */
@Component
class ResultGuard implements FileGuard {

    static final String PURPOSE = "reporting.result";

    private final AccessControl access;

    ResultGuard(AccessControl access) {
        this.access = access;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        Long owner = file.account();
        return owner != null && owner == access.actor().account() && access.allowsAny(ReportingAction.OPEN);
    }
}
