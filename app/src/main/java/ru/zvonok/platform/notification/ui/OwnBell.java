package ru.zvonok.platform.notification.ui;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.notification.Told;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.BellItem;
import ru.zvonok.platform.uikit.BellSource;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Words;

/** The bell of the page's organisation; a page that stands on none has a silent one. */
@Component
class OwnBell implements BellSource {

    private final Notifications notifications;
    private final TenantScope scope;

    OwnBell(Notifications notifications, TenantScope scope) {
        this.notifications = notifications;
        this.scope = scope;
    }

    @Override
    public int unread() {
        return inside() ? notifications.unread() : 0;
    }

    @Override
    public List<BellItem> latest(int limit) {
        return inside()
                ? notifications.latest(limit).stream().map(OwnBell::item).toList()
                : List.of();
    }

    @Override
    public void seen() {
        if (inside()) {
            notifications.seen();
        }
    }

    @Override
    public Runnable listen(Runnable changed) {
        return inside() ? notifications.listen(changed) : () -> {};
    }

    private boolean inside() {
        return scope.current() instanceof Scope.Organisation;
    }

    private static BellItem item(Told told) {
        Notice notice = told.notice();
        Object[] words = notice.arguments().stream().map(OwnBell::shown).toArray();
        String link = notice.path().isEmpty() ? "" : Here.link(notice.path());
        return new BellItem(Words.t(notice.textKey(), words), told.at(), link, told.unread());
    }

    private static Object shown(Object argument) {
        return switch (argument) {
            case LocalDate day -> Dates.day(day);
            case Notice.Word word -> Words.t(word.textKey());
            default -> argument;
        };
    }
}
