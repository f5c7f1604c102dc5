package ru.zvonok.platform.notification.ui;

import com.vaadin.flow.router.Route;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.notification.UsualNotices;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Words;

/** By which channels notices come to people of the organisation who chose nothing. */
@Route("o/:organisation/notice-usual")
@ForAction("notification.set-usual")
class UsualNoticesView extends Page {

    UsualNoticesView(UsualNotices door) {
        super("notification.usual");
        add(
                new PageHead(Words.t("notification.usual")).second(Words.t("notification.usual.second")),
                new NoticeTable(door.all(), true, door::set));
    }
}
