package ru.zvonok.learning.workload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.workload.PlannedWork;
import ru.zvonok.learning.workload.Schedule;
import ru.zvonok.learning.workload.WorkState;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Works that teachers propose: for the deputy to settle, for a teacher with what became of them. */
class ProposalsPart extends Section {

    ProposalsPart(Schedule schedule, List<PlannedWork> works, WorkForms forms, WorkWords words) {
        addClassName("z-works-proposals");
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        works.forEach(work -> list.add(new ListItem(line(schedule, work, forms, words))));
        add(
                Pieces.head(Words.t("workload.proposals"), Pieces.muted(Words.count("workload.works", works.size()))),
                list);
    }

    private static Div line(Schedule schedule, PlannedWork work, WorkForms forms, WorkWords words) {
        Span name = new Span(forms.name(work));
        name.addClassName("z-strong");
        Div text = new Div(
                name,
                new Span(words.kind(work)),
                WorkWords.small(Dates.weekdayAndWords(work.day())
                        + (work.number() == null
                                ? ""
                                : ", " + Words.t("workload.lesson", work.number(), work.minutes()))));
        text.addClassNames("z-stack", "z-grow");
        if (!work.violations().isEmpty()) {
            text.add(WorkWords.violations(work.violations()));
        }
        @Nullable String word = work.word();
        if (word != null) {
            text.add(new Span(Words.t("workload.declined-with", word)));
        }
        Div buttons = new Div();
        buttons.addClassName("z-works-buttons");
        if (schedule.mayPlan()) {
            Button accept = new Button(Words.t("workload.accept"), click -> forms.accept(work));
            accept.setEnabled(work.violations().isEmpty());
            Button move = tertiary("workload.move", () -> forms.move(work));
            Button decline = tertiary("workload.decline", () -> forms.decline(work));
            buttons.add(accept, move, decline);
        } else {
            if (work.state() == WorkState.DECLINED) {
                ScheduleTable.tags(work).forEach(buttons::add);
            }
            buttons.add(tertiary("workload.take-back", () -> forms.remove(work)));
        }
        Div line = new Div(text, buttons);
        line.addClassName("z-works-proposal");
        return line;
    }

    private static Button tertiary(String key, Runnable run) {
        Button button = new Button(Words.t(key), click -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
