package ru.zvonok.campus.forum;

import java.util.Set;
import ru.zvonok.campus.communication.Circle;

/**
 * A section as it is kept.
 *
 * @param id 0 for a new one
 * @param reads who reads it, and is among no other readers than these and the moderators
 * @param writes those of them who also write
 */
public record SectionData(
        long id, int version, String name, String description, boolean closed, Set<Circle> reads, Set<Circle> writes) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_DESCRIPTION = 500;

    public SectionData {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
    }
}
