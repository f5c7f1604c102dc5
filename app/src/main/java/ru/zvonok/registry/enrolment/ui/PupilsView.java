package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.kernel.Ids;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListFilter;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.SideCard;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.PupilFilter;
import ru.zvonok.registry.enrolment.PupilGap;
import ru.zvonok.registry.enrolment.PupilRow;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.enrolment.SchoolClasses.PupilSort;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.PersonFacts;

/** Everybody who learns here. */
@Route("o/:organisation/pupils")
@Menu(title = "enrolment.pupils.menu", icon = "users", order = MenuSection.MANAGEMENT + 10)
@ForAction("enrolment.view-classes")
class PupilsView extends ListPage<PupilRow> {

    private static final String FORMER = "former";

    private final transient Enrolment enrolment;
    private final transient PersonFacts people;
    private final transient Directory directory;
    private final ListFilter<Integer> year;
    private final transient RowFilter cards;

    PupilsView(
            SchoolClasses classes,
            Enrolment enrolment,
            PersonFacts people,
            AccessControl access,
            Directory directory,
            Years years) {
        super("enrolment.pupils.menu");
        this.enrolment = enrolment;
        this.people = people;
        this.directory = directory;
        this.cards = access.rows(PeopleAction.VIEW, TargetKind.PERSON);
        List<ClassEntry> all = enrolment.classes(years.current()).stream()
                .filter(one -> !one.closed())
                .toList();
        search("enrolment.pupils.find");
        choice("class", "enrolment.class", all, one -> String.valueOf(one.id()), ClassEntry::name);
        choice(
                "grade",
                "enrolment.grade",
                all.stream().map(ClassEntry::grade).distinct().sorted().toList(),
                String::valueOf,
                one -> Words.t("enrolment.grade-number", one));
        choice(
                "state",
                "enrolment.pupils.state",
                List.of(FORMER),
                one -> one,
                one -> Words.t("enrolment.pupils." + one));
        if (cards.all()) {
            choice("gap", "enrolment.gap", List.of(PupilGap.values()), PupilGap::name, one -> Words.t(one.textKey()));
        }
        year = choice("year", "enrolment.year", years.all(), String::valueOf, SchoolYear::name)
                .initially(years.current());
        link("name", "enrolment.name", row -> row.name().full()).sortable().wide();
        column("class", "enrolment.class", PupilRow::groupName).sortable();
        column("birth_date", "enrolment.birth-date", row -> row.birthDate() == null ? "" : Dates.day(row.birthDate()))
                .sortable();
        column("since", "enrolment.since", row -> Dates.day(row.since()));
        column("until", "enrolment.until", row -> row.until() == null ? "" : Dates.day(row.until()))
                .hidden();
        if (cards.all()) {
            opensPage(row -> "person/" + row.person());
        } else {
            opensCard(row -> String.valueOf(row.person()), this::card);
        }
        counted("enrolment.pupils.count");
        rows(
                query -> classes.pupils(filter(query), sort(query), query.descending(), query.offset(), query.limit()),
                query -> classes.countPupils(filter(query)));
        tools();
        whenEmpty(new EmptyPage("users", Words.t("enrolment.pupils.none"), Words.t("enrolment.pupils.none.text"))
                .actions(Here.anchor("orders", Words.t("enrolment.orders.menu"))));
    }

    /** Who may not open the whole card sees the name and the class. */
    private SideCard card(String id) {
        long person = Ids.read(id).orElseThrow(NotFound::new);
        PersonName name = people.names(List.of(person)).get(person);
        @Nullable
        ClassEntry group = enrolment.membershipsOf(person).stream()
                .reduce((first, last) -> last)
                .map(last -> enrolment.schoolClass(last.group()))
                .orElse(null);
        if (name == null || group == null) {
            throw new NotFound();
        }
        SideCard card = new SideCard(name.full(), group.name());
        if (cards.ids().contains(person)) {
            card.opens("person/" + person);
        }
        List<Long> leaders = enrolment.leaders(group.id(), directory.today());
        String names =
                people.names(leaders).values().stream().map(PersonName::full).collect(Collectors.joining(", "));
        return card.section(Pieces.facts(List.of(
                Map.entry(Words.t("enrolment.class"), group.name()),
                Map.entry(Words.t("enrolment.leader"), names.isEmpty() ? Words.t("enrolment.nobody-yet") : names))));
    }

    private PupilFilter filter(ListQuery query) {
        return new PupilFilter(
                year.value().orElseThrow(),
                query.text(),
                query.id("class").orElse(null),
                query.filter("grade").map(Integer::valueOf).orElse(null),
                query.filter("state").filter(FORMER::equals).isPresent(),
                query.filter("gap").map(PupilGap::valueOf).orElse(null));
    }

    private static PupilSort sort(ListQuery query) {
        return switch (query.sort()) {
            case "class" -> PupilSort.CLASS;
            case "birth_date" -> PupilSort.BIRTH_DATE;
            case null, default -> PupilSort.NAME;
        };
    }
}
