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
