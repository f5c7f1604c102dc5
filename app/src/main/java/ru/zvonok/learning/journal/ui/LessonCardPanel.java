package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.JournalLesson;
import ru.zvonok.learning.journal.JournalPage;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.JournalStudent;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;

/** The card of a lesson beside the grid; steps to the lesson before and after. */
class LessonCardPanel extends Aside {

    private final transient JournalDesk desk;
    private final Runnable changed;
    private final Div story = new Div();
    private @Nullable JournalPage page;
    private long lesson;
    private @Nullable JournalStudent student;

    LessonCardPanel(JournalDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("z-lesson-card");
        getElement().setAttribute("aria-label", Words.t("journal.card"));
        story.addClassName("z-card-part");
        setVisible(false);
    }

    /** The lesson of a cell and, for its history, the pupil. */
    void show(JournalPage shown, long wanted, JournalStudent of) {
        student = of;
        show(shown, wanted);
        story();
    }

    /** What is told of a cell is not told on once the cell changed. */
    void changed(String row, String column) {
        if (student != null
                && row.equals(String.valueOf(student.person()))
                && column.equals(JournalAddress.column(lesson))) {
            story();
        }
    }

    void show(JournalPage shown, long wanted) {
        boolean known = shown.lessons().stream().anyMatch(one -> one.lesson().id() == wanted);
        if (!known || (isVisible() && lesson == wanted && page == shown)) {
            return;
        }
        page = shown;
        lesson = wanted;
        fill();
        setVisible(true);
    }

    private void fill() {
        if (page == null) {
            return;
        }
        removeAll();
        story();
        LessonCard card = desk.card(page.course().id(), lesson);
        add(head(card), story);
        add(new LessonParts(desk, card, this::refill).all());
        desk.ways(page.course().id(), lesson).forEach(this::add);
    }

    /** The lesson shown was changed from elsewhere on the page. */
    void reread() {
        if (isVisible()) {
            fill();
        }
    }

    /** The page was read anew: whether the lesson shown is open may have changed. */
    void reopened(JournalPage before, JournalPage now) {
        if (page == before) {
            page = now;
        }
        if (closed(before) != closed(now)) {
            reread();
        }
    }

    private @Nullable JournalProblem closed(JournalPage shown) {
        return shown.lessons().stream()
                .filter(one -> one.lesson().id() == lesson)
                .map(JournalLesson::closed)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void refill() {
        fill();
        changed.run();
    }

    /** Nothing is read until it is asked for: the cell changes with every arrow key. */
    private void story() {
        story.removeAll();
        @Nullable JournalPage on = page;
        @Nullable JournalStudent of = student;
        story.setVisible(on != null && of != null);
        if (on == null || of == null) {
            return;
        }
        long course = on.course().id();
        long at = lesson;
        Span name = new Span(of.name().listed());
        name.addClassName("z-strong");
        Button ask = new Button(Words.t("journal.card.history"), Icons.of("history"));
        ask.addThemeVariants(ButtonVariant.TERTIARY);
        ask.setAriaLabel(Words.t("journal.card.history.of", of.name().listed()));
        ask.addClickListener(click -> {
            ask.setVisible(false);
            H3 title = new H3(Words.t("journal.card.history"));
            story.add(title, works(desk.card(course, at), of.person()), desk.history(course, of.person(), at));
        });
        Button comment = Icons.button(
                "messages-square", "journal.comment", click -> comment(desk.card(course, at), of.person()));
        comment.setAriaLabel(Words.t("journal.comment.of", of.name().listed()));
        Div ends = new Div(ask, comment);
        ends.addClassName("z-line-end");
        Div line = new Div(name, ends);
        line.addClassName("z-line-ends");
        story.add(line);
    }

    private void comment(LessonCard card, long person) {
        if (card.mayMark() && card.closed() == null) {
            CommentDialog.open(desk, card, person, this::story, () -> {});
        } else {
            Notice.warning(Words.t("journal.comment.not-here"), "");
        }
    }

    /** What work each mark that stands there is for. */
    private UnorderedList works(LessonCard card, long person) {
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        card.students().stream()
                .filter(one -> one.person() == person)
                .flatMap(one -> one.cell().marks().stream())
                .forEach(mark -> card.assignments().stream()
                        .map(LessonCard.AssignmentState::assignment)
                        .filter(work -> work.id() == mark.assignment())
                        .forEach(work -> list.add(new ListItem(Words.t(
                                "journal.card.mark-of",
                                mark.text(),
                                AssignmentParts.name(desk, work),
                                Words.t("journal.card.weight", work.weight()))))));
        list.setVisible(list.getChildren().findAny().isPresent());
        return list;
    }

    private Div head(LessonCard card) {
        H2 title = new H2(Dates.words(card.lesson().date()) + ", "
                + card.lesson()
                        .date()
                        .getDayOfWeek()
                        .getDisplayName(java.time.format.TextStyle.FULL_STANDALONE, Words.locale()));
        Div second = new Div(time(card));
        second.addClassName("z-muted");
        Div words = new Div(title, second);
        words.addClassName("z-grow");
        Div head = new Div(
                words,
                Icons.button("chevron-left", "journal.card.earlier", click -> step(-1)),
                Icons.button("chevron-right", "journal.card.later", click -> step(1)),
                Icons.button("x", "journal.card.close", click -> setVisible(false)));
        head.addClassName("z-side-head");
        return head;
    }

    static String time(LessonCard card) {
        String number = Words.t("journal.card.number", card.lesson().number());
        if (card.lesson().startsAt() == null || card.lesson().endsAt() == null) {
            return number;
        }
        return number + ", " + Dates.time(card.lesson().startsAt()) + "–"
                + Dates.time(card.lesson().endsAt());
    }

    private void step(int by) {
        if (page == null) {
            return;
        }
        List<JournalLesson> lessons = page.lessons();
        for (int i = 0; i < lessons.size(); i++) {
            int next = i + by;
            if (lessons.get(i).lesson().id() == lesson && next >= 0 && next < lessons.size()) {
                show(page, lessons.get(next).lesson().id());
                return;
            }
        }
    }
}
