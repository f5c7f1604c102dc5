package ru.zvonok.platform.reporting;

import java.io.Serializable;
import java.util.List;

/**
 * A report that was made.
 *
 * @param head what it was asked for, in words
 * @param made the organisation, who made it and when
 * @param html its parts as they are shown, escaped
 */
public record ReportSheet(String title, String head, String made, ReportContent content, List<String> html)
        implements Serializable {

    public ReportSheet {
        html = List.copyOf(html);
    }
}
