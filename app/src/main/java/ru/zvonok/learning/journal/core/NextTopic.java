package ru.zvonok.learning.journal.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.zvonok.learning.curriculum.PlanTopic;

/** Which topic of the plan comes next: the first whose hours are not all taught. */
final class NextTopic {

    private NextTopic() {}

    /** {@code taught} counts lessons by topic. */
    static Optional<PlanTopic> of(List<PlanTopic> plan, Map<Long, Integer> taught) {
        return plan.stream()
                .filter(topic -> taught.getOrDefault(topic.id(), 0) < topic.hours())
                .findFirst();
    }
}
