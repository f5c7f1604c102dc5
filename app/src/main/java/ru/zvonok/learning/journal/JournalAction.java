package ru.zvonok.learning.journal;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;
import ru.zvonok.platform.tenancy.OrganisationKind;

/**
 * Permissions of the journal with their defaults. Whoever stands in for a lesson has the rights of "own section" for that
 * lesson. The principal's editing is a default of colleges only (JRN-10).
 */
public enum JournalAction implements Action {
    /** Open the journal of a course, with topics, marks and attendance. */
    VIEW(
            "journal.view",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD,
                            Role.STUDY_OFFICE_SECRETARY)
                    .allow(Reach.OWN_SECTION, Role.TEACHER)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** See a class in all its subjects, and its absences. */
    VIEW_CLASS(
            "journal.view-class",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** Enter and change marks, and the absences a teacher sees at the lesson (JRN-04). */
    ENTER_MARKS(
            "journal.enter-marks",
            Rules.none()
                    .allow(Reach.OWN_SECTION, Role.TEACHER)
                    .allowIn(OrganisationKind.COLLEGE, Reach.ORGANISATION, Role.PRINCIPAL)),
    /** Write topics, homework and assignments of lessons (JRN-02, JRN-03). */
    WRITE_LESSONS(
            "journal.write-lessons",
            Rules.none()
                    .allow(Reach.OWN_SECTION, Role.TEACHER)
                    .allowIn(OrganisationKind.COLLEGE, Reach.ORGANISATION, Role.PRINCIPAL)),
    /** Name the reason of an absence (JRN-06, JRN-08). */
    SETTLE_ABSENCE(
            "journal.settle-absence",
            Rules.none()
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allowIn(OrganisationKind.COLLEGE, Reach.ORGANISATION, Role.PRINCIPAL)),
    /** Exempt pupils from a subject by a medical paper, and see who is. */
    EXEMPT(
            "journal.exempt",
            Rules.none()
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(
                            Reach.ORGANISATION,
                            Role.PRINCIPAL,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD,
                            Role.SECRETARY,
                            Role.STUDY_OFFICE_SECRETARY,
                            Role.MEDICAL_WORKER)),
    /** Change what lies further back than the usual window, while the period is open. */
    CHANGE_OLD("journal.change-old", Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN)),
    /** See who has not filled what (JRN-14). */
    VIEW_UNFILLED(
            "journal.view-unfilled",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD,
                            Role.STUDY_OFFICE_SECRETARY)),
    /** See every change of the journals and who made it (MON-01). */
    VIEW_CHANGES(
            "journal.view-changes",
            Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL, Role.COORDINATOR, Role.DEPUTY_HEAD)),
    /** Put back what a person changed between two times, as after a stolen password. */
    ROLL_BACK("journal.roll-back", Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL)),
    /** Ask a teacher by the bell to fill what is missing (MON-08). */
    NUDGE(
            "journal.nudge",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD)),
    /** Say what has to be written about lessons here (JRN-03, JRN-04). */
    SET_FILLING(
            "journal.set-filling",
            Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL, Role.DEPUTY_HEAD)),
    /** Add kinds of work of the organisation's own. */
    SET_KINDS(
            "journal.set-kinds",
            Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL, Role.DEPUTY_HEAD)),
    /** Say in which scale courses are marked. */
    SET_SCALES(
            "journal.set-scales",
            Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL, Role.DEPUTY_HEAD)),
    /** See one pupil's lessons, marks and who changed them: the family's window. */
    VIEW_OWN(
            "journal.view-own",
            Rules.none()
                    .allow(Reach.SELF, Role.STUDENT)
                    .allow(Reach.OWN_CHILD, Role.GUARDIAN)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD)),
    /** Write the class teacher why a pupil is absent: legal representatives, and pupils who are of age (JRN-06). */
    WRITE_EXCUSE(
            "journal.write-excuse", Rules.none().allow(Reach.SELF, Role.STUDENT).allow(Reach.OWN_CHILD, Role.GUARDIAN)),
    /** Hand in answers to works and homework: the pupil, of the first grades the guardian too. */
    ANSWER("journal.answer", Rules.none().allow(Reach.SELF, Role.STUDENT).allow(Reach.OWN_CHILD, Role.GUARDIAN)),
    /** Close a course's days for changes, and open them again. */
    LOCK(
            "journal.lock",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD));

    private final String key;
    private final Rules rules;

    JournalAction(String key, Rules rules) {
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
}
