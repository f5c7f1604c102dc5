package ru.zvonok.platform.uikit.keygrid;

import java.io.Serializable;

/**
 * A title over neighbouring columns of the scrolled part, such as a month over its lessons.
 *
 * @param title what stands in the topmost line of the head
 * @param columns how many columns it covers, counted from where the group before it ends
 */
public record GridGroup(String title, int columns) implements Serializable {

    public GridGroup {
        if (columns < 1) {
            throw new IllegalArgumentException("a group covers at least one column");
        }
    }
}
