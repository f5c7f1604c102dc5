package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.JournalLesson;
import ru.zvonok.learning.journal.JournalPage;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** The card of a lesson beside the grid; steps to the lesson before and after. */
class LessonCardPanel extends Aside {

    private final transient JournalDesk desk;
    private final Runnable changed;
    private @Nullable JournalPage page;
    private long lesson;

    LessonCardPanel(JournalDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("z-lesson-card");
        getElement().setAttribute("aria-label", Words.t("journal.card"));
        setVisible(false);
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
        LessonCard card = desk.card(page.course().id(), lesson);
        add(head(card));
        add(new LessonParts(desk, card, this::refill).all());
    }

    private void refill() {
        fill();
        changed.run();
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
