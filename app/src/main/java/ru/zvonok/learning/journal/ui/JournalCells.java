package ru.zvonok.learning.journal.ui;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.PeriodResults.PeriodCell;
import ru.zvonok.platform.uikit.keygrid.GridCell;
import ru.zvonok.platform.uikit.keygrid.Tone;

/** Cells of the journal as the key grid paints them. */
final class JournalCells {

    private static final String DUTY = "•";
    private final Map<Integer, AttendanceCode> codes = new HashMap<>();
    private final Locale locale;

    JournalCells(List<AttendanceCode> codes, Locale locale) {
        codes.forEach(code -> this.codes.put(code.id(), code));
        this.locale = locale;
    }

    GridCell cell(Cell cell) {
        GridCell shown = GridCell.of(text(cell), cell.version());
        @Nullable AttendanceCode code = cell.attendance() == null ? null : codes.get(cell.attendance());
        if (code != null && cell.marks().isEmpty()) {
            shown = shown.withTone(tone(code));
        }
        List<String> comments = cell.marks().stream()
                .map(Mark::comment)
                .filter(Objects::nonNull)
                .toList();
        return comments.isEmpty() ? shown : shown.withComment(String.join("; ", comments));
    }

    GridCell average(Averages averages) {
        return GridCell.fact(average(averages, locale), Tone.TOTAL);
    }

    /** «4,25»; of pass and fail «3/4»: how many passes among how many. */
    static String average(Averages averages, Locale locale) {
        @Nullable BigDecimal value = averages.weighted();
        if (value != null) {
            return String.format(locale, "%.2f", value);
        }
        return averages.marks() == 0 ? "" : averages.passes() + "/" + averages.marks();
    }

    static GridCell missed(int lessons) {
        return GridCell.fact(lessons == 0 ? "" : String.valueOf(lessons), Tone.COUNT);
    }

    static GridCell period(@Nullable PeriodCell cell) {
        if (cell == null) {
            return GridCell.empty();
        }
        GridCell shown = GridCell.of(cell.value(), cell.version());
        if (!cell.settled()) {
            shown = shown.withTone(cell.edge() ? Tone.PROPOSED_EDGE : Tone.PROPOSED);
            if (cell.waits() && cell.reason() != null) {
                return shown.withComment(cell.reason());
            }
        } else {
            shown = shown.withTone(Tone.TOTAL);
            if (cell.edge() && cell.reason() != null) {
                return shown.withComment(cell.reason());
            }
        }
        return cell.reason() == null ? shown : shown.withHint(cell.reason());
    }

    /** A duty is a point in the data and a bullet on the page. */
    private static String text(Cell cell) {
        return cell.value().replace(".", DUTY);
    }

    static String tone(AttendanceCode code) {
        if (code.open()) {
            return Tone.ATTENDANCE_OPEN;
        }
        return code.absence() && !code.excused() ? Tone.ATTENDANCE_BAD : Tone.ATTENDANCE;
    }
}
