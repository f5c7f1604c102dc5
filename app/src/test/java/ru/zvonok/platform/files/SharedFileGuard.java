package ru.zvonok.platform.files;

import org.springframework.stereotype.Component;

/** A purpose for tests whose files everybody of the organisation may read. */
@Component
class SharedFileGuard implements FileGuard {

    static final String PURPOSE = "test.shared";

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return true;
    }
}
