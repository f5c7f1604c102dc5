package ru.zvonok.platform.uikit.keygrid;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.nodes.core.SecondNode;
import ru.zvonok.support.TestServices;

/** Changed cells between two nodes, and without Redis. */
class GridRelayTest {

    private static final GridAddress PAGE = new GridAddress(17, "journal", "c12-p3");
    private static final List<CellChange> CHANGES = List.of(
            new CellChange("p1", "l1", GridCell.of("4 5", 3).withComment("Пересдача")),
            new CellChange("p1", "avg", GridCell.fact("4,5", Tone.TOTAL)));

    @Test
    void anotherNodeIsToldAndOneselfOnlyOnce() throws Exception {
        try (SecondNode one = node();
                SecondNode two = node()) {
            BlockingQueue<List<CellChange>> there = new LinkedBlockingQueue<>();
            BlockingQueue<List<CellChange>> here = new LinkedBlockingQueue<>();
            GridLive first = new GridLive(new GridRelay(one));
            GridLive second = new GridLive(new GridRelay(two));
            first.listen(PAGE, here::add);
            second.listen(PAGE, there::add);
            List<CellChange> told = null;
            for (int i = 0; told == null && i < 100; i++) {
                first.changed(PAGE, CHANGES);
                told = there.poll(100, TimeUnit.MILLISECONDS);
            }
            assertThat(told).isEqualTo(CHANGES);
            second.changed(PAGE, CHANGES.subList(0, 1));
            List<CellChange> back = here.poll(5, TimeUnit.SECONDS);
            while (back != null && back.size() == 2) {
                back = here.poll(5, TimeUnit.SECONDS);
            }
            assertThat(back).isEqualTo(CHANGES.subList(0, 1));
        }
    }

    @Test
    void withoutRedisThoseOnThisNodeAreToldAllTheSame() throws Exception {
        try (SecondNode alone = new SecondNode("localhost", 1)) {
            GridLive live = new GridLive(new GridRelay(alone));
            BlockingQueue<List<CellChange>> here = new LinkedBlockingQueue<>();
            var listening = live.listen(PAGE, here::add);
            live.changed(PAGE, CHANGES);
            assertThat(here.poll(5, TimeUnit.SECONDS)).isEqualTo(CHANGES);
            listening.remove();
            assertThat(live.pages()).isZero();
        }
    }

    /** What a page does when it is told is not done in the transaction and for the tenant of whoever wrote. */
    @Test
    void pagesAreToldOnAThreadOfTheirOwn() throws Exception {
        try (SecondNode alone = new SecondNode("localhost", 1)) {
            GridLive live = new GridLive(new GridRelay(alone));
            BlockingQueue<Thread> told = new LinkedBlockingQueue<>();
            live.listen(PAGE, changes -> told.add(Thread.currentThread()));
            live.changed(PAGE, CHANGES);
            assertThat(told.poll(5, TimeUnit.SECONDS)).isNotNull().isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    void everyViewOfTheSameIsToldAndNoOther() throws Exception {
        try (SecondNode alone = new SecondNode("localhost", 1)) {
            GridLive live = new GridLive(new GridRelay(alone));
            BlockingQueue<String> told = new LinkedBlockingQueue<>();
            for (String page : List.of("12", "12-3", "12-0-20261001-20261120", "121-3", "1")) {
                live.listen(new GridAddress(17, "journal", page), changes -> told.add(page));
            }
            live.listen(new GridAddress(17, "finals", "12-3"), changes -> told.add("another kind"));
            live.listen(new GridAddress(18, "journal", "12-3"), changes -> told.add("another organisation"));
            live.listen(new GridAddress(17, "journal", "last"), changes -> told.add("last"));
            live.changedInViews(new GridAddress(17, "journal", "12"), CHANGES);
            live.changed(new GridAddress(17, "journal", "last"), CHANGES);
            List<String> all = new ArrayList<>();
            for (String page = ""; !"last".equals(page); page = told.poll(5, TimeUnit.SECONDS)) {
                all.add(page);
            }
            assertThat(all).containsExactlyInAnyOrder("", "12", "12-3", "12-0-20261001-20261120");
        }
    }

    @Test
    void whoeverComesWhileAnotherLeavesIsThere() throws Exception {
        try (SecondNode alone = new SecondNode("localhost", 1)) {
            GridLive live = new GridLive(new GridRelay(alone));
            for (int i = 0; i < 20_000; i++) {
                Registration leaves = live.listen(PAGE, changes -> {});
                CompletableFuture<Void> gone = CompletableFuture.runAsync(leaves::remove);
                Registration comes = live.listen(PAGE, changes -> {});
                gone.join();
                assertThat(live.pages()).isEqualTo(1);
                comes.remove();
            }
        }
    }

    private static SecondNode node() {
        return new SecondNode(TestServices.cache().host(), TestServices.cache().port());
    }
}
