package ru.zvonok.learning.finals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.CouncilDecision;
import ru.zvonok.learning.finals.CouncilMatter;
import ru.zvonok.learning.finals.CouncilSheet;
import ru.zvonok.learning.finals.CouncilSheet.Matter;
import ru.zvonok.learning.finals.CouncilSheet.Row;
import ru.zvonok.learning.finals.CouncilValue;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.people.PersonFacts;

/** A class before the pedagogical council: what the marks say, what the class teacher proposes, what was decided. */
@Route("o/:organisation/finals-council/:group?([0-9]+)")
@ForAction(
        value = "finals.view-class",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class CouncilView extends Page implements BeforeEnterObserver {

    private final transient CouncilDesk desk;
    private final transient FinalsTabs tabs;
    private final transient PersonFacts people;

    CouncilView(CouncilDesk desk, FinalsTabs tabs, PersonFacts people) {
        super("finals.council.title");
        this.desk = desk;
        this.tabs = tabs;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<ClassEntry> classes = desk.classes();
        Optional<Long> wanted = event.getRouteParameters().get("group").map(Addresses::id);
        PageHead head = new PageHead(Words.t("finals.council.title")).second(Words.t("finals.council.second"));
        add(head, tabs.on(FinalsTabs.COUNCIL));
        if (wanted.isEmpty() && classes.isEmpty()) {
            add(new EmptyPage("badge-check", Words.t("finals.council.none"), Words.t("finals.council.none.text")));
            return;
        }
        CouncilSheet sheet = desk.door().sheet(wanted.orElseGet(() -> desk.usual(classes)));
        titled(Words.t("finals.council.titled", sheet.group().name()));
        Div bar = new Div(choice(classes, sheet.group()));
        bar.addClassNames("z-row", "z-council");
        add(bar);
        if (sheet.rows().isEmpty()) {
            add(new EmptyPage("users", Words.t("finals.council.empty"), Words.t("finals.council.empty.text")));
            return;
        }
        Map<Long, String> names =
                people.listed(sheet.rows().stream().collect(Collectors.toMap(Row::student, Row::name)));
        CouncilDialogs dialogs = new CouncilDialogs(
                desk, sheet, names, desk.mayDecide(sheet.group().id()));
        boolean acts = desk.mayDecide(sheet.group().id())
                || desk.mayPropose(sheet.group().id());
        if (desk.mayDecide(sheet.group().id())) {
            head.actions(whole(sheet, dialogs));
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        sheet.rows().forEach(row -> list.add(line(sheet, row, names.getOrDefault(row.student(), ""), dialogs, acts)));
        bar.add(counted(sheet));
        add(list);
    }

    private static Button[] whole(CouncilSheet sheet, CouncilDialogs dialogs) {
        return sheet.choices().keySet().stream()
                .map(matter -> {
                    Button button = new Button(Words.t(matter.textKey() + ".write"), click -> dialogs.writing(matter));
                    if (matter == CouncilMatter.PROMOTION) {
                        button.addThemeVariants(ButtonVariant.PRIMARY);
                    }
                    return button;
                })
                .toArray(Button[]::new);
    }

    private Select<ClassEntry> choice(List<ClassEntry> classes, ClassEntry shown) {
        List<ClassEntry> all = new ArrayList<>(classes);
        if (classes.stream().noneMatch(one -> one.id() == shown.id())) {
            all.add(shown);
        }
        Select<ClassEntry> select = new Select<>();
        select.addClassName("z-short");
        select.setAriaLabel(Words.t("finals.report.class"));
        select.setItems(all);
        int now = desk.year();
        select.setItemLabelGenerator(
                one -> one.year() == now ? one.name() : one.name() + ", " + SchoolYear.name(one.year()));
        all.stream().filter(one -> one.id() == shown.id()).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(
                change -> Here.go(FinalsTabs.COUNCIL + "/" + change.getValue().id()));
        return select;
    }

    /** How many of the class are decided on, by matter. */
    private static Span counted(CouncilSheet sheet) {
        List<String> parts = sheet.choices().keySet().stream()
                .map(matter -> Words.t(
                        matter.textKey() + ".decided",
                        sheet.rows().stream()
                                .filter(row -> decision(row, matter) != null)
                                .count(),
                        sheet.rows().size()))
                .toList();
        return Pieces.muted(String.join(". ", parts));
    }

    private static @Nullable CouncilDecision decision(Row row, CouncilMatter matter) {
        Matter own = row.matters().get(matter);
        return own == null ? null : own.decision();
    }

    private static ListItem line(CouncilSheet sheet, Row row, String listed, CouncilDialogs dialogs, boolean acts) {
        Span name = new Span(listed);
        name.addClassName("z-strong");
        Div head = new Div(name);
        head.addClassName("z-row");
        if (row.average() != null) {
            head.add(Pieces.muted(Words.t("finals.council.average", Words.number(row.average()))));
        }
        Div what = new Div(head);
        what.addClassName("z-stack");
        row.matters().forEach((matter, own) -> what.add(matter(sheet, matter, own)));
        Div buttons = new Div();
        buttons.addClassName("z-row");
        if (acts) {
            Button choose = new Button(Words.t("finals.council.choose"), click -> dialogs.choosing(row));
            choose.setAriaLabel(Words.t("finals.council.choose.of", listed));
            buttons.add(choose);
        }
        if (row.matters().values().stream().anyMatch(one -> one.version() > 0)) {
            Button story = new Button(Words.t("finals.council.history"), click -> dialogs.story(row));
            story.addThemeVariants(ButtonVariant.TERTIARY);
            story.setAriaLabel(Words.t("finals.council.history.of", listed));
            buttons.add(story);
        }
        return new ListItem(what, buttons);
    }

    private static Div matter(CouncilSheet sheet, CouncilMatter matter, Matter own) {
        Div line = new Div();
        line.addClassName("z-row");
        if (sheet.choices().size() > 1) {
            line.add(Pieces.muted(Words.t(matter.textKey()) + ":"));
        }
        CouncilDecision decision = own.decision();
        if (decision != null) {
            line.add(tag(decision.value()));
            line.add(Pieces.muted(told(decision)));
        } else if (own.asked() != null) {
            line.add(Tag.accent(
                    Words.t("finals.council.asked", Words.t(own.asked().value().textKey()))));
            if (own.asked().words() != null) {
                line.add(new Span(own.asked().words()));
            }
        } else {
            String reason = Words.t(own.reason(), own.arguments().toArray());
            line.add(Pieces.muted(
                    own.proposed() == null
                            ? reason
                            : Words.t(
                                    "finals.council.by-marks",
                                    Words.t(own.proposed().textKey()),
                                    reason)));
        }
        return line;
    }

    private static String told(CouncilDecision decision) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.t(
                "finals.council.protocol.told",
                decision.protocol().number(),
                Dates.day(decision.protocol().day())));
        if (decision.value() == CouncilValue.CONDITIONAL && !decision.debts().isEmpty()) {
            parts.add(Words.t("finals.council.debts", String.join(", ", decision.debts())));
        }
        if (decision.words() != null) {
            parts.add(decision.words());
        }
        return String.join(". ", parts);
    }

    static Tag tag(CouncilValue value) {
        String text = Words.t(value.textKey());
        return switch (value) {
            case ADMITTED, PROMOTED, GRADUATED -> Tag.green(text);
            case CONDITIONAL, ADAPTED, INDIVIDUAL -> Tag.ochre(text);
            case REPEATS, NOT_ADMITTED, NOT_GRADUATED -> Tag.red(text);
        };
    }
}
