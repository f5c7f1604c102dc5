package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * When a pupil who was absent is back: on the first later day with a lesson at which attendance was taken and the pupil is not
 * marked as absent. Before that nobody can bring a paper. Pure.
 */
final class Returns {

    /** A lesson of the whole class whose attendance was taken. */
    record Taken(long lesson, LocalDate day) {}

    /** A pupil missed a lesson. */
    record Missed(long lesson, long student, LocalDate day, boolean open) {}

    private final TreeMap<LocalDate, Set<Long>> taken = new TreeMap<>();
    private final Map<Long, Set<Long>> missed = new HashMap<>();

    Returns(Collection<Taken> lessons, Collection<Missed> absences) {
        lessons.forEach(
                one -> taken.computeIfAbsent(one.day(), day -> new HashSet<>()).add(one.lesson()));
        absences.forEach(one ->
                missed.computeIfAbsent(one.student(), id -> new HashSet<>()).add(one.lesson()));
    }

    /** The day a pupil was back after a missed one; empty while still away. */
    Optional<LocalDate> after(long student, LocalDate day) {
        Set<Long> away = missed.getOrDefault(student, Set.of());
        return taken.tailMap(day, false).entrySet().stream()
                .filter(later -> !away.containsAll(later.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
