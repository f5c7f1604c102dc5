package ru.zvonok.campus.preschool.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.zvonok.campus.preschool.AttendanceSheets;
import ru.zvonok.campus.preschool.GroupDay;
import ru.zvonok.campus.preschool.PreschoolAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** Today's groups on «Сегодня»: who came, and one tap for all. */
@org.springframework.stereotype.Component
class GroupsToday implements TodayCard {

    private final AttendanceSheets sheets;
    private final AccessControl access;
    private final Directory directory;

    GroupsToday(AttendanceSheets sheets, AccessControl access, Directory directory) {
        this.sheets = sheets;
        this.access = access;
        this.directory = directory;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(20);
    }

    @Override
    public Set<Standing> speaksTo() {
        return Set.of(Standing.INSIDE, Standing.LOOKING);
    }

    @Override
    public Optional<Component> content() {
        if (!directory.current().modules().contains(ModuleProfile.PRESCHOOL)
                || !access.allowsAny(PreschoolAction.VIEW_SHEET)) {
            return Optional.empty();
        }
        List<GroupDay> groups = sheets.groupsToday();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Card card = new Card();
        groups.forEach(group -> card.add(row(group)));
        return Optional.of(card);
    }

    private Div row(GroupDay group) {
        Div row = new Div();
        row.addClassName("z-today-row");
        fill(row, group);
        return row;
    }

    private void fill(Div row, GroupDay group) {
        row.removeAll();
        Span name = new Span(Here.anchor("sheet/" + group.group(), group.name()));
        name.addClassName("z-today-name");
        Span facts = new Span(
                group.meets()
                        ? Words.t("preschool.today.facts", group.present(), group.children())
                        : Words.t("preschool.today.off"));
        facts.addClassName("z-quiet");
        row.add(name, facts);
        if (!group.away().isEmpty()) {
            Span away = new Span(group.away().entrySet().stream()
                    .map(one -> Words.t(
                            "preschool.today.away",
                            one.getKey().word(Words.locale()).toLowerCase(Words.locale()),
                            one.getValue()))
                    .collect(Collectors.joining(", ")));
            away.addClassName("z-quiet");
            row.add(away);
        }
        if (group.unknown() > 0) {
            row.add(Tag.ochre(Words.count("preschool.today.unknown", group.unknown())));
        }
        boolean open = group.meets() && group.noted() < group.children();
        if (open) {
            row.add(Tag.red(Words.count("preschool.today.not-noted", group.children() - group.noted())));
        }
        if (open && access.allows(PreschoolAction.NOTE_DAY, Target.group(group.group()))) {
            Button button = new Button(
                    Words.t("preschool.sheet.all-present"),
                    Icons.of("user-check"),
                    click -> fill(row, sheets.allPresent(group.group(), group.day())));
            button.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(button);
        }
    }

    /** The card, with the kindergarten's stylesheet. */
    @StyleSheet("context://z/preschool.css")
    private static final class Card extends Div {

        Card() {
            super(new H2(Words.t("preschool.today.title")));
            addClassName("z-section");
        }
    }
}
