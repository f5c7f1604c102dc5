package ru.zvonok.learning.journal.core;

import org.springframework.stereotype.Service;
import ru.zvonok.learning.journal.MarklessClasses;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.ClassEntry;

@Service
class MarklessService implements MarklessClasses {

    private final Policies policies;
    private final Directory directory;

    MarklessService(Policies policies, Directory directory) {
        this.policies = policies;
        this.directory = directory;
    }

    @Override
    public boolean markless(ClassEntry group) {
        return policies.on(directory.today()).markless(group);
    }
}
