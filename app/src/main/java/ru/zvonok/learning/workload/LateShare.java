package ru.zvonok.learning.workload;

import java.io.Serializable;
import ru.zvonok.platform.kernel.PersonName;

/** How much of a teacher's homework was written after the lessons of the class were over. */
public record LateShare(long teacher, PersonName name, int given, int late) implements Serializable {

    public int percent() {
        return Math.round(100f * late / given);
    }
}
