package ru.zvonok.learning.finals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodChange;
import ru.zvonok.learning.finals.PeriodStory;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Who set or changed a mark of a sheet, when and why. */
@Component
class PeriodHistory {

    private final Finals finals;
    private final AccountNames accounts;
    private final Directory directory;

    PeriodHistory(Finals finals, AccountNames accounts, Directory directory) {
        this.finals = finals;
        this.accounts = accounts;
        this.directory = directory;
    }

    /** @param title whose mark of which column */
    void open(String title, long course, long column, long student, Runnable after) {
        Dialog dialog = new Dialog(title);
        dialog.setMaxWidth("100%");
        dialog.setWidth("28rem");
        List<PeriodChange> changes = finals.history(course, column, student);
        if (changes.isEmpty()) {
            dialog.add(new Paragraph(Words.t("finals.history.none")));
        } else {
            Map<Long, String> names = accounts.names(changes.stream()
                    .map(PeriodChange::account)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            UnorderedList list = new UnorderedList();
            list.addClassName("z-lines");
            changes.forEach(change -> list.add(new ListItem(told(change, names))));
            dialog.add(list);
        }
        dialog.getFooter().add(new Button(Words.t("finals.history.close"), click -> dialog.close()));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                after.run();
            }
        });
        dialog.open();
    }

    private Div told(PeriodChange change, Map<Long, String> names) {
        Span what = new Span(PeriodStory.what(change, Words::t));
        what.addClassName("z-strong");
        Div line = new Div(what);
        line.addClassName("z-stack");
        PeriodStory.why(change, Words::t).forEach(why -> line.add(new Span(why)));
        Long account = change.account();
        String who = account == null
                ? Words.t("finals.history.system")
                : names.getOrDefault(account, Words.t("finals.history.somebody"));
        LocalDateTime at =
                LocalDateTime.ofInstant(change.at(), directory.current().zone());
        Span when = Pieces.muted(who + ", " + Dates.moment(at));
        when.addClassName("z-small");
        line.add(when);
        return line;
    }
}
