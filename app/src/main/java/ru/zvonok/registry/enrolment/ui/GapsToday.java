package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Optional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.PupilGap;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.people.PeopleAction;

/** What the cards of learners lack, as counts that lead to the list, for whoever fills the cards. */
@org.springframework.stereotype.Component
class GapsToday implements TodayCard {

    private final SchoolClasses classes;
    private final AccessControl access;
    private final Years years;

    GapsToday(SchoolClasses classes, AccessControl access, Years years) {
        this.classes = classes;
        this.access = access;
        this.years = years;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(50);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allows(PeopleAction.EDIT, Target.organisation())
                || !access.allows(PeopleAction.VIEW, Target.organisation())
                || !access.allows(EnrolmentAction.VIEW_CLASSES, Target.organisation())) {
            return Optional.empty();
        }
        Map<PupilGap, Integer> gaps = classes.pupilGaps(years.current());
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        gaps.forEach((gap, count) -> list.add(new ListItem(
                Here.anchor("pupils?gap=" + gap.name(), Words.t(gap.textKey())),
                new Span(Words.count("enrolment.gap.cards", count)))));
        return Optional.of(new Section(Pieces.head(Words.t("enrolment.gap.today")), list));
    }
}
