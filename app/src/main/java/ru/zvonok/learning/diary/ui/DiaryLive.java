package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import ru.zvonok.learning.journal.CellsWritten;

/** Shows a family at once what the journal has just written about its pupil. */
@Component
class DiaryLive {

    private record Pupil(long organisation, long person) {}

    private final Map<Pupil, Set<Runnable>> open = new ConcurrentHashMap<>();

    Registration listen(long organisation, long person, Runnable changed) {
        Pupil pupil = new Pupil(organisation, person);
        Runnable own = () -> changed.run();
        open.computeIfAbsent(pupil, key -> ConcurrentHashMap.newKeySet()).add(own);
        return () -> open.computeIfPresent(pupil, (key, all) -> {
            all.remove(own);
            return all.isEmpty() ? null : all;
        });
    }

    /** On a thread of its own: the writer's transaction is over but not yet gone, and readers begin theirs. */
    @TransactionalEventListener
    void written(CellsWritten event) {
        List<Runnable> readers = event.cells().stream()
                .map(cell -> new Pupil(event.organisation(), cell.student()))
                .distinct()
                .flatMap(pupil -> open.getOrDefault(pupil, Set.of()).stream())
                .toList();
        if (!readers.isEmpty()) {
            Thread.startVirtualThread(() -> readers.forEach(Runnable::run));
        }
    }

    static void later(UI ui, Runnable work) {
        try {
            var unused = ui.access(work::run);
        } catch (UIDetachedException gone) {
            // closed between the look and the call: nobody is there to be shown anything
        }
    }
}
