package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.WaitingAnswers;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** What pupils handed in and nobody has looked at yet, for whoever teaches them. */
@org.springframework.stereotype.Component
class AnswersToday implements TodayCard {

    private static final int MOST = 6;

    private final WorkDesk desk;
    private final AccessControl access;

    AnswersToday(WorkDesk desk, AccessControl access) {
        this.desk = desk;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(12);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allowsAny(JournalAction.WRITE_LESSONS)) {
            return Optional.empty();
        }
        List<WaitingAnswers> waiting = desk.works().waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        int all = waiting.stream().mapToInt(WaitingAnswers::count).sum();
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled", "z-middle");
        waiting.stream().limit(MOST).forEach(one -> list.add(line(one)));
        Section section = new Section(
                Pieces.head(Words.t("journal.answers.today"), Pieces.muted(Words.count("journal.answers.count", all))),
                list);
        if (waiting.size() > MOST) {
            section.add(Pieces.muted(Words.count("journal.answers.more", waiting.size() - MOST)));
        }
        return Optional.of(section);
    }

    private ListItem line(WaitingAnswers one) {
        Task task = one.task();
        String name = task.homework() ? task.text() : AssignmentParts.name(desk.journal(), task.type(), task.title());
        Span second = new Span(Words.t(
                "journal.answers.line",
                task.homework() ? Words.t("journal.card.homework") : Words.t("journal.work"),
                Dates.words(task.due())));
        return new ListItem(
                Pieces.two(
                        Here.anchor(JournalPaths.task(task.ref()), one.course().title() + ": " + name), second),
                Tag.ochre(Words.count("journal.answers.count", one.count())));
    }
}
