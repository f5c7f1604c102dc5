package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodChange;
import ru.zvonok.learning.finals.PeriodStory;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Words;

/** Who set the mark of a period, the year, an exam or the end of a course and who changed it, when and why. */
@org.springframework.stereotype.Component
class PeriodStories {

    private final Finals finals;
    private final AccountNames accounts;
    private final Directory directory;

    PeriodStories(Finals finals, AccountNames accounts, Directory directory) {
        this.finals = finals;
        this.accounts = accounts;
        this.directory = directory;
    }

    /** {@code period} or the column of a result of the year. */
    Component of(long child, long course, long period) {
        List<PeriodChange> changes = finals.history(course, period, child);
        Map<Long, String> names = accounts.names(changes.stream()
                .map(PeriodChange::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        changes.forEach(change -> list.add(new ListItem(told(change, names))));
        return list;
    }

    private Div told(PeriodChange change, Map<Long, String> names) {
        Span what = new Span(PeriodStory.what(change, Words::t));
        what.addClassName("z-strong");
        Div line = new Div(what);
        line.addClassName("z-stack");
        PeriodStory.why(change, Words::t).forEach(why -> line.add(new Span(why)));
        Long account = change.account();
        String who = account == null ? "" : names.getOrDefault(account, "");
        LocalDateTime at =
                LocalDateTime.ofInstant(change.at(), directory.current().zone());
        line.add(Figures.small((who.isEmpty() ? Words.t("diary.story.system") : who) + ", " + Dates.moment(at)));
        return line;
    }
}
