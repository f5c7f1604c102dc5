package ru.zvonok.gateway.oversight.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import ru.zvonok.gateway.oversight.Summaries.Freshness;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** As of when figures are, and a warning where that is too long ago. */
final class AsOf {

    private AsOf() {}

    static Span of(Freshness fresh) {
        LocalDateTime at = fresh.asOf();
        if (fresh.late()) {
            return new Span(Tag.ochre(Words.t("oversight.as-of.late", Dates.moment(at))));
        }
        return new Span(Words.t("oversight.as-of", Dates.time(at.toLocalTime())));
    }
}
