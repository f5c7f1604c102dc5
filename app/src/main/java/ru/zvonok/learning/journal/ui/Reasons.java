package ru.zvonok.learning.journal.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Closing;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.uikit.AskReason;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.CellAsk;

/** Asks why a mark is corrected that the family has seen. */
@Component
class Reasons {

    private static final String KEY = "reason";

    private final Closing closing;
    private final Texts texts;

    Reasons(Closing closing, Texts texts) {
        this.closing = closing;
        this.texts = texts;
    }

    /** In the grid. */
    CellAsk ask(Locale locale) {
        return new CellAsk(
                KEY,
                usual(locale),
                texts.get(locale, "journal.page.reason.other"),
                texts.get(locale, "journal.page.reason.send"),
                EditCell.LONGEST_REASON);
    }

    /** On a page without the grid; {@code instead} is what happens when nobody says why. */
    void ask(String why, Consumer<String> then, Runnable instead) {
        AskReason.open(
                Words.t("journal.page.reason"),
                why,
                ask(Words.locale()),
                Words.t("journal.page.reason.back"),
                then,
                instead);
    }

    private List<String> usual(Locale locale) {
        return closing.usualReasons().stream()
                .map(reason -> reason.word(locale))
                .toList();
    }
}
