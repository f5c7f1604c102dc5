package ru.zvonok.platform.uikit.keygrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import ru.zvonok.support.ModuleTest;

/** Changed cells between two nodes, and without Redis. */
@ModuleTest
class GridRelayTest {

    private static final GridAddress PAGE = new GridAddress(17, "journal", "c12-p3");
    private static final List<CellChange> CHANGES = List.of(
            new CellChange("p1", "l1", GridCell.of("4 5", 3).withComment("Пересдача")),
            new CellChange("p1", "avg", GridCell.fact("4,5", Tone.TOTAL)));

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    RedisConnectionFactory connections;

    @Test
    void anotherNodeIsToldAndOneselfOnlyOnce() throws Exception {
        GridRelay one = new GridRelay(redis, connections);
        GridRelay two = new GridRelay(redis, connections);
        BlockingQueue<List<CellChange>> there = new LinkedBlockingQueue<>();
        BlockingQueue<List<CellChange>> here = new LinkedBlockingQueue<>();
        GridLive first = new GridLive(one);
        GridLive second = new GridLive(two);
        first.listen(PAGE, here::add);
        second.listen(PAGE, there::add);
        one.start();
        two.start();
        try {
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
        } finally {
            one.destroy();
            two.destroy();
        }
    }

    @Test
    void withoutRedisThoseOnThisNodeAreToldAllTheSame() throws Exception {
        LettuceConnectionFactory nowhere =
                new LettuceConnectionFactory(new RedisStandaloneConfiguration("localhost", 1));
        nowhere.afterPropertiesSet();
        nowhere.start();
        GridRelay relay = new GridRelay(new StringRedisTemplate(nowhere), nowhere);
        GridLive live = new GridLive(relay);
        BlockingQueue<List<CellChange>> here = new LinkedBlockingQueue<>();
        var listening = live.listen(PAGE, here::add);
        relay.start();
        try {
            live.changed(PAGE, CHANGES);
            assertThat(here.poll()).isEqualTo(CHANGES);
            listening.remove();
            assertThat(live.pages()).isZero();
        } finally {
            relay.destroy();
            nowhere.destroy();
        }
    }
}
