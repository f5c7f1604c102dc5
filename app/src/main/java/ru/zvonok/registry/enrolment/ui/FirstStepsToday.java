package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.intake.IntakeAction;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.EnrolmentAction;

/** What a new organisation without classes begins with, for whoever may take its lists in. */
@org.springframework.stereotype.Component
class FirstStepsToday implements TodayCard {

    private final Enrolment enrolment;
    private final AccessControl access;
    private final Years years;

    FirstStepsToday(Enrolment enrolment, AccessControl access, Years years) {
        this.enrolment = enrolment;
        this.access = access;
        this.years = years;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(10);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allows(IntakeAction.USE, Target.organisation())
                || !access.allows(EnrolmentAction.EDIT_CLASSES, Target.organisation())
                || !enrolment.classes(years.current()).isEmpty()) {
            return Optional.empty();
        }
        Anchor lists = Here.anchor("intake", Words.t("enrolment.first.lists"));
        lists.addClassName("z-button");
        Anchor classes = Here.anchor("classes", Words.t("enrolment.first.classes"));
        classes.addClassName("z-button");
        Div ways = new Div(lists, classes);
        ways.addClassName("z-row");
        Section section =
                new Section(new H2(Words.t("enrolment.first")), new Paragraph(Words.t("enrolment.first.text")), ways);
        section.addClassName("z-stack");
        return Optional.of(section);
    }
}
