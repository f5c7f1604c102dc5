package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.HomeworkLoads.Load;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Words;

/** How much homework the class has for the day, and how long this one takes as its teacher reckons. */
class HomeworkMeter extends Div {

    private static final int MOST = 600;

    private final transient JournalDesk desk;

    HomeworkMeter(JournalDesk desk) {
        this.desk = desk;
        addClassName("z-stack");
    }

    void show(LessonCard card) {
        removeAll();
        @Nullable Load load = desk.load(card).orElse(null);
        setVisible(load != null);
        if (load == null) {
            return;
        }
        boolean over = load.minutes() > load.limit();
        Span words = new Span(Words.t(
                over ? "journal.load.over" : "journal.load.day",
                Dates.shortDay(load.day()),
                Dates.minutes(load.minutes()),
                Dates.minutes(load.limit())));
        words.addClassName("z-small");
        words.addClassName(over ? "z-text-red" : "z-muted");
        words.getElement().setAttribute("role", "status");
        add(words);
        if (card.open() && card.homework().stream().anyMatch(one -> one.student() == null)) {
            add(minutes(card, load));
        }
    }

    private IntegerField minutes(LessonCard card, Load load) {
        IntegerField field = Fields.number("journal.load.minutes", 1, MOST);
        field.setPlaceholder(Words.t("journal.load.usual", load.usual()));
        field.setValue(load.own());
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && !field.isInvalid()) {
                estimate(card, field, change.getValue());
            }
        });
        return field;
    }

    private void estimate(LessonCard card, IntegerField field, @Nullable Integer minutes) {
        try {
            desk.cards().estimate(card.course().id(), card.lesson().id(), null, minutes);
            show(card);
        } catch (Refusal refusal) {
            field.setErrorMessage(Failures.atField(refusal));
            field.setInvalid(true);
        } catch (NotFound gone) {
            Failures.show(gone);
        }
    }
}
