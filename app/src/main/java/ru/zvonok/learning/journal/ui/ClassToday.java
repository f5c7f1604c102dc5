package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.zvonok.learning.journal.AbsenceSpell;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;

/** For whoever leads a class: who is missing today, and how many absences still want a reason. */
@org.springframework.stereotype.Component
class ClassToday implements TodayCard {

    private static final int BACK = 28;

    private final ClassDesk desk;

    ClassToday(ClassDesk desk) {
        this.desk = desk;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(10);
    }

    @Override
    public Optional<Component> content() {
        Div all = new Div();
        desk.led().stream().filter(group -> desk.maySettle(group.id())).forEach(group -> all.add(card(group)));
        return all.getChildren().findAny().map(any -> all);
    }

    private Div card(ClassEntry group) {
        LocalDate today = desk.today();
        List<AbsenceSpell> spells = desk.door().absences(group.id(), new DateRange(today.minusDays(BACK), today));
        List<AbsenceSpell> missing =
                spells.stream().filter(spell -> spell.days().contains(today)).toList();
        long open = spells.stream().filter(AbsenceSpell::open).count();
        Div head = Pieces.head(
                Words.t("journal.class.title", group.name()),
                Here.anchor(ClassPageView.MARKS + "/" + group.id(), Words.t("journal.class.open-marks")));
        Div card = new Div(head);
        if (missing.isEmpty()) {
            Paragraph none = new Paragraph(Words.t("journal.class.today.none"));
            none.addClassName("z-muted");
            card.add(none);
        } else {
            card.add(new Span(Words.count("journal.class.today.missing", missing.size())));
            UnorderedList list = new UnorderedList();
            list.addClassName("z-lines");
            missing.forEach(spell -> {
                ListItem item = new ListItem(new Span(spell.name().listed()));
                item.add(
                        spell.open()
                                ? Tag.ochre(Words.t("journal.class.without-reason"))
                                : new Span(
                                        spell.reason() == null
                                                ? ""
                                                : Words.t(spell.reason().textKey())));
                list.add(item);
            });
            card.add(list);
        }
        int notes = desk.notes().waiting(group.id()).size();
        if (notes > 0) {
            card.add(new Div(Here.anchor(
                    ClassPageView.ABSENCES + "/" + group.id(), Words.count("journal.excuse.waiting", notes))));
        }
        if (open > 0) {
            card.add(Here.anchor(
                    ClassPageView.ABSENCES + "/" + group.id(), Words.count("journal.class.today.open", open)));
        }
        return card;
    }
}
