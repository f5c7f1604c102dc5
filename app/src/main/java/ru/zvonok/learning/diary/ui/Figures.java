package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.platform.uikit.Words;

/** How the diary writes averages, marks of periods and kinds of work. */
final class Figures {

    private Figures() {}

    /** «4,29» */
    static String average(BigDecimal average) {
        return String.format(Words.locale(), "%.2f", average);
    }

    /** «4,29»; of pass and fail «3/4»: passes among all; empty without marks. */
    static String average(Averages averages) {
        BigDecimal weighted = averages.weighted();
        if (weighted != null) {
            return average(weighted);
        }
        return averages.marks() == 0 ? "" : averages.passes() + "/" + averages.marks();
    }

    /** «4», «7», «н/а» */
    static String value(PeriodValue value) {
        return value.said(Words::t);
    }

    /** A mark of a period with the colour of what it is worth; of another scale than five points it says so when asked. */
    static Span tile(PeriodValue value, String... classes) {
        Span tile = new Span(value(value));
        tile.addClassNames(classes);
        if (value.other()) {
            tile.addClassName("z-worth-" + value.worth());
            tile.getElement().setAttribute("title", value.word(Words::t));
        }
        return tile;
    }

    /** «Контрольная работа» */
    static String kind(AssignmentType type) {
        return type.word(Words.locale());
    }

    static Span small(String text) {
        Span span = new Span(text);
        span.addClassNames("z-muted", "z-small");
        return span;
    }
}
