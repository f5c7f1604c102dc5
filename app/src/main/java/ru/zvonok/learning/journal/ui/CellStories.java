package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.CellChange;
import ru.zvonok.learning.journal.MarkChange;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Words;

/** Who set or changed what in a cell and when, in words. */
@org.springframework.stereotype.Component
class CellStories {

    private final AccountNames accounts;
    private final Directory directory;
    private final Texts texts;

    CellStories(AccountNames accounts, Directory directory, Texts texts) {
        this.accounts = accounts;
        this.directory = directory;
        this.texts = texts;
    }

    Component of(List<CellChange> changes) {
        if (changes.isEmpty()) {
            return new Paragraph(Words.t("journal.class.no-changes"));
        }
        Map<Long, String> names = names(changes);
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        changes.forEach(change -> list.add(new ListItem(told(change, names))));
        return list;
    }

    Div told(CellChange change, Map<Long, String> names) {
        Span what = new Span(
                change.oldValue().isEmpty()
                        ? change.newValue()
                        : Words.t(
                                "journal.class.changed",
                                change.oldValue(),
                                change.newValue().isEmpty() ? Words.t("journal.class.nothing") : change.newValue()));
        what.addClassName("z-strong");
        @Nullable Long account = change.account();
        String who = account == null
                ? Words.t("journal.class.system")
                : names.getOrDefault(account, Words.t("journal.class.somebody"));
        LocalDateTime at =
                LocalDateTime.ofInstant(change.at(), directory.current().zone());
        Span when = new Span(who + ", " + Dates.moment(at));
        when.addClassNames("z-muted", "z-small");
        Div line = new Div(what);
        change.marks().forEach(mark -> line.add(work(change, mark)));
        String reason = change.reason();
        if (reason != null) {
            line.add(new Span(Words.t("journal.class.corrected", reason)));
        }
        line.add(when);
        line.addClassName("z-stack");
        return line;
    }

    /** The work of a mark as it was then; where several marks changed, which of them it is. */
    private Span work(CellChange change, MarkChange mark) {
        Locale locale = Words.locale();
        String weighed =
                Words.t("journal.class.work", mark.work(texts, locale), Words.t("journal.card.weight", mark.weight()));
        Span words = new Span(change.marks().size() == 1 ? weighed : mark.of(weighed, texts, locale));
        words.addClassName("z-small");
        return words;
    }

    Map<Long, String> names(List<CellChange> changes) {
        return accounts.names(changes.stream()
                .map(CellChange::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
