package ru.zvonok.campus.announcements.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.zvonok.campus.announcements.AnnouncementsProblem;
import ru.zvonok.campus.announcements.SaveAnnouncement;
import ru.zvonok.campus.announcements.core.AnnouncementQuery.Wanted;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Refusal;

/** What may be written. */
final class Drafting {

    /** As whom somebody with several roles writes, the first of them. */
    static final List<Role> AUTHORS = List.of(
            Role.PRINCIPAL,
            Role.DEPUTY_HEAD,
            Role.DEPARTMENT_HEAD,
            Role.COORDINATOR,
            Role.SECRETARY,
            Role.STUDY_OFFICE_SECRETARY,
            Role.PSYCHOLOGIST,
            Role.SOCIAL_PEDAGOGUE,
            Role.MEDICAL_WORKER,
            Role.ORG_ADMIN,
            Role.EDUCATOR,
            Role.CLASS_TEACHER,
            Role.TEACHER);

    private Drafting() {}

    /** @param before the first day of one that is there */
    static Wanted checked(SaveAnnouncement one, LocalDate today, Optional<LocalDate> before) {
        String title = one.title().strip();
        String text = one.text().strip();
        if (title.isEmpty()) {
            throw Refusal.at("title", AnnouncementsProblem.TITLE_MISSING);
        }
        if (title.length() > SaveAnnouncement.LONGEST_TITLE) {
            throw Refusal.at("title", AnnouncementsProblem.TOO_LONG, SaveAnnouncement.LONGEST_TITLE);
        }
        if (text.isEmpty()) {
            throw Refusal.at("text", AnnouncementsProblem.TEXT_MISSING);
        }
        if (text.length() > SaveAnnouncement.LONGEST_TEXT) {
            throw Refusal.at("text", AnnouncementsProblem.TOO_LONG, SaveAnnouncement.LONGEST_TEXT);
        }
        if (one.circles().isEmpty()) {
            throw Refusal.at("circles", AnnouncementsProblem.NOBODY);
        }
        LocalDate from = one.from() == null ? before.orElse(today) : one.from();
        LocalDate until = one.until();
        if (until != null && (until.isBefore(from) || until.isBefore(today))) {
            throw Refusal.at("until", AnnouncementsProblem.OVER);
        }
        return new Wanted(title, text, from, until, one.pinned(), one.confirm());
    }
}
