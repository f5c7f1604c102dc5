package ru.zvonok.learning.finals.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.journal.PeriodResults.EditPeriod;
import ru.zvonok.learning.journal.PeriodResults.PeriodAnswer;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.keygrid.BatchAnswer;
import ru.zvonok.platform.uikit.keygrid.CellAnswer;
import ru.zvonok.platform.uikit.keygrid.CellEdit;
import ru.zvonok.platform.uikit.keygrid.GridAddress;
import ru.zvonok.platform.uikit.keygrid.GridCell;
import ru.zvonok.platform.uikit.keygrid.GridPage;

/** Saves what was typed into a sheet of period marks. */
@Component
class FinalsGridPage implements GridPage {

    private final PeriodResults marks;
    private final Texts texts;

    FinalsGridPage(PeriodResults marks, Texts texts) {
        this.marks = marks;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return FinalsAddress.KIND;
    }

    @Override
    public BatchAnswer save(GridAddress address, List<CellEdit> edits) {
        FinalsAddress page = FinalsAddress.of(address);
        List<CellAnswer> answers = new ArrayList<>();
        List<EditPeriod> typed = new ArrayList<>();
        for (CellEdit edit : edits) {
            @Nullable Long student = Addresses.number(edit.row());
            if (student != null && FinalsAddress.MARK.equals(edit.column())) {
                typed.add(new EditPeriod(edit.id(), student, edit.value(), edit.version()));
            } else {
                String words = texts.get(LocaleContextHolder.getLocale(), FinalsProblem.NOT_IN_CLASS.code());
                answers.add(CellAnswer.refused(edit.id(), words, null));
            }
        }
        if (!typed.isEmpty()) {
            marks.edit(page.course(), page.period(), typed).forEach(answer -> answers.add(answer(answer)));
        }
        return new BatchAnswer(answers);
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
