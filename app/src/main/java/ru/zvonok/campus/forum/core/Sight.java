package ru.zvonok.campus.forum.core;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one reader sees of the forum of an organisation.
 *
 * @param all whether they moderate the whole of it
 * @param groups classes whose sections they moderate
 * @param circles keys of their circles
 */
record Sight(long organisation, long account, boolean all, Set<Long> groups, Set<String> circles) {

    boolean moderates(@Nullable Long group) {
        return all || group != null && groups.contains(group);
    }

    Long[] groupArray() {
        return groups.toArray(Long[]::new);
    }

    String[] circleArray() {
        return circles.toArray(String[]::new);
    }
}
