package ru.zvonok.platform.duties.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.duties.Duties;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** «Сроки»: what one has to do, until when, what is overdue; a click goes to the place. */
@org.springframework.stereotype.Component
class DutiesToday implements TodayCard {

    private static final int MOST = 8;

    private final Duties duties;
    private final Directory directory;

    DutiesToday(Duties duties, Directory directory) {
        this.duties = duties;
        this.directory = directory;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(5);
    }

    @Override
    public Optional<Component> content() {
        List<Duty> mine = duties.mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = directory.today();
        long overdue = mine.stream().filter(duty -> duty.due().isBefore(today)).count();
        Div head = Pieces.head(Words.t("duties.title"));
        if (overdue > 0) {
            head.add(Tag.red(Words.count("duties.overdue-count", overdue)));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        mine.stream().limit(MOST).forEach(duty -> list.add(line(duty, today)));
        Section section = new Section(head, list);
        if (mine.size() > MOST) {
            Span more = Pieces.muted(Words.t("duties.more", mine.size() - MOST));
            section.add(more);
        }
        return Optional.of(section);
    }

    private static ListItem line(Duty duty, LocalDate today) {
        Span detail = Pieces.muted(Words.count(duty.detail(), duty.count()));
        Div what = Pieces.two(
                Here.anchor(duty.path(), Words.t(duty.title(), duty.arguments().toArray())), detail);
        Span state = new Span(state(duty.due(), today));
        state.addClassName(duty.due().isBefore(today) ? "z-text-red" : "z-text-ochre");
        Span day = Pieces.muted(Dates.shortDay(duty.due()));
        return new ListItem(what, Pieces.two(state, day));
    }

    private static String state(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return Words.t("duties.overdue");
        }
        if (due.equals(today)) {
            return Words.t("duties.today");
        }
        return due.equals(today.plusDays(1)) ? Words.t("duties.tomorrow") : Words.t("duties.until");
    }
}
