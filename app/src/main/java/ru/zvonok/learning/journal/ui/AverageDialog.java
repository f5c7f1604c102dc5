package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.JournalLesson;
import ru.zvonok.learning.journal.JournalPage;
import ru.zvonok.learning.journal.JournalStudent;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.uikit.AverageStory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** How a pupil's average in a course over some days came about, and what does not count in it. */
final class AverageDialog {

    private AverageDialog() {}

    /** Nothing opens for a pupil who is not on the page or has no marks there. */
    static void open(JournalPage page, long student, List<AssignmentType> types, Runnable closed) {
        page.students().stream()
                .filter(one -> one.person() == student && one.averages().marks() > 0)
                .findFirst()
                .ifPresent(one -> open(page, one, types, closed));
    }

    private static void open(JournalPage page, JournalStudent student, List<AssignmentType> types, Runnable closed) {
        Map<Integer, AssignmentType> kinds = new HashMap<>();
        types.forEach(type -> kinds.put(type.id(), type));
        AverageStory.Parts parts = new AverageStory.Parts();
        UnorderedList left = new UnorderedList();
        boolean numbers = page.scale().kind().numbers();
        for (JournalLesson lesson : page.lessons()) {
            Cell cell = student.cells().getOrDefault(lesson.lesson().id(), Cell.EMPTY);
            for (Mark mark : cell.marks()) {
                @Nullable
                Assignment work = lesson.assignments().stream()
                        .filter(one -> one.id() == mark.assignment())
                        .findFirst()
                        .orElse(null);
                String kind = kind(work, kinds);
                Integer value = mark.value();
                if (value != null) {
                    parts.add(kind, work == null || !numbers ? 1 : work.weight(), value);
                } else {
                    left.add(new ListItem(Words.t(
                            "journal.average.duty",
                            kind,
                            Dates.words(lesson.lesson().date()))));
                }
            }
        }
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.t(
                numbers ? "journal.average.title" : "journal.average.passes-title",
                student.name().listed()));
        dialog.add(new Paragraph(Words.t(
                "journal.average.of",
                page.course().title(),
                Dates.day(page.days().from()),
                Dates.day(
                        page.days().to() == null
                                ? page.days().from()
                                : page.days().to()))));
        dialog.add(
                numbers
                        ? new AverageStory(parts.all(), true, student.averages().weighted())
                        : passes(parts.all(), page.scale(), student.averages()));
        if (left.getComponentCount() > 0) {
            dialog.add(new Paragraph(Words.t("journal.average.without")), left);
        }
        dialog.add(Pieces.muted(Words.t("journal.average.signs")));
        dialog.setMaxWidth("34rem");
        dialog.getFooter().add(new Button(Words.t("journal.average.close"), click -> dialog.close()));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
        dialog.open();
    }

    /** Pass and fail have no mean: how many there are, and from which share on a pass is proposed. */
    private static AverageStory passes(List<AverageStory.Part> parts, Scale scale, Averages averages) {
        return new AverageStory(
                parts,
                Scale::text,
                Words.t(
                        "journal.average.passes",
                        averages.passes(),
                        averages.marks(),
                        scale.limits().three()));
    }

    private static String kind(@Nullable Assignment work, Map<Integer, AssignmentType> kinds) {
        @Nullable AssignmentType type = work == null ? null : kinds.get(work.type());
        return type == null ? Words.t("journal.average.other") : type.word(Words.locale());
    }
}
