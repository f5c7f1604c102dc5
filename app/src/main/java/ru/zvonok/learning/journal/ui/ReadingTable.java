package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ru.zvonok.learning.journal.FamilyReading;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** What families have read: how many marks were seen, when last; who looks in no more stands first. */
final class ReadingTable {

    private ReadingTable() {}

    static Component of(List<FamilyReading> all) {
        int written = all.stream().mapToInt(FamilyReading::written).sum();
        if (written == 0) {
            return new EmptyPage("eye", Words.t("journal.reading.none"), Words.t("journal.reading.none.text"));
        }
        int unread = all.stream().mapToInt(FamilyReading::unread).sum();
        long silent = all.stream().filter(FamilyReading::silent).count();
        Paragraph share = new Paragraph(Words.t("journal.reading.share", written - unread, written)
                + (silent == 0 ? "" : ". " + Words.count("journal.reading.silent-count", silent)));
        List<List<Component>> rows = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparing(FamilyReading::silent).reversed())
                .forEach(one -> rows.add(row(one)));
        Div page = new Div(
                share,
                Pieces.table(
                        List.of(
                                Words.t("journal.reading.pupil"),
                                Words.t("journal.reading.seen"),
                                Words.t("journal.reading.last")),
                        rows));
        page.addClassName("z-reading");
        return page;
    }

    private static List<Component> row(FamilyReading one) {
        LocalDate last = one.last();
        Div seen = new Div(new Span(last == null ? Words.t("journal.reading.never") : Dates.words(last)));
        seen.addClassName("z-row");
        if (one.silent()) {
            LocalDate oldest = one.oldest();
            seen.add(Tag.ochre(Words.t("journal.reading.silent", oldest == null ? "" : Dates.words(oldest))));
        }
        return List.of(
                new Span(one.name()),
                new Span(Words.t("journal.reading.of", one.written() - one.unread(), one.written())),
                seen);
    }
}
