package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Filling;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;

/** «Напомнить»: rings a teacher's bell; afterwards says that it was rung and when. */
class NudgeButton extends Span {

    NudgeButton(Filling door, long person, String name, @Nullable LocalTime nudged) {
        if (nudged != null) {
            said(Words.t("journal.nudge.at", Dates.time(nudged)));
            return;
        }
        Button button = new Button(Words.t("journal.nudge"), Icons.of("bell"), click -> {
            door.nudge(person);
            said(Words.t("journal.nudge.now"));
            Notice.done(Words.t("journal.nudge.done", name));
        });
        button.setAriaLabel(Words.t("journal.nudge.spoken", name));
        add(button);
    }

    private void said(String words) {
        removeAll();
        setText(words);
        addClassName("z-muted");
    }
}
