package ru.zvonok.campus.preschool.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.preschool.AttendanceSheets;
import ru.zvonok.campus.preschool.DaySign;
import ru.zvonok.campus.preschool.MonthSheet;
import ru.zvonok.campus.preschool.NoteAnswer;
import ru.zvonok.campus.preschool.NoteDay;
import ru.zvonok.campus.preschool.Noted;
import ru.zvonok.campus.preschool.PreschoolProblem;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.keygrid.BatchAnswer;
import ru.zvonok.platform.uikit.keygrid.CellAnswer;
import ru.zvonok.platform.uikit.keygrid.CellChange;
import ru.zvonok.platform.uikit.keygrid.CellEdit;
import ru.zvonok.platform.uikit.keygrid.GridAddress;
import ru.zvonok.platform.uikit.keygrid.GridPage;

/** Saves what was typed into a month sheet. */
@Component
class SheetGridPage implements GridPage {

    static final String KIND = "sheet";

    private final AttendanceSheets sheets;
    private final Texts texts;

    SheetGridPage(AttendanceSheets sheets, Texts texts) {
        this.sheets = sheets;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public BatchAnswer save(GridAddress address, List<CellEdit> edits) {
        long group = group(address);
        YearMonth month = month(address);
        Map<UUID, String> rows = new HashMap<>();
        List<NoteDay> notes = new ArrayList<>();
        List<CellAnswer> answers = new ArrayList<>();
        for (CellEdit edit : edits) {
            @Nullable Long child = Addresses.number(edit.row());
            @Nullable LocalDate day = day(edit.column());
            if (child == null || day == null) {
                answers.add(refused(edit.id(), PreschoolProblem.NOT_IN_GROUP));
            } else {
                rows.put(edit.id(), edit.row());
                notes.add(new NoteDay(edit.id(), child, day, edit.value(), edit.version()));
            }
        }
        Noted noted = sheets.note(group, month, notes);
        Map<Integer, DaySign> signs = SheetModels.signs(noted.sheet());
        noted.answers().forEach(answer -> answers.add(answer(answer, signs)));
        return new BatchAnswer(answers, sums(noted.sheet(), rows, noted.answers()));
    }

    private static List<CellChange> sums(MonthSheet sheet, Map<UUID, String> rows, List<NoteAnswer> noted) {
        Set<String> changed = noted.stream()
                .filter(NoteAnswer.Saved.class::isInstance)
                .map(answer -> rows.getOrDefault(answer.edit(), ""))
                .collect(Collectors.toSet());
        return sheet.children().stream()
                .filter(child -> changed.contains(String.valueOf(child.person())))
                .flatMap(child -> SheetModels.sums(sheet, child).stream())
                .toList();
    }

    private CellAnswer answer(NoteAnswer answer, Map<Integer, DaySign> signs) {
        return switch (answer) {
            case NoteAnswer.Saved saved -> new CellAnswer.Saved(saved.edit(), SheetModels.cell(saved.now(), signs));
            case NoteAnswer.Conflict conflict ->
                new CellAnswer.Conflict(conflict.edit(), SheetModels.cell(conflict.now(), signs), null);
            case NoteAnswer.Refused refused ->
                new CellAnswer.Refused(
                        refused.edit(),
                        reason(refused.problem()),
                        refused.now() == null ? null : SheetModels.cell(refused.now(), signs));
        };
    }

    private CellAnswer refused(UUID edit, PreschoolProblem problem) {
        return new CellAnswer.Refused(edit, reason(problem), null);
    }

    private String reason(PreschoolProblem problem) {
        return texts.get(LocaleContextHolder.getLocale(), problem.code());
    }

    private static long group(GridAddress address) {
        String page = address.page();
        int end = page.indexOf('-');
        @Nullable Long group = end < 0 ? null : Addresses.number(page.substring(0, end));
        if (group == null) {
            throw new NotFound();
        }
        return group;
    }

    private static YearMonth month(GridAddress address) {
        try {
            return YearMonth.parse(address.page().substring(address.page().indexOf('-') + 1));
        } catch (DateTimeException forged) {
            throw new NotFound();
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException forged) {
            return null;
        }
    }
}
