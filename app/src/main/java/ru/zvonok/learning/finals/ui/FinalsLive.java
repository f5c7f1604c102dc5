package ru.zvonok.learning.finals.ui;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.DaysReopened;
import ru.zvonok.platform.kernel.AfterCommit;
import ru.zvonok.platform.uikit.keygrid.GridLive;

/** Paints open sheets anew when columns of theirs were closed or opened. */
@Component
class FinalsLive {

    private final GridLive live;

    FinalsLive(GridLive live) {
        this.live = live;
    }

    @EventListener
    void reopened(DaysReopened event) {
        AfterCommit.run(() ->
                event.courses().forEach(course -> live.outdated(new FinalsAddress(course).grid(event.organisation()))));
    }
}
