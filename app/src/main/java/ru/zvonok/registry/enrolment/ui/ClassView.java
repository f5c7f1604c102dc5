package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.SlipsDialog;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassCard;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassRow;
import ru.zvonok.registry.enrolment.ClassSlips;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.enrolment.Programmes;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.enrolment.Subgroup;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.SlipHolder;

/** The card of a class: who leads it, who is in it, its subgroups. */
@Route("o/:organisation/class/:group([0-9]{1,18})")
@ForAction("enrolment.view-classes")
class ClassView extends Page implements BeforeEnterObserver {

    private final transient SchoolClasses classes;
    private final transient Enrolment enrolment;
    private final transient Programmes programmes;
    private final transient ClassSlips slips;
    private final transient AccessControl access;
    private final transient TenantScope scope;
    private final transient Directory directory;
    private final transient ClassDialogs dialogs;

    ClassView(
            SchoolClasses classes,
            Enrolment enrolment,
            Programmes programmes,
            ClassSlips slips,
            AccessControl access,
            TenantScope scope,
            Directory directory,
            ClassDialogs dialogs) {
        super("enrolment.class-card");
        this.classes = classes;
        this.enrolment = enrolment;
        this.programmes = programmes;
        this.slips = slips;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.dialogs = dialogs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = Addresses.id(event.getRouteParameters().get("group").orElseThrow());
        ClassCard card = classes.card(id);
        titled(card.row().entry().name());
        removeAll();
        add(head(card), roll(card), subgroups(card));
    }

    private PageHead head(ClassCard card) {
        ClassEntry entry = card.row().entry();
        List<Component> second = new ArrayList<>();
        String leaders = card.row().leaders().stream()
                .map(ClassRow.Leader::name)
                .map(PersonName::full)
                .collect(Collectors.joining(", "));
        second.add(new Span(
                leaders.isEmpty()
                        ? Words.t("enrolment.no-leader")
                        : Words.t("enrolment.led-by." + entry.kind().name().toLowerCase(Locale.ROOT), leaders)));
        second.add(new Span(Words.count("enrolment.pupils.count", card.members().size())));
        second.add(new Span(SchoolYear.name(entry.year())));
        if (card.row().department() != null) {
            second.add(new Span(card.row().department()));
        }
        programmes.ofGroups(List.of(entry)).values().forEach(one -> second.add(new Span(one.title())));
        if (entry.closed()) {
            second.add(Tag.grey(Words.t("enrolment.closed")));
        }
        PageHead head = new PageHead(Words.t(entry.kind().textKey()) + " " + entry.name())
                .second(second.toArray(Component[]::new));
        if (!entry.closed()
                && may(AccessAction.PRINT_SLIPS, Target.group(entry.id()))
                && may(AccessAction.VIEW_ACCOUNTS, Target.group(entry.id()))) {
            head.actions(new Button(Words.t("enrolment.slips"), Icons.of("printer"), click -> print(entry)));
        }
        if (may(EnrolmentAction.EDIT_CLASSES, Target.organisation()) && !entry.closed()) {
            head.actions(
                    new Button(Words.t("enrolment.lead"), click -> dialogs.lead(card)),
                    new Button(Words.t("enrolment.change"), click -> dialogs.change(entry)));
            if (card.members().isEmpty()) {
                head.actions(new Button(
                        Words.t("enrolment.close"),
                        click -> Confirm.ask(
                                Words.t("enrolment.close.title", entry.name()),
                                Words.t("enrolment.close.text"),
                                Words.t("enrolment.close"),
                                () -> {
                                    classes.close(entry.id(), entry.version());
                                    Pieces.again();
                                })));
            }
        }
        return head;
    }

    private void print(ClassEntry entry) {
        ClassSlips.Holders holders = slips.holders(entry.id());
        SlipsDialog.open(
                Words.t("enrolment.slips.title", entry.name()),
                Words.t("enrolment.slips.file", entry.name()),
                List.of(
                        new SlipsDialog.Part(Words.t("enrolment.slips.pupils"), part(holders.pupils())),
                        new SlipsDialog.Part(Words.t("enrolment.slips.parents"), part(holders.parents()))),
                persons -> slips.print(entry.id(), persons));
    }

    private static List<SlipsDialog.Holder> part(List<SlipHolder> holders) {
        return holders.stream()
                .map(one -> new SlipsDialog.Holder(one.person(), one.name().full(), one.detail(), one.state()))
                .toList();
    }

    private Component roll(ClassCard card) {
        RowFilter open = access.rows(PeopleAction.VIEW, TargetKind.PERSON);
        List<List<Component>> rows = new ArrayList<>();
        int number = 0;
        for (Member member : card.members()) {
            number++;
            boolean opens = open.all() || open.ids().contains(member.person());
            Component name = opens
                    ? Here.anchor("person/" + member.person(), member.name().full())
                    : new Span(member.name().full());
            rows.add(List.of(
                    Parts.number(number),
                    name,
                    Parts.muted(Words.t(
                            "enrolment.since-day", Dates.day(member.valid().from()))),
                    Parts.muted(
                            member.valid().to() == null
                                    ? ""
                                    : Words.t(
                                            "enrolment.until-day",
                                            Dates.day(member.valid().to())))));
        }
        Component content = rows.isEmpty()
                ? new Paragraph(Words.t("enrolment.class.empty"))
                : Pieces.table(
                        List.of(
                                Words.t("enrolment.number"),
                                Words.t("enrolment.name"),
                                Words.t("enrolment.in-class"),
                                ""),
                        rows);
        Div whole = new Div(Parts.section(Words.t("enrolment.roll"), content));
        whole.addClassName("z-form");
        return whole;
    }

    private Component subgroups(ClassCard card) {
        ClassEntry entry = card.row().entry();
        boolean editable = may(EnrolmentAction.EDIT_SUBGROUPS, Target.group(entry.id())) && !entry.closed();
        if (card.subgroups().isEmpty() && !editable) {
            return new Div();
        }
        DateRange today = new DateRange(directory.today(), directory.today());
        List<List<Component>> rows = new ArrayList<>();
        for (Subgroup subgroup : card.subgroups()) {
            List<Member> members = enrolment.subgroupMembers(subgroup.id(), today);
            List<Component> cells = new ArrayList<>(List.of(
                    new Span(subgroup.name()),
                    new Span(members.stream().map(one -> one.name().brief()).collect(Collectors.joining(", ")))));
            if (editable) {
                cells.add(Icons.button(
                        "pencil", "enrolment.subgroup.edit", click -> dialogs.divide(card, subgroup, members)));
            }
            rows.add(cells);
        }
        Component content = rows.isEmpty()
                ? new Paragraph(Words.t("enrolment.subgroups.none"))
                : Pieces.table(
                        editable
                                ? List.of(Words.t("enrolment.subgroup"), Words.t("enrolment.members"), "")
                                : List.of(Words.t("enrolment.subgroup"), Words.t("enrolment.members")),
                        rows);
        Button add = new Button(
                Words.t("enrolment.subgroup.add"), Icons.of("plus"), click -> dialogs.divide(card, null, List.of()));
        Div whole = new Div(
                Parts.section(Words.t("enrolment.subgroups"), content, editable ? new Button[] {add} : new Button[0]));
        whole.addClassName("z-form");
        return whole;
    }

    private boolean may(Action action, Target target) {
        return !scope.readsOnly() && access.allows(action, target);
    }
}
