package ru.zvonok.learning.timetable;

import ru.zvonok.platform.kernel.Problem;

/** What the timetable refuses. */
public enum TimetableProblem implements Problem {
    GROUP_BUSY("timetable.group-busy"),
    TEACHER_BUSY("timetable.teacher-busy"),
    ROOM_BUSY("timetable.room-busy"),
    SLOT_EXISTS("timetable.slot-exists"),
    OUTSIDE_YEAR("timetable.outside-year"),
    DAY_OFF("timetable.day-off"),
    WRITTEN("timetable.written"),
    NOT_EMPLOYED("timetable.not-employed"),
    TEACHER_BUSY_ON("timetable.teacher-busy-on"),
    DATE_BUSY("timetable.date-busy"),
    NO_SUCH_NUMBER("timetable.no-such-number"),
    NO_LESSONS("timetable.no-lessons"),
    SLOT_WRITTEN("timetable.slot-written"),
    SLOT_PAST("timetable.slot-past"),
    SLOT_ENDED("timetable.slot-ended"),
    ENDS_BEFORE("timetable.ends-before"),
    RANGE_TOO_LONG("timetable.range-too-long");

    private final String code;

    TimetableProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
