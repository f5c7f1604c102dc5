package ru.zvonok.platform.uikit.keygrid;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.uikit.keygrid.GridRelay.Told;

/**
 * Brings saved cells to everybody who has the page open: those on this node at once, those on the others through Redis. A
 * Redis that is gone costs the other nodes their live view and nothing else.
 *
 * <p>The endpoint tells of what it saved by itself. A module that changes cells in another way (a card, a job, another
 * page that shows the same mark) calls {@link #changed} after its transaction.
 */
@Component
public class GridLive {

    private final Map<GridAddress, Set<Listening>> open = new ConcurrentHashMap<>();
    private final GridRelay relay;

    GridLive(GridRelay relay) {
        this.relay = relay;
        relay.receiver(this::deliver);
    }

    /**
     * Tells every open key grid of the page how cells stand now; never fails, never waits for the readers. They are told on
     * a thread of their own: what a page does then is done in its own scope and transaction, never in the writer's.
     */
    public void changed(GridAddress address, List<CellChange> changes) {
        if (!changes.isEmpty()) {
            relay.send(new Told(address, false, changes));
        }
    }

    /**
     * The same for every page that shows a part of what {@code whole} names: its own words and, after a hyphen, which part.
     * What such a page does not show it passes over.
     */
    public void changedInViews(GridAddress whole, List<CellChange> changes) {
        if (!changes.isEmpty()) {
            relay.send(new Told(whole, true, changes));
        }
    }

    /**
     * Tells every page that shows the whole or a part of what {@code whole} names to read itself anew: what may be typed
     * there changed, see {@link KeyGrid#addOutdatedListener}.
     */
    public void outdated(GridAddress whole) {
        relay.send(new Told(whole, true, List.of()));
    }

    Registration listen(GridAddress address, Consumer<List<CellChange>> listener) {
        Listening listening = new Listening(UUID.randomUUID(), listener);
        // added inside, or whoever leaves at this moment would take the set away with this one in it
        open.compute(address, (a, all) -> {
            Set<Listening> those = all == null ? ConcurrentHashMap.newKeySet() : all;
            those.add(listening);
            return those;
        });
        return () -> open.computeIfPresent(address, (a, all) -> {
            all.remove(listening);
            return all.isEmpty() ? null : all;
        });
    }

    /** How many pages are listened to. */
    int pages() {
        return open.size();
    }

    private void deliver(Told told) {
        if (told.views()) {
            open.forEach((page, all) -> {
                if (page.views(told.address())) {
                    tell(all, told);
                }
            });
        } else {
            tell(open.getOrDefault(told.address(), Set.of()), told);
        }
    }

    private static void tell(Set<Listening> all, Told told) {
        all.forEach(listening -> listening.listener().accept(told.changes()));
    }

    private record Listening(UUID id, Consumer<List<CellChange>> listener) {}
}
