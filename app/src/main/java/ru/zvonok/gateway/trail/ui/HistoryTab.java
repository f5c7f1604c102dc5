package ru.zvonok.gateway.trail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.gateway.trail.AccessHistory;
import ru.zvonok.gateway.trail.TrailAction;
import ru.zvonok.gateway.trail.TrailEntry;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.AuditKey;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.CardTab;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.people.PersonCard;

/** Who saw or changed what about the person, the newest first. */
@org.springframework.stereotype.Component
class HistoryTab implements CardTab<PersonCard> {

    private static final int PORTION = 50;

    private final AccessHistory history;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;

    HistoryTab(AccessHistory history, AccessControl access, TenantScope scope, Directory directory) {
        this.history = history;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
    }

    @Override
    public Class<PersonCard> subject() {
        return PersonCard.class;
    }

    @Override
    public String code() {
        return "history";
    }

    @Override
    public String titleKey() {
        return "trail.tab";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public boolean shown(PersonCard card) {
        return scope.current() instanceof Scope.Organisation
                && access.allows(TrailAction.VIEW_PERSON, Target.person(card.id()));
    }

    @Override
    public Component content(PersonCard card) {
        int now = SchoolYear.of(directory.today());
        Select<Integer> year = new Select<>();
        year.setAriaLabel(Words.t("trail.year"));
        year.setItems(now, now - 1);
        year.setItemLabelGenerator(SchoolYear::name);
        year.setValue(now);
        Paragraph hint = new Paragraph(Words.t("trail.tab.hint"));
        hint.addClassName("z-muted");
        Div lines = new Div();
        year.addValueChangeListener(change -> show(lines, card.id(), change.getValue()));
        show(lines, card.id(), now);
        Div whole = new Div(hint, year, lines);
        whole.addClassNames("z-form", "z-stack");
        return whole;
    }

    private void show(Div lines, long person, int year) {
        lines.removeAll();
        NativeTableRow names = new NativeTableRow();
        Stream.of("trail.at", "trail.who", "trail.what", "trail.place")
                .map(Words::t)
                .map(NativeTableHeaderCell::new)
                .forEach(names::add);
        NativeTableBody body = new NativeTableBody();
        NativeTable table = new NativeTable(new NativeTableHeader(names), body);
        table.addClassName("z-table");
        Div scroll = new Div(table);
        scroll.addClassName("z-scroll-x");
        Button more = new Button(Words.t("uikit.list.more"));
        lines.add(scroll, more);
        AtomicReference<@Nullable AuditKey> last = new AtomicReference<>(append(body, more, person, year, null));
        if (last.get() == null) {
            lines.removeAll();
            lines.add(new Paragraph(Words.t("trail.tab.empty")));
        }
        more.addClickListener(click -> last.set(append(body, more, person, year, last.get())));
    }

    private @Nullable AuditKey append(
            NativeTableBody body, Button more, long person, int year, @Nullable AuditKey after) {
        List<TrailEntry> entries = history.ofPerson(person, year, after, PORTION);
        for (TrailEntry entry : entries) {
            body.add(new NativeTableRow(
                    new NativeTableCell(Dates.moment(entry.at())),
                    new NativeTableCell(TrailWords.actor(entry)),
                    new NativeTableCell(TrailWords.what(entry.event())),
                    new NativeTableCell(TrailWords.place(entry))));
        }
        more.setVisible(entries.size() == PORTION);
        return entries.isEmpty() ? null : entries.getLast().key();
    }
}
