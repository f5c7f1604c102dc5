package ru.zvonok.campus.mail;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Who may write letters to whom. */
public enum MailAction implements Action {
    /** Have a mailbox, read and answer (COM-03). */
    USE(
            "mail.use",
            Rules.none()
                    .allow(Reach.ORGANISATION, Offices.ALL)
                    .allow(Reach.SELF, Role.TEACHER, Role.EDUCATOR, Role.SUPPORT_STAFF, Role.STUDENT, Role.GUARDIAN)),
    /** Write to pupils and families, and to circles of them (COM-07, COM-08). */
    WRITE(
            "mail.write",
            Rules.none()
                    .allow(Reach.ORGANISATION, Offices.ALL)
                    .allow(Reach.OWN_SECTION, Role.TEACHER)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** Write to those who work here (COM-03). */
    WRITE_STAFF(
            "mail.write-staff",
            Rules.none()
                    .allow(Reach.ORGANISATION, Offices.ALL)
                    .allow(Reach.ORGANISATION, Role.TEACHER, Role.EDUCATOR, Role.SUPPORT_STAFF)),
    /** Write as a family: to the teachers of one's class and to the administration (DIA-02, DIA-06). */
    WRITE_SCHOOL(
            "mail.write-school", Rules.none().allow(Reach.SELF, Role.STUDENT).allow(Reach.OWN_CHILD, Role.GUARDIAN)),
    /** See letters that were reported as rude, and remove them (COM-06). */
    MODERATE(
            "mail.moderate",
            Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.COORDINATOR, Role.DEPUTY_HEAD));

    private final String key;
    private final Rules rules;

    MailAction(String key, Rules rules) {
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

    /** Who writes to the whole organisation. */
    private static final class Offices {
        static final Role[] ALL = {
            Role.ORG_ADMIN,
            Role.PRINCIPAL,
            Role.COORDINATOR,
            Role.DEPUTY_HEAD,
            Role.SECRETARY,
            Role.HR_SPECIALIST,
            Role.STUDY_OFFICE_SECRETARY,
            Role.ADMISSIONS_SECRETARY,
            Role.DEPARTMENT_HEAD,
            Role.PSYCHOLOGIST,
            Role.SOCIAL_PEDAGOGUE,
            Role.MEDICAL_WORKER
        };
    }
}
