package ru.zvonok.platform.uikit.keygrid;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Where a key grid's edits go: one page of one kind in one organisation. The same three words are the path of the
 * endpoint, the key of unsent edits in the browser and the channel of live changes, so they hold ids only, no names.
 *
 * @param organisation id of the organisation
 * @param kind the {@link GridPage#kind()} that saves the edits, such as {@code journal}
 * @param page which page of that kind, opaque to the grid: letters, digits, {@code . _ ~ -}, at most 120
 */
public record GridAddress(long organisation, String kind, String page) implements Serializable {

    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._~-]{1,120}");

    public GridAddress {
        if (!valid(kind) || !valid(page)) {
            throw new IllegalArgumentException("a grid address is made of plain path segments");
        }
    }

    /** Whether this page shows the whole or a part of what another names. */
    boolean views(GridAddress whole) {
        return organisation == whole.organisation
                && kind.equals(whole.kind)
                && (page.equals(whole.page) || page.startsWith(whole.page + "-"));
    }

    /** Whether the word may be a part of an address; a request with any other is answered as not found. */
    static boolean valid(String segment) {
        return SEGMENT.matcher(segment).matches() && !segment.equals(".") && !segment.equals("..");
    }

    /** The name of the page's channel of live changes and of its unsent edits. */
    String key() {
        return organisation + "/" + kind + "/" + page;
    }

    /** The endpoint's path below the context path, without a leading slash. */
    String endpoint() {
        return "o/" + organisation + "/grid/" + kind + "/" + page;
    }
}
