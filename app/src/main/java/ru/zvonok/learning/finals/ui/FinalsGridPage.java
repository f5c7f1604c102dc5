package ru.zvonok.learning.finals.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.journal.PeriodResults.EditPeriod;
import ru.zvonok.learning.journal.PeriodResults.PeriodAnswer;
import ru.zvonok.learning.journal.PeriodResults.PeriodCell;
import ru.zvonok.platform.tenancy.OwnWords;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.keygrid.BatchAnswer;
import ru.zvonok.platform.uikit.keygrid.CellAnswer;
import ru.zvonok.platform.uikit.keygrid.CellAsk;
import ru.zvonok.platform.uikit.keygrid.CellChange;
import ru.zvonok.platform.uikit.keygrid.CellEdit;
import ru.zvonok.platform.uikit.keygrid.GridAddress;
import ru.zvonok.platform.uikit.keygrid.GridCell;
import ru.zvonok.platform.uikit.keygrid.GridPage;

/** Saves what was typed into a sheet of final marks; what follows from it, the mark of the year or the last one, comes back with it. */
@Component
class FinalsGridPage implements GridPage {

    private final PeriodResults marks;
    private final CourseFacts courses;
    private final CorrectionReasons reasons;
    private final OwnWords texts;

    FinalsGridPage(PeriodResults marks, CourseFacts courses, CorrectionReasons reasons, OwnWords texts) {
        this.marks = marks;
        this.courses = courses;
        this.reasons = reasons;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return FinalsAddress.KIND;
    }

    @Override
    @Transactional
    public BatchAnswer save(GridAddress address, List<CellEdit> edits) {
        long course = courses.course(FinalsAddress.of(address).course()).id();
        List<CellAnswer> answers = new ArrayList<>();
        Map<Long, List<EditPeriod>> typed = new LinkedHashMap<>();
        for (CellEdit edit : edits) {
            @Nullable Long student = Addresses.number(edit.row());
            @Nullable Long column = FinalsAddress.column(edit.column());
            if (student != null && column != null) {
                typed.computeIfAbsent(column, id -> new ArrayList<>())
                        .add(new EditPeriod(edit.id(), student, edit.value(), edit.version(), edit.note()));
            } else {
                String words = texts.of(LocaleContextHolder.getLocale(), FinalsProblem.NOT_IN_CLASS.code());
                answers.add(CellAnswer.refused(edit.id(), words, null));
            }
        }
        List<CellChange> changes = new ArrayList<>();
        typed.forEach((column, own) -> {
            List<PeriodAnswer> told = marks.edit(course, column, own);
            told.forEach(answer -> answers.add(answer.asks() ? asked(answer, edits) : answer(answer)));
            changes.addAll(follows(course, column, told));
        });
        return new BatchAnswer(answers, changes);
    }

    private List<CellChange> follows(long course, long column, List<PeriodAnswer> told) {
        long next = YearResult.of(column).isEmpty() ? YearResult.YEAR.column() : YearResult.FINAL.column();
        boolean saved = told.stream().anyMatch(answer -> answer.refused() == null && !answer.conflict());
        if (!saved || column == next || !marks.visible(course)) {
            return List.of();
        }
        Map<Long, PeriodCell> cells = marks.marks(course, next).cells();
        return told.stream()
                .map(PeriodAnswer::student)
                .distinct()
                .map(student -> new CellChange(
                        String.valueOf(student), FinalsAddress.column(next), FinalsCells.mark(cells.get(student))))
                .toList();
    }

    /** The family has seen the mark: it is changed with a reason. */
    private CellAnswer asked(PeriodAnswer answer, List<CellEdit> edits) {
        Locale locale = LocaleContextHolder.getLocale();
        String told = edits.stream()
                .filter(edit -> edit.id().equals(answer.edit()))
                .findFirst()
                .map(CellEdit::told)
                .orElse("");
        CellAsk ask = reasons.ask(locale);
        return new CellAnswer.Refused(
                answer.edit(),
                told.isEmpty()
                        ? texts.of(locale, "finals.reason.removal-waits")
                        : texts.of(locale, "finals.reason.waits", told),
                Objects.requireNonNullElse(answer.refused(), ""),
                answer.cell() == null ? null : FinalsCells.mark(answer.cell()),
                List.of(),
                ask);
    }

    private static CellAnswer answer(PeriodAnswer answer) {
        GridCell cell = FinalsCells.mark(answer.cell());
        if (answer.refused() != null) {
            return CellAnswer.refused(answer.edit(), answer.refused(), answer.cell() == null ? null : cell);
        }
        return answer.conflict()
                ? new CellAnswer.Conflict(answer.edit(), cell, null)
                : new CellAnswer.Saved(answer.edit(), cell);
    }
}
