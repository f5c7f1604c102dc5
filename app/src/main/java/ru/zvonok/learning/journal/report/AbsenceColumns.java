package ru.zvonok.learning.journal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.platform.reporting.ReportPart.Column;

/** Lessons missed in all and by reason, then those one came late to. */
final class AbsenceColumns {

    private final List<AttendanceCode> absences;
    private final List<AttendanceCode> late;

    AbsenceColumns(List<AttendanceCode> codes) {
        absences = codes.stream().filter(AttendanceCode::absence).toList();
        late = codes.stream().filter(AttendanceCode::late).toList();
    }

    List<Column> columns(String over, String all) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.number(all).under(over));
        absences.forEach(code -> columns.add(Column.number(code.sign()).under(over)));
        late.forEach(code -> columns.add(Column.number(code.sign())));
        return columns;
    }

    /** @param counts lessons by sign */
    List<@Nullable Object> cells(Map<Integer, Integer> counts) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(missed(counts));
        absences.forEach(code -> cells.add(counts.getOrDefault(code.id(), 0)));
        late.forEach(code -> cells.add(counts.getOrDefault(code.id(), 0)));
        return cells;
    }

    int missed(Map<Integer, Integer> counts) {
        return absences.stream()
                .mapToInt(code -> counts.getOrDefault(code.id(), 0))
                .sum();
    }

    boolean absence(int sign) {
        return absences.stream().anyMatch(code -> code.id() == sign);
    }
}
