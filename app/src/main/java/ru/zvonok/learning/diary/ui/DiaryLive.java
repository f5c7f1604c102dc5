package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import ru.zvonok.learning.journal.CellsWritten;
import ru.zvonok.learning.journal.CommentWritten;
import ru.zvonok.platform.nodes.Nodes;

/** Shows a family at once, on whichever node its page is, what the journal has just written about its pupil. */
@Component
class DiaryLive {

    private record Pupil(long organisation, long person) {}

    private final Map<Pupil, Set<Runnable>> open = new ConcurrentHashMap<>();
    private final Nodes.Channel channel;

    DiaryLive(Nodes nodes) {
        this.channel = nodes.channel("diary.marks", this::heard);
    }

    Registration listen(long organisation, long person, Runnable changed) {
        Pupil pupil = new Pupil(organisation, person);
        Runnable own = () -> changed.run();
        open.computeIfAbsent(pupil, key -> ConcurrentHashMap.newKeySet()).add(own);
        return () -> open.computeIfPresent(pupil, (key, all) -> {
            all.remove(own);
            return all.isEmpty() ? null : all;
        });
    }

    @TransactionalEventListener
    void written(CellsWritten event) {
        channel.tellEverywhere(event.cells().stream()
                .map(cell -> String.valueOf(cell.student()))
                .distinct()
                .collect(Collectors.joining(" ", event.organisation() + " ", "")));
    }

    @TransactionalEventListener
    void commented(CommentWritten event) {
        channel.tellEverywhere(event.organisation() + " " + event.student());
    }

    private void heard(String word) {
        String[] words = word.split(" ", -1);
        long organisation = Long.parseLong(words[0]);
        Arrays.stream(words)
                .skip(1)
                .map(student -> new Pupil(organisation, Long.parseLong(student)))
                .forEach(pupil -> open.getOrDefault(pupil, Set.of()).forEach(Runnable::run));
    }

    static void later(UI ui, Runnable work) {
        try {
            var unused = ui.access(work::run);
        } catch (UIDetachedException gone) {
            // closed between the look and the call: nobody is there to be shown anything
        }
    }
}
