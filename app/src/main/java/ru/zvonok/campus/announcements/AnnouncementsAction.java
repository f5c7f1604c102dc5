package ru.zvonok.campus.announcements;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** What can be done with announcements, and by whom. */
public enum AnnouncementsAction implements Action {
    /** Read what is told to the circles one belongs to; with the reach of the organisation everything (COM-01, SPM-07). */
    READ(
            "announcements.read",
            Rules.none()
                    .allow(Reach.ORGANISATION, Staff.LEADING)
                    .allow(Reach.SELF, Staff.OFFICES)
                    .allow(Reach.SELF, Staff.OTHERS)
                    .allow(Reach.SELF, Role.STUDENT)
                    .allow(Reach.OWN_CHILD, Role.GUARDIAN)),
    /** Place announcements: to anybody here, or to pupils and parents of the own class (COM-01, COM-02, COM-07). */
    PLACE(
            "announcements.place",
            Rules.none()
                    .allow(Reach.ORGANISATION, Staff.LEADING)
                    .allow(Reach.ORGANISATION, Staff.OFFICES)
                    .allow(Reach.ORGANISATION, Role.PSYCHOLOGIST, Role.SOCIAL_PEDAGOGUE, Role.MEDICAL_WORKER)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** Change and take back what others placed, see who has read it (COM-01). */
    MANAGE("announcements.manage", Rules.none().allow(Reach.ORGANISATION, Staff.LEADING));

    private final String key;
    private final Rules rules;

    AnnouncementsAction(String key, Rules rules) {
        this.key = key;
        this.rules = rules;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Rules rules() {
        return rules;
    }

    private static final class Staff {

        static final Role[] LEADING = {Role.ORG_ADMIN, Role.PRINCIPAL, Role.COORDINATOR, Role.DEPUTY_HEAD};
        static final Role[] OFFICES = {Role.DEPARTMENT_HEAD, Role.SECRETARY, Role.STUDY_OFFICE_SECRETARY};
        static final Role[] OTHERS = {
            Role.HR_SPECIALIST,
            Role.ADMISSIONS_SECRETARY,
            Role.TEACHER,
            Role.EDUCATOR,
            Role.PSYCHOLOGIST,
            Role.SOCIAL_PEDAGOGUE,
            Role.MEDICAL_WORKER,
            Role.SUPPORT_STAFF
        };
    }
}
