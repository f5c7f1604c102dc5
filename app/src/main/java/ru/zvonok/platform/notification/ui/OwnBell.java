package ru.zvonok.platform.notification.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.OwnPlace;
import ru.zvonok.platform.access.OwnPlaces;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.notification.Told;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.BellItem;
import ru.zvonok.platform.uikit.BellSource;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Words;

/**
 * The bell of all organisations one has a role in, whichever of them the page stands on; each is asked in its own scope. An
 * organisation that an officer only looks into tells nobody.
 */
@Component
class OwnBell implements BellSource {

    private final Notifications notifications;
    private final OwnPlaces places;
    private final Directory directory;
    private final TenantScope scope;

    OwnBell(Notifications notifications, OwnPlaces places, Directory directory, TenantScope scope) {
        this.notifications = notifications;
        this.places = places;
        this.directory = directory;
        this.scope = scope;
    }

    @Override
    public int unread() {
        return own().stream()
                .mapToInt(one -> scope.in(one, notifications::unread))
                .sum();
    }

    @Override
    public List<BellItem> latest(int limit) {
        return own().stream()
                .flatMap(one -> scope.in(one, () -> notifications.latest(limit)).stream()
                        .map(told -> item(one, told)))
                .sorted(Comparator.comparing(BellItem::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void seen() {
        own().forEach(one -> scope.run(one, notifications::seen));
    }

    @Override
    public Runnable listen(Runnable changed) {
        List<Runnable> ears = own().stream()
                .map(one -> scope.in(one, () -> notifications.listen(changed)))
                .toList();
        return () -> ears.forEach(Runnable::run);
    }

    private List<Long> own() {
        return places.all().stream()
                .filter(place -> place.kind() == OwnPlace.Kind.ORGANISATION)
                .map(OwnPlace::id)
                .distinct()
                .toList();
    }

    private BellItem item(long organisation, Told told) {
        Notice notice = told.notice();
        Object[] words = notice.arguments().stream().map(OwnBell::shown).toArray();
        boolean here = Here.organisation().stream().anyMatch(one -> one == organisation);
        String place = here
                ? ""
                : directory
                        .organisation(organisation)
                        .map(OrganisationEntry::shortName)
                        .orElse("");
        String link = notice.path().isEmpty() ? "" : "o/" + organisation + "/" + notice.path();
        return new BellItem(Words.t(notice.textKey(), words), place, told.at(), link, told.unread());
    }

    private static Object shown(Object argument) {
        return switch (argument) {
            case LocalDate day -> Dates.day(day);
            case Notice.Word word -> Words.t(word.textKey());
            default -> argument;
        };
    }
}
