package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.Entry;
import ru.zvonok.campus.portfolio.Entry.Proof;
import ru.zvonok.campus.portfolio.EntryState;
import ru.zvonok.campus.portfolio.Portfolio;
import ru.zvonok.campus.portfolio.PortfolioSection;
import ru.zvonok.platform.reporting.Printing;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.DownloadLink;
import ru.zvonok.platform.uikit.Words;

/** A portfolio as a PDF, made of what the page shows. */
@Component
class PortfolioPress {

    private static final String TEMPLATE = "/ru/zvonok/campus/portfolio/report/portfolio.html";

    private final Printing printing;
    private final Directory directory;

    PortfolioPress(Printing printing, Directory directory) {
        this.printing = printing;
        this.directory = directory;
    }

    Anchor link(Portfolio portfolio) {
        Map<String, Object> values = values(portfolio);
        Locale locale = Words.locale();
        Anchor link = DownloadLink.pdf(
                "download",
                "portfolio.print",
                Words.t("portfolio.paper.title"),
                () -> printing.pdf(TEMPLATE, values, locale));
        link.setAriaLabel(Words.t("portfolio.print.of"));
        return link;
    }

    Map<String, Object> values(Portfolio portfolio) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", Words.t("portfolio.paper.title"));
        values.put("name", portfolio.name().full());
        values.put("kind", Words.t(portfolio.kind().textKey()));
        values.put("group", portfolio.groupName());
        values.put("organisation", directory.current().name());
        values.put("made", Words.t("portfolio.paper.made", Dates.day(directory.today())));
        values.put("portrait", portfolio.portrait());
        put(values, "achievements", "Achievements", portfolio.of(PortfolioSection.ACHIEVEMENTS));
        put(values, "collection", "Collection", portfolio.of(PortfolioSection.COLLECTION));
        put(values, "work", "Work", portfolio.of(PortfolioSection.WORK));
        return values;
    }

    private static void put(Map<String, Object> values, String name, String some, List<Entry> entries) {
        values.put(name, entries.stream().map(PortfolioPress::line).toList());
        values.put("some" + some, !entries.isEmpty());
        values.put("no" + some, entries.isEmpty());
    }

    private static Map<String, Object> line(Entry entry) {
        String state = entry.state() == EntryState.UNCHECKED
                ? ""
                : Words.t(entry.state().textKey());
        String checked = EntryWords.checked(entry);
        return Map.of(
                "when", EntryWords.days(entry),
                "what", entry.title(),
                "about", about(entry),
                "words", entry.words(),
                "result", String.join(", ", EntryWords.rank(entry.level(), entry.result())),
                "state", checked.isEmpty() ? state : state + ": " + checked,
                "files", entry.proofs().stream().map(Proof::name).collect(Collectors.joining(", ")));
    }

    private static String about(Entry entry) {
        String kind = EntryWords.about(entry.kind(), null, null);
        return entry.place().isEmpty() ? kind : kind + " · " + entry.place();
    }
}
