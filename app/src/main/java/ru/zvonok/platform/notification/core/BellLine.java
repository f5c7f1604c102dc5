package ru.zvonok.platform.notification.core;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.nodes.Nodes;

/** Rings the bells of open pages on every node. The word says who, never what. */
@Component
class BellLine {

    private static final int MOST_IN_A_WORD = 1000;

    private record Ear(long organisation, UUID person) {}

    private final Map<Ear, List<Runnable>> ears = new ConcurrentHashMap<>();
    private final Nodes.Channel channel;

    BellLine(Nodes nodes) {
        this.channel = nodes.channel("notification.bell", this::heard);
    }

    Runnable listen(long organisation, UUID person, Runnable changed) {
        var ear = new Ear(organisation, person);
        ears.compute(ear, (key, known) -> {
            List<Runnable> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(changed);
            return all;
        });
        return () -> ears.computeIfPresent(ear, (key, known) -> {
            known.remove(changed);
            return known.isEmpty() ? null : known;
        });
    }

    void ring(long organisation, Collection<UUID> persons) {
        channel.tellEverywhere(organisation + " "
                + persons.stream().limit(MOST_IN_A_WORD).map(UUID::toString).collect(Collectors.joining(" ")));
    }

    private void heard(String word) {
        String[] words = word.split(" ", -1);
        long organisation = Long.parseLong(words[0]);
        Arrays.stream(words)
                .skip(1)
                .map(person -> new Ear(organisation, UUID.fromString(person)))
                .forEach(ear -> ears.getOrDefault(ear, List.of()).forEach(Runnable::run));
    }
}
