package ru.zvonok.learning.journal.core;

import java.util.List;
import ru.zvonok.learning.journal.AttendanceCode;

/** The signs of attendance as the product brings them. */
final class Codes {

    static final AttendanceCode ABSENT = code(1, "ОТ", true, false, false, true, true, "от", "н");
    static final AttendanceCode EXCUSED = code(2, "УП", true, true, false, false, false, "уп");
    static final AttendanceCode ILL = code(3, "Б", true, true, false, false, false, "б");
    static final AttendanceCode TRUANT = code(4, "НП", true, false, false, false, false, "нп");
    static final AttendanceCode LATE = code(5, "ОП", false, false, true, true, false, "оп");
    static final AttendanceCode EXEMPT = code(6, "ОСВ", false, false, false, false, false, "осв");
    static final List<AttendanceCode> ALL = List.of(ABSENT, EXCUSED, ILL, TRUANT, LATE, EXEMPT);

    private Codes() {}

    private static AttendanceCode code(
            int id,
            String sign,
            boolean absence,
            boolean excused,
            boolean late,
            boolean byTeacher,
            boolean open,
            String... typed) {
        return new AttendanceCode(id, sign, absence, excused, late, byTeacher, open, List.of(typed), sign, sign);
    }
}
