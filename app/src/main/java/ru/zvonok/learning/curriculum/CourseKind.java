package ru.zvonok.learning.curriculum;

import java.util.Locale;

/** What a course is; the last four are a college's. */
public enum CourseKind {
    LESSONS,
    EXTRACURRICULAR,
    DISCIPLINE,
    INTERDISCIPLINARY,
    /** A professional module as a whole: its exam attests the professional activity (JRN-11, COL-03). */
    MODULE,
    PRACTICE;

    public String textKey() {
        return "curriculum.kind." + name().toLowerCase(Locale.ROOT);
    }
}
