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
import ru.zvonok.registry.enrolment.Absences;
import ru.zvonok.registry.enrolment.AbsentLearner;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.registry.people.PeopleAction;

/** Who is absent for their health, for the medic: those who see absences and neither lead the school nor its orders. */
@org.springframework.stereotype.Component
class SickToday implements TodayCard {

    private static final int MOST = 10;

    private final Absences absences;
    private final AccessControl access;
    private final Directory directory;

    SickToday(Absences absences, AccessControl access, Directory directory) {
        this.absences = absences;
        this.access = access;
        this.directory = directory;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(15);
    }

    @Override
    public Optional<Component> content() {
        if (!directory.current().teachesLessons()
                || !access.allows(EnrolmentAction.VIEW_ABSENCES, Target.organisation())
                || access.allows(EnrolmentAction.VIEW_ORDERS, Target.organisation())) {
            return Optional.empty();
        }
        FirstOf<AbsentLearner> sick = absences.sick(directory.today(), MOST);
        Span count = Pieces.muted(
                sick.inAll() == 0 ? Words.t("enrolment.sick.none") : Words.count("enrolment.sick.count", sick.inAll()));
        Section section = new Section(Pieces.head(Words.t("enrolment.sick"), count));
        if (sick.inAll() > 0) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("z-lines", "z-ruled");
            sick.first().forEach(one -> list.add(line(one)));
            section.add(list);
        }
        if (sick.more() > 0) {
            Span more = Pieces.muted(Words.count("enrolment.sick.more", sick.more()));
            section.add(more);
        }
        return Optional.of(section);
    }

    private ListItem line(AbsentLearner one) {
        ExcusedAbsence absence = one.absence();
        Component who = access.allows(PeopleAction.VIEW, Target.person(absence.person()))
                ? Here.anchor("person/" + absence.person(), one.name().full())
                : new Span(one.name().full());
        String reason = Words.t(absence.reason().textKey()).toLowerCase(Words.locale());
        return new ListItem(
                Pieces.two(
                        who,
                        new Span(
                                one.className().isEmpty()
                                        ? Words.t(absence.reason().textKey())
                                        : Words.t("enrolment.sick.line", one.className(), reason))),
                new Span(Words.t("enrolment.sick.days", Dates.shortDay(absence.from()), Dates.shortDay(absence.to()))));
    }
}
