package ru.zvonok.learning.remarks;

/** Addresses of the page of remarks inside the organisation, for whoever leads there. */
public final class RemarksPaths {

    /** The parameter that names a course to write about. */
    public static final String ABOUT = "about";

    /** The parameter that names a lesson of it. */
    public static final String LESSON = "lesson";

    private static final String PAGE = "remarks?";

    private RemarksPaths() {}

    public static String remark(long remark) {
        return PAGE + "open=" + remark;
    }

    /** Those on the journal of a course. */
    public static String ofCourse(long course) {
        return PAGE + "course=" + course;
    }

    /** A new one on the journal of a course. */
    public static String write(long course) {
        return PAGE + ABOUT + "=" + course;
    }

    /** A new one on a lesson. */
    public static String write(long course, long lesson) {
        return write(course) + "&" + LESSON + "=" + lesson;
    }
}
