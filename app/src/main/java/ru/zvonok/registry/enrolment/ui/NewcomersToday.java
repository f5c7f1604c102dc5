package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.Newcomer;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.people.PeopleAction;

/** Who came in the last month, for those who look after all learners and do not write their cards: psychologist, medic, heads. */
@org.springframework.stereotype.Component
class NewcomersToday implements TodayCard {

    private static final int DAYS = 30;
    private static final int MOST = 5;

    private final SchoolClasses classes;
    private final AccessControl access;
    private final Directory directory;
    private final Years years;

    NewcomersToday(SchoolClasses classes, AccessControl access, Directory directory, Years years) {
        this.classes = classes;
        this.access = access;
        this.directory = directory;
        this.years = years;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(70);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allows(PeopleAction.VIEW, Target.organisation())
                || !access.allows(EnrolmentAction.VIEW_CLASSES, Target.organisation())
                || access.allows(PeopleAction.EDIT, Target.organisation())) {
            return Optional.empty();
        }
        FirstOf<Newcomer> found =
                classes.newcomers(years.current(), directory.today().minusDays(DAYS), MOST);
        if (found.inAll() == 0) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        found.first().forEach(one -> list.add(line(one)));
        Span count = Pieces.muted(Words.count("enrolment.newcomers.count", found.inAll()));
        return Optional.of(new Section(
                Pieces.head(
                        Words.t("enrolment.newcomers"),
                        count,
                        Here.anchor("pupils", Words.t("enrolment.newcomers.all"))),
                list));
    }

    private static ListItem line(Newcomer one) {
        return new ListItem(
                Pieces.two(Here.anchor("person/" + one.person(), one.name().full()), new Span(one.className())),
                new Span(Words.t("enrolment.newcomers.since", Dates.shortDay(one.since()))));
    }
}
