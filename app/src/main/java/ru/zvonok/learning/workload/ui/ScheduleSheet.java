package ru.zvonok.learning.workload.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.workload.PlannedWork;
import ru.zvonok.platform.reporting.Printing;
import ru.zvonok.platform.reporting.TableSheet;
import ru.zvonok.platform.reporting.TableSheet.Column;
import ru.zvonok.platform.uikit.DownloadLink;
import ru.zvonok.platform.uikit.Words;

/** The schedule for the school's site and for the wall: a workbook and a page to print, made of what is shown. */
@Component
class ScheduleSheet {

    private final Printing printing;
    private final WorkWords words;

    ScheduleSheet(Printing printing, WorkWords words) {
        this.printing = printing;
        this.words = words;
    }

    Anchor xlsx(List<PlannedWork> works, String second) {
        TableSheet sheet = sheet(works, second);
        return DownloadLink.xlsx("file-spreadsheet", "workload.sheet.xlsx", sheet.title(), () -> printing.xlsx(sheet));
    }

    Anchor pdf(List<PlannedWork> works, String second) {
        TableSheet sheet = sheet(works, second);
        Locale locale = Words.locale();
        return DownloadLink.pdf("printer", "workload.sheet.pdf", sheet.title(), () -> printing.pdf(sheet, locale));
    }

    private TableSheet sheet(List<PlannedWork> works, String second) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PlannedWork work : works) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(work.grade());
            row.add(WorkWords.group(work.course()));
            row.add(work.course().subjectName());
            row.add(words.kind(work));
            row.add(Words.t(work.level().textKey()));
            row.add(work.day());
            row.add(work.number());
            row.add(work.minutes());
            row.add(WorkWords.change(work).orElse(null));
            rows.add(row);
        }
        return new TableSheet(
                Words.t("workload.sheet.title"),
                second,
                List.of(
                        new Column(Words.t("workload.grade"), 9),
                        new Column(Words.t("workload.group"), 12),
                        new Column(Words.t("workload.subject"), 24),
                        new Column(Words.t("workload.kind"), 34),
                        new Column(Words.t("workload.level"), 14),
                        new Column(Words.t("workload.day"), 12),
                        new Column(Words.t("workload.number"), 7),
                        new Column(Words.t("workload.minutes"), 7),
                        new Column(Words.t("workload.changes"), 30)),
                rows);
    }
}
