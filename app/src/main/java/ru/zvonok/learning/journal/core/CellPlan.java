package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.CellsWritten.WrittenCell;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.core.CellDiff.Steps;
import ru.zvonok.learning.journal.core.CellRules.Verdict;
import ru.zvonok.learning.journal.core.ChangedWorks.Line;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.timetable.Lesson;

/** What is to be written for a batch of edits that were allowed. */
final class CellPlan {

    /** With {@code back} marks come back to the works they were for. */
    record Step(
            EditCell edit,
            Lesson lesson,
            CellValue value,
            boolean afterwards,
            @Nullable CellRewind back,
            Steps marks) {

        /** The work that each mark comes back to, in the order in which they are added; null where it is not known. */
        List<@Nullable Line> comesBackTo() {
            List<@Nullable Line> works = new ArrayList<>();
            if (back != null) {
                back.marks().stream().filter(was -> was.id() == null).forEach(was -> works.add(was.work()));
            }
            return works;
        }

        Place place() {
            return new Place(edit.student(), edit.lesson());
        }
    }

    private final Facts before;
    private final List<Step> steps = new ArrayList<>();

    CellPlan(Facts before) {
        this.before = before;
    }

    void add(EditCell edit, Lesson lesson, Verdict.Yes yes, @Nullable List<Line> undone) {
        Place place = new Place(edit.student(), edit.lesson());
        List<MarkFact> there = before.marks(place);
        @Nullable
        CellRewind back = undone == null
                ? null
                : CellRewind.of(before, place, undone, yes.value().marks());
        steps.add(new Step(
                edit,
                lesson,
                yes.value(),
                yes.afterwards(),
                back,
                back == null ? CellRules.steps(there, yes) : back.steps(there)));
    }

    Facts before() {
        return before;
    }

    List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    boolean empty() {
        return steps.isEmpty();
    }

    Set<Long> lessons() {
        return Set.copyOf(steps.stream().map(step -> step.lesson().id()).toList());
    }

    List<WrittenCell> written(Facts now) {
        return steps.stream()
                .map(step -> new WrittenCell(
                        step.edit().student(),
                        step.lesson().id(),
                        step.lesson().date(),
                        before.value(step.place()).text(),
                        now.cell(step.place())))
                .toList();
    }
}
