package ru.zvonok.platform.uikit;

import java.util.List;

/** A bean that answers the Ctrl+K search with things the person may open. */
public interface PaletteSource {

    /** Text key of the group's heading. */
    String titleKey();

    /** Position among the groups, smaller first. */
    int order();

    /** At most {@code limit} hits for {@code text} (trimmed, at least two characters) in the bound organisation. */
    List<PaletteHit> find(String text, int limit);
}
