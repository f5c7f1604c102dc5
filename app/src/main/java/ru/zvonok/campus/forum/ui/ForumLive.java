package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import ru.zvonok.campus.forum.MessagePosted;
import ru.zvonok.platform.nodes.Nodes;

/** Tells open pages of a topic, on whichever node they are, that it reads otherwise by now. */
@Component
class ForumLive {

    private final Map<MessagePosted, Set<Runnable>> open = new ConcurrentHashMap<>();
    private final Nodes.Channel channel;

    ForumLive(Nodes nodes) {
        this.channel = nodes.channel("forum.topics", this::heard);
    }

    Registration listen(long organisation, long topic, Runnable changed) {
        MessagePosted place = new MessagePosted(organisation, topic);
        Runnable own = () -> changed.run();
        open.computeIfAbsent(place, key -> ConcurrentHashMap.newKeySet()).add(own);
        return () -> open.computeIfPresent(place, (key, all) -> {
            all.remove(own);
            return all.isEmpty() ? null : all;
        });
    }

    @TransactionalEventListener
    void posted(MessagePosted event) {
        channel.tellEverywhere(event.organisation() + " " + event.topic());
    }

    private void heard(String word) {
        String[] words = word.split(" ", -1);
        MessagePosted place = new MessagePosted(Long.parseLong(words[0]), Long.parseLong(words[1]));
        open.getOrDefault(place, Set.of()).forEach(Runnable::run);
    }

    static void later(UI ui, Runnable work) {
        try {
            var unused = ui.access(work::run);
        } catch (UIDetachedException gone) {
            // closed between the look and the call: nobody is there to be shown anything
        }
    }
}
