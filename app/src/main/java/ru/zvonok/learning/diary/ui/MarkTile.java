package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.uikit.Words;

/** A mark as a tile, in the colour of what it is worth; a duty that is not done yet has its own. */
final class MarkTile {

    private MarkTile() {}

    /** One that tells its story when touched; spoken with what it is for, or of which day. */
    static Button of(Scale scale, Mark mark, String about, Runnable touched) {
        Integer value = mark.value();
        Button tile = button(scale, mark.text(), value, touched);
        tile.setAriaLabel(
                value == null ? Words.t("diary.mark.duty", about) : Words.t("diary.mark.spoken", mark.text(), about));
        return tile;
    }

    /** One of a mark that is only thought of. */
    static Button of(Scale scale, int value, Runnable touched) {
        return button(scale, Scale.text(value), value, touched);
    }

    /** One that only shows. */
    static Span plain(Scale scale, Mark mark) {
        Span tile = new Span(mark.text());
        tile.addClassNames("z-mark-tile", "z-mark-plain", colour(scale, mark.value()));
        return tile;
    }

    private static Button button(Scale scale, String text, @Nullable Integer value, Runnable touched) {
        Button tile = new Button(text, click -> touched.run());
        tile.addThemeVariants(ButtonVariant.TERTIARY);
        tile.addClassNames("z-mark-tile", colour(scale, value));
        return tile;
    }

    private static String colour(Scale scale, @Nullable Integer value) {
        return value == null ? "z-duty" : "z-mark-" + scale.worth(value);
    }
}
