package ru.zvonok.learning.curriculum;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions of the curriculum with their defaults. */
public enum CurriculumAction implements Action {
    /** See subjects, courses and who teaches them. */
    VIEW(
            "curriculum.view",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.SECRETARY,
                            Role.STUDY_OFFICE_SECRETARY,
                            Role.DEPARTMENT_HEAD,
                            Role.PSYCHOLOGIST,
                            Role.SOCIAL_PEDAGOGUE)
                    .allow(Reach.OWN_SECTION, Role.TEACHER)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(Reach.SELF, Role.STUDENT)
                    .allow(Reach.OWN_CHILD, Role.GUARDIAN)
                    .allow(Reach.MUNICIPALITY, Role.MUNICIPAL_OFFICER)
                    .allow(Reach.REGION, Role.REGIONAL_OFFICER)),
    /** Keep subjects, open and close courses, assign teachers (CUR-01, CUR-04). */
    EDIT(
            "curriculum.edit",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.STUDY_OFFICE_SECRETARY)),
    /** Write the thematic plan of a course (CUR-05). */
    WRITE_PLAN("curriculum.write-plan", Rules.none().allow(Reach.OWN_SECTION, Role.TEACHER));

    private final String key;
    private final Rules rules;

    CurriculumAction(String key, Rules rules) {
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
