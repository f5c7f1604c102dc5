package ru.zvonok.learning.curriculum;

import ru.zvonok.platform.kernel.Problem;

/** What the curriculum refuses. */
public enum CurriculumProblem implements Problem {
    SUBJECT_EXISTS("curriculum.subject-exists"),
    NAME_MISSING("curriculum.name-missing"),
    COURSE_EXISTS("curriculum.course-exists"),
    SUBGROUP_OF_ANOTHER_GROUP("curriculum.subgroup-of-another-group"),
    HAS_MAIN_TEACHER("curriculum.has-main-teacher"),
    NOT_EMPLOYED("curriculum.not-employed"),
    DATES_OUTSIDE_YEAR("curriculum.dates-outside-year"),
    SHORT_NAME_LONG("curriculum.short-name-long"),
    SUBJECT_ARCHIVED("curriculum.subject-archived"),
    CLASS_CLOSED("curriculum.class-closed"),
    HOURS_IMPOSSIBLE("curriculum.hours-impossible"),
    COURSE_IN_USE("curriculum.course-in-use"),
    TOPIC_MISSING("curriculum.topic-missing");

    private final String code;

    CurriculumProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
