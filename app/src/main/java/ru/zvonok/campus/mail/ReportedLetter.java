package ru.zvonok.campus.mail;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/** A letter that was reported as rude, and by whom. */
public record ReportedLetter(
        long id,
        String from,
        String fromWho,
        String subject,
        String body,
        LocalDateTime at,
        List<Letter.Paper> papers,
        List<Report> reports)
        implements Serializable {

    public record Report(String who, String words, LocalDateTime at) implements Serializable {}

    public ReportedLetter {
        papers = List.copyOf(papers);
        reports = List.copyOf(reports);
    }
}
