package ru.zvonok.platform.intake;

import java.util.List;

/** What was made, and where to look at it. */
public record ApplyOutcome(List<ImportDefinition.Count> made, List<Link> links) {

    public ApplyOutcome {
        made = List.copyOf(made);
        links = List.copyOf(links);
    }

    /**
     * A way to what was made.
     *
     * @param text key of the link's text
     * @param path below the organisation's pages: {@code orders/17}
     */
    public record Link(String text, String path) {}
}
