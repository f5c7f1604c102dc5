package ru.zvonok.campus.announcements.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import ru.zvonok.campus.announcements.Announcements;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.TodayCard;

/** The same for families: above the days of the children, where a phone shows it first (DIA-01). */
@org.springframework.stereotype.Component
class FamilyAnnouncements implements TodayCard {

    private final Announcements door;
    private final AccessControl access;

    FamilyAnnouncements(Announcements door, AccessControl access) {
        this.door = door;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(25);
    }

    @Override
    public Optional<Component> content() {
        return AnnouncementsToday.family(access) ? AnnouncementsToday.unread(door, access) : Optional.empty();
    }
}
