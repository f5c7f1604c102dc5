package ru.zvonok.platform.intake.core;

import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.files.FileGuard;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.intake.IntakeAction;

/** Whoever may take lists in may read and remove what colleagues uploaded for it. */
@Component
class UploadGuard implements FileGuard {

    static final String PURPOSE = "intake.upload";

    private final AccessControl access;

    UploadGuard(AccessControl access) {
        this.access = access;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return access.allows(IntakeAction.USE, Target.organisation());
    }

    @Override
    public boolean mayChange(StoredFile file, long account) {
        return access.allows(IntakeAction.USE, Target.organisation());
    }
}
