package ru.zvonok.campus.preschool.ui;

import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import ru.zvonok.campus.preschool.DayNoted;
import ru.zvonok.platform.uikit.keygrid.GridLive;

/** Brings days that were noted with one tap to everybody who has the sheet open. */
@Component
class SheetLive {

    private final GridLive live;
    private final SheetChanges changes;

    SheetLive(GridLive live, SheetChanges changes) {
        this.live = live;
        this.changes = changes;
    }

    @TransactionalEventListener
    void noted(DayNoted event) {
        live.changed(
                SheetModels.address(event.organisation(), event.group(), YearMonth.from(event.day())),
                changes.of(event));
    }
}
