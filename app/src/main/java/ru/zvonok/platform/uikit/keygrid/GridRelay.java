package ru.zvonok.platform.uikit.keygrid;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.nodes.Nodes;
import tools.jackson.databind.json.JsonMapper;

/** Carries changed cells to the pages of this node and of the others: ids and values only. */
@Component
class GridRelay {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Nodes.Channel channel;
    private volatile @Nullable BiConsumer<GridAddress, List<CellChange>> receiver;

    GridRelay(Nodes nodes) {
        this.channel = nodes.channel("keygrid.cells", this::heard);
    }

    void receiver(BiConsumer<GridAddress, List<CellChange>> receiver) {
        this.receiver = receiver;
    }

    void send(GridAddress address, List<CellChange> changes) {
        channel.tellEverywhere(JSON.writeValueAsString(new Told(address, changes)));
    }

    private void heard(String word) {
        BiConsumer<GridAddress, List<CellChange>> there = receiver;
        if (there != null) {
            Told told = JSON.readValue(word, Told.class);
            there.accept(told.address(), told.changes());
        }
    }

    /** What goes over the line. */
    record Told(GridAddress address, List<CellChange> changes) {}
}
