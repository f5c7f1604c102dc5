package ru.zvonok.learning.finals.ui;

import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Closing;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.platform.tenancy.OwnWords;
import ru.zvonok.platform.uikit.keygrid.CellAsk;

/** Asks why a mark is corrected that the family has seen. */
@Component
class CorrectionReasons {

    private final Closing closing;
    private final OwnWords texts;

    CorrectionReasons(Closing closing, OwnWords texts) {
        this.closing = closing;
        this.texts = texts;
    }

    CellAsk ask(Locale locale) {
        return new CellAsk(
                "reason",
                closing.usualReasons().stream()
                        .map(reason -> reason.word(locale))
                        .toList(),
                texts.of(locale, "finals.reason.other"),
                texts.of(locale, "finals.reason.send"),
                EditCell.LONGEST_REASON);
    }
}
