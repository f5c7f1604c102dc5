package ru.zvonok.learning.journal.core;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.CorrectionReason;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/** The reference lists of the journal; the same for the whole region, read once. */
@Component
class CodeBook {

    private static final int EXCUSED = 2;
    private static final int ILL = 3;

    private final CodeQuery query;
    private volatile @Nullable List<AttendanceCode> codes;
    private volatile @Nullable List<AssignmentType> types;
    private volatile @Nullable List<CorrectionReason> reasons;

    CodeBook(CodeQuery query) {
        this.query = query;
    }

    List<AttendanceCode> codes() {
        List<AttendanceCode> known = codes;
        if (known == null) {
            known = query.codes();
            codes = known;
        }
        return known;
    }

    List<AssignmentType> types() {
        List<AssignmentType> known = types;
        if (known == null) {
            known = query.types();
            types = known;
        }
        return known;
    }

    List<CorrectionReason> reasons() {
        List<CorrectionReason> known = reasons;
        if (known == null) {
            known = query.reasons();
            reasons = known;
        }
        return known;
    }

    Optional<AttendanceCode> code(int id) {
        return codes().stream().filter(code -> code.id() == id).findFirst();
    }

    /** The absence whose reason is not yet known. */
    Optional<AttendanceCode> open() {
        return codes().stream().filter(AttendanceCode::open).findFirst();
    }

    /** The sign of an excused absence. */
    Optional<AttendanceCode> of(ExcusedAbsence.Reason reason) {
        return code(reason == ExcusedAbsence.Reason.SICK ? ILL : EXCUSED);
    }

    /** The reason that a sign of an excused absence stands for when nobody says more. */
    static ExcusedAbsence.Reason reason(AttendanceCode code) {
        return code.id() == ILL ? ExcusedAbsence.Reason.SICK : ExcusedAbsence.Reason.OTHER;
    }

    Optional<AssignmentType> type(int id) {
        return types().stream().filter(type -> type.id() == id).findFirst();
    }

    /** Reads the lists. */
    @Component
    static class CodeQuery {

        private final JdbcClient jdbc;

        CodeQuery(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<AttendanceCode> codes() {
            return jdbc.sql("select * from journal.attendance_code order by id")
                    .query((row, number) -> new AttendanceCode(
                            row.getInt("id"),
                            row.getString("sign"),
                            row.getBoolean("absence"),
                            row.getBoolean("excused"),
                            row.getBoolean("late"),
                            row.getBoolean("by_teacher"),
                            row.getBoolean("open"),
                            List.of(row.getString("typed").split(" ", -1)),
                            row.getString("name"),
                            row.getString("name_en")))
                    .list();
        }

        List<CorrectionReason> reasons() {
            return jdbc.sql("select id, name, name_en from journal.correction_reason order by position, id")
                    .query((row, number) ->
                            new CorrectionReason(row.getInt("id"), row.getString("name"), row.getString("name_en")))
                    .list();
        }

        List<AssignmentType> types() {
            return jdbc.sql("select * from journal.assignment_type order by position, id")
                    .query((row, number) -> new AssignmentType(
                            row.getInt("id"),
                            row.getInt("weight"),
                            row.getBoolean("control"),
                            row.getString("short_name"),
                            row.getString("short_name_en"),
                            row.getString("name"),
                            row.getString("name_en")))
                    .list();
        }
    }
}
