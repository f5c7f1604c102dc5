package ru.zvonok.registry.enrolment;

import java.io.Serializable;

/**
 * An educational programme of a college (COL-01).
 *
 * @param id 0 for a new one
 * @param code of the specialty or profession: «09.02.07», «16675» of vocational training
 * @param name as the specialty or profession is called; one that begins after another grade says so
 * @param courses how many there are, so that the last one ends
 * @param closed nobody begins it any more
 */
public record Programme(long id, String code, String name, ProgrammeKind kind, int courses, boolean closed)
        implements Serializable {

    /** The most courses. */
    public static final int MOST_COURSES = 6;

    /** The longest name. */
    public static final int LONGEST = 200;

    /** «09.02.07 Информационные системы и программирование» */
    public String title() {
        return code + " " + name;
    }

    /** Whether the group of this programme is in its last year. */
    public boolean endsWith(ClassEntry group) {
        return group.grade() >= courses;
    }
}
