package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pupil has at a lesson.
 *
 * @param value as shown and typed: an attendance sign, then marks, parted by one space: «4 5», «ОТ», «Б 4», «•»
 * @param version grows with each change, 0 where nothing was ever written; an edit names the version it saw
 * @param attendance id of the {@link AttendanceCode}, null for "was here"
 * @param settled whether a class teacher named the reason
 */
public record Cell(String value, long version, @Nullable Integer attendance, boolean settled, List<Mark> marks)
        implements Serializable {

    public static final Cell EMPTY = new Cell("", 0, null, false, List.of());

    /** The same with the marks of one work alone, as its page shows it. */
    public Cell of(long work) {
        String[] words = value.split(" ", -1);
        int signs = attendance == null ? 0 : 1;
        StringBuilder text = new StringBuilder(signs == 0 ? "" : words[0]);
        List<Mark> own = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).assignment() == work) {
                own.add(marks.get(i));
                text.append(text.isEmpty() ? "" : " ").append(words[signs + i]);
            }
        }
        return new Cell(text.toString(), version, attendance, settled, own);
    }

    public Cell {
        marks = List.copyOf(marks);
    }
}
