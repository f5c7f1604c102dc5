package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.Remarks;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Words;

/** Ways from a journal to remarks on how it is kept. */
@Component
class RemarkLinks {

    static final String ABOUT = "about";
    static final String LESSON = "lesson";

    private static final String PATH = "remarks";

    private final Remarks door;
    private final AccessControl access;
    private final TenantScope scope;

    RemarkLinks(Remarks door, AccessControl access, TenantScope scope) {
        this.door = door;
        this.access = access;
        this.scope = scope;
    }

    /** Those that are not settled, where there are any; else a new one, for whoever writes them. */
    Optional<Anchor> ofCourse(long course) {
        int unsettled = access.allowsAny(JournalAction.VIEW_REMARKS) ? door.unsettled(course) : 0;
        return unsettled > 0
                ? Optional.of(Here.anchor(PATH + "?course=" + course, Words.t("journal.remark.on-page", unsettled)))
                : write(PATH + "?" + ABOUT + "=" + course);
    }

    /** A new one about a lesson, for whoever writes them. */
    Optional<Anchor> ofLesson(long course, long lesson) {
        return write(PATH + "?" + ABOUT + "=" + course + "&" + LESSON + "=" + lesson);
    }

    private Optional<Anchor> write(String path) {
        return !scope.readsOnly() && access.allows(JournalAction.WRITE_REMARKS, Target.organisation())
                ? Optional.of(Here.anchor(path, Words.t("journal.remark.write")))
                : Optional.empty();
    }
}
