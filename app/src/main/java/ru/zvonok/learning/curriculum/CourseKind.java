package ru.zvonok.learning.curriculum;

import java.util.Locale;

/** What a course is; the last three are a college's. */
public enum CourseKind {
    LESSONS,
    EXTRACURRICULAR,
    DISCIPLINE,
    INTERDISCIPLINARY,
    PRACTICE;

    public String textKey() {
        return "curriculum.kind." + name().toLowerCase(Locale.ROOT);
    }
}
