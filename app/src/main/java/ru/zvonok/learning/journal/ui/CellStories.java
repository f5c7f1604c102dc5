package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.CellChange;
import ru.zvonok.learning.journal.MarkChange;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Words;

/** Who set or changed what in a cell and when, in words. */
@org.springframework.stereotype.Component
class CellStories {

    private final AccountNames accounts;
    private final Directory directory;

    CellStories(AccountNames accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
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
        line.add(when);
        line.addClassName("z-stack");
        return line;
    }

    /** The work of a mark as it was then; where several marks changed, which of them it is. */
    private static Span work(CellChange change, MarkChange mark) {
        @Nullable AssignmentType type = mark.type();
        String kind = type == null ? "" : AssignmentParts.name(type);
        @Nullable String title = mark.title();
        String work = title == null ? kind : kind.isEmpty() ? title : Words.t("journal.class.work-titled", kind, title);
        String weighed = Words.t("journal.class.work", work, Words.t("journal.card.weight", mark.weight()));
        Span words = new Span(
                change.marks().size() == 1
                        ? weighed
                        : Words.t("journal.class.work-of", shown(mark.before()), shown(mark.after()), weighed));
        words.addClassName("z-small");
        return words;
    }

    private static String shown(String mark) {
        return mark.isEmpty() ? Words.t("journal.class.nothing") : mark;
    }

    Map<Long, String> names(List<CellChange> changes) {
        return accounts.names(changes.stream()
                .map(CellChange::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
