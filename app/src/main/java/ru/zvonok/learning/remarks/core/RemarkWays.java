package ru.zvonok.learning.remarks.core;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.JournalWays;
import ru.zvonok.learning.remarks.Remarks;
import ru.zvonok.learning.remarks.RemarksAction;
import ru.zvonok.learning.remarks.RemarksPaths;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.TenantScope;

/** Ways from a journal to remarks on how it is kept. */
@Component
class RemarkWays implements JournalWays {

    private final Remarks door;
    private final AccessControl access;
    private final TenantScope scope;

    RemarkWays(Remarks door, AccessControl access, TenantScope scope) {
        this.door = door;
        this.access = access;
        this.scope = scope;
    }

    /** Those that are not settled, where there are any; else a new one, for whoever writes them. */
    @Override
    public Optional<Way> ofCourse(long course) {
        int unsettled = access.allowsAny(RemarksAction.VIEW) ? door.unsettled(course) : 0;
        return unsettled > 0
                ? Optional.of(new Way(RemarksPaths.ofCourse(course), "remarks.on-page", List.of(unsettled)))
                : write(RemarksPaths.write(course));
    }

    /** A new one about a lesson, for whoever writes them. */
    @Override
    public Optional<Way> ofLesson(long course, long lesson) {
        return write(RemarksPaths.write(course, lesson));
    }

    private Optional<Way> write(String path) {
        return !scope.readsOnly() && access.allows(RemarksAction.WRITE, Target.organisation())
                ? Optional.of(new Way(path, "remarks.write", List.of()))
                : Optional.empty();
    }
}
