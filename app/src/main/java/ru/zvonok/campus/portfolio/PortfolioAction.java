package ru.zvonok.campus.portfolio;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** What can be done with portfolios, and by whom. */
public enum PortfolioAction implements Action {
    /** Fill the own portfolio and that of one's child (DIA-03, DOC-04, DOC-05). */
    FILL(
            "portfolio.fill",
            Rules.none()
                    .allow(Reach.SELF, Everybody.AT_WORK)
                    .allow(Reach.SELF, Role.STUDENT, Role.GUARDIAN)
                    .allow(Reach.OWN_CHILD, Role.GUARDIAN)),
    /** Look at portfolios of others (DOC-04, DOC-05). */
    VIEW(
            "portfolio.view",
            Rules.none()
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD)),
    /** Confirm achievements or give them back (DEF-11, DEF-12). */
    VERIFY(
            "portfolio.verify",
            Rules.none()
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(Reach.ORGANISATION, Role.PRINCIPAL, Role.DEPUTY_HEAD)),
    /** Take part in projects as their leaders let one (DEF-10, DOC-06). */
    TAKE_PART(
            "portfolio.take-part",
            Rules.none().allow(Reach.SELF, Everybody.AT_WORK).allow(Reach.SELF, Role.STUDENT, Role.GUARDIAN)),
    /** Open projects and lead them (DOC-06, DOC-07). */
    LEAD("portfolio.lead-projects", Rules.none().allow(Reach.SELF, Everybody.AT_WORK)),
    /** Read all projects (DOC-06). */
    OVERSEE(
            "portfolio.oversee-projects",
            Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL, Role.COORDINATOR, Role.DEPUTY_HEAD));

    private final String key;
    private final Rules rules;

    PortfolioAction(String key, Rules rules) {
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

    private static final class Everybody {

        static final Role[] AT_WORK = {
            Role.ORG_ADMIN,
            Role.PRINCIPAL,
            Role.COORDINATOR,
            Role.DEPUTY_HEAD,
            Role.SECRETARY,
            Role.HR_SPECIALIST,
            Role.STUDY_OFFICE_SECRETARY,
            Role.ADMISSIONS_SECRETARY,
            Role.DEPARTMENT_HEAD,
            Role.TEACHER,
            Role.EDUCATOR,
            Role.PSYCHOLOGIST,
            Role.SOCIAL_PEDAGOGUE,
            Role.MEDICAL_WORKER,
            Role.SUPPORT_STAFF
        };
    }
}
