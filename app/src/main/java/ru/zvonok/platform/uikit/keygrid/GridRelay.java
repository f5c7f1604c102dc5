package ru.zvonok.platform.uikit.keygrid;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.nodes.Nodes;
import tools.jackson.databind.json.JsonMapper;

/** Carries changed cells to the pages of this node and of the others: ids and values only. */
@Component
class GridRelay {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Nodes.Channel channel;
    private volatile @Nullable Consumer<Told> receiver;

    GridRelay(Nodes nodes) {
        this.channel = nodes.channel("keygrid.cells", this::heard);
    }

    void receiver(Consumer<Told> receiver) {
        this.receiver = receiver;
    }

    void send(Told told) {
        channel.tellEverywhere(JSON.writeValueAsString(told));
    }

    private void heard(String word) {
        Consumer<Told> there = receiver;
        if (there != null) {
            there.accept(JSON.readValue(word, Told.class));
        }
    }

    /**
     * What goes over the line.
     *
     * @param views whether it goes to every view of what the address names, too
     */
    record Told(GridAddress address, boolean views, List<CellChange> changes) {}
}
