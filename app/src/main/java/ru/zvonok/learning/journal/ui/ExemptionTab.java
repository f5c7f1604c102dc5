package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import ru.zvonok.learning.journal.Exemption;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.CardTab;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonCard;

/** From which subjects a pupil is exempt. */
@org.springframework.stereotype.Component
class ExemptionTab implements CardTab<PersonCard> {

    private final ExemptionParts parts;
    private final Enrolment enrolment;
    private final Directory directory;

    ExemptionTab(ExemptionParts parts, Enrolment enrolment, Directory directory) {
        this.parts = parts;
        this.enrolment = enrolment;
        this.directory = directory;
    }

    @Override
    public Class<PersonCard> subject() {
        return PersonCard.class;
    }

    @Override
    public String code() {
        return "exemptions";
    }

    @Override
    public String titleKey() {
        return "journal.exemption.menu";
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public boolean shown(PersonCard card) {
        return group(card).filter(group -> parts.may(group.id())).isPresent();
    }

    private Optional<ClassEntry> group(PersonCard card) {
        return enrolment
                .classOf(card.id(), directory.today())
                .filter(group -> group.kind() != ClassKind.PRESCHOOL_GROUP);
    }

    @Override
    public Component content(PersonCard card) {
        List<Exemption> all = parts.door().ofStudent(card.id());
        Section section = new Section(Pieces.head(Words.t("journal.exemption.menu")));
        section.add(all.isEmpty() ? Pieces.muted(Words.t("journal.exemption.none")) : parts.list(all, false));
        group(card)
                .filter(group -> parts.editable())
                .ifPresent(group -> section.add(parts.give(group, List.of(card.id()))));
        Div whole = new Div(section);
        whole.addClassName("z-form");
        return whole;
    }
}
