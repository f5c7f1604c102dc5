package ru.zvonok.learning.timetable.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.timetable.TimetableWeek;
import ru.zvonok.learning.timetable.TimetableWeek.Day;
import ru.zvonok.learning.timetable.TimetableWeek.Held;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.reporting.Printing;
import ru.zvonok.platform.reporting.TableSheet;
import ru.zvonok.platform.reporting.TableSheet.Column;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.DownloadLink;
import ru.zvonok.platform.uikit.Words;

/** A week as a workbook, a line for each lesson; made of what the page shows. */
@Component
class WeekSheet {

    private final Printing printing;

    WeekSheet(Printing printing) {
        this.printing = printing;
    }

    Anchor link(TimetableWeek week, String title, String second) {
        TableSheet sheet = sheet(week, title, second);
        return DownloadLink.xlsx(
                "file-spreadsheet", "timetable.week.export", sheet.title(), () -> printing.xlsx(sheet));
    }

    static TableSheet sheet(TimetableWeek week, String title, String second) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Day day : week.days()) {
            for (Held held : day.lessons()) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(Dates.weekday(day.date()));
                row.add(day.date());
                row.add(held.lesson().number());
                row.add(LessonWords.time(held.lesson().startsAt(), held.lesson().endsAt()));
                row.add(held.course().groupName());
                row.add(held.course().subjectName());
                row.add(held.course().subgroupName());
                row.add(name(held.teacher()));
                row.add(held.room());
                row.add(notes(held, week));
                rows.add(row);
            }
        }
        return new TableSheet(
                title + " " + week.name(),
                second,
                List.of(
                        new Column(Words.t("timetable.week.weekday"), 10),
                        new Column(Words.t("timetable.week.date"), 12),
                        new Column(Words.t("timetable.week.number"), 8),
                        new Column(Words.t("timetable.week.time"), 14),
                        new Column(Words.t("timetable.whose.class"), 10),
                        new Column(Words.t("timetable.week.subject"), 28),
                        new Column(Words.t("timetable.week.subgroup"), 14),
                        new Column(Words.t("timetable.whose.teacher"), 34),
                        new Column(Words.t("timetable.whose.room"), 12),
                        new Column(Words.t("timetable.week.changes"), 34)),
                rows);
    }

    private static String notes(Held held, TimetableWeek week) {
        List<String> notes = new ArrayList<>();
        if (held.course().extracurricular()) {
            notes.add(Words.t("timetable.week.extracurricular"));
        }
        notes.addAll(LessonWords.notes(held, week.whose()));
        return String.join(", ", notes);
    }

    private static @Nullable String name(@Nullable PersonName name) {
        return name == null ? null : name.full();
    }
}
