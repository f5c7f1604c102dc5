package ru.zvonok.campus.preschool.ui;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.preschool.AttendanceSheets;
import ru.zvonok.campus.preschool.DayNoted;
import ru.zvonok.campus.preschool.DaySign;
import ru.zvonok.platform.uikit.keygrid.CellChange;

/** The cells behind an event, as the grid paints them. */
@Component
class SheetChanges {

    private final AttendanceSheets sheets;

    SheetChanges(AttendanceSheets sheets) {
        this.sheets = sheets;
    }

    List<CellChange> of(DayNoted event) {
        Map<Integer, DaySign> signs =
                sheets.signs().stream().collect(java.util.stream.Collectors.toMap(DaySign::id, sign -> sign));
        String day = event.day().toString();
        return event.children().entrySet().stream()
                .map(noted ->
                        new CellChange(String.valueOf(noted.getKey()), day, SheetModels.cell(noted.getValue(), signs)))
                .toList();
    }
}
