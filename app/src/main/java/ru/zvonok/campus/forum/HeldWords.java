package ru.zvonok.campus.forum;

import java.util.List;

/**
 * The words that hold a message back.
 *
 * @param common those of the region, which the organisation does not change
 */
public record HeldWords(List<Own> own, List<String> common) {

    public HeldWords {
        own = List.copyOf(own);
        common = List.copyOf(common);
    }

    /** A word of the organisation's own list; with an asterisk all that begin so. */
    public record Own(long id, String word) {}
}
