package ru.zvonok.learning.curriculum;

/** Contributed from above: whether something hangs on a course, so that it may not go. */
public interface CourseGuard {

    /** Called inside a transaction of the organisation. */
    boolean inUse(long course, int schoolYear);
}
