package ru.zvonok.learning.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.workload.PlannedWork;
import ru.zvonok.learning.workload.Schedule;
import ru.zvonok.learning.workload.WorkState;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** All about one work, with what the actor may do to it. */
class WorkPanel {

    private final Schedule schedule;
    private final WorkForms forms;
    private final WorkWords words;

    WorkPanel(Schedule schedule, WorkForms forms, WorkWords words) {
        this.schedule = schedule;
        this.forms = forms;
        this.words = words;
    }

    void open(PlannedWork work) {
        Dialog dialog = new Dialog(forms.name(work));
        dialog.setWidth("28rem");
        dialog.setMaxWidth("100%");
        dialog.add(facts(work));
        if (!work.violations().isEmpty()) {
            Div callout = new Div(Icons.of("triangle-alert"), new Div(WorkWords.violations(work.violations())));
            callout.addClassNames("z-callout", "z-ochre");
            dialog.add(callout);
        }
        if (schedule.mayPlan() && work.state().stands()) {
            dialog.getFooter()
                    .add(
                            button(dialog, "workload.remove", () -> forms.remove(work)),
                            button(dialog, "workload.move", () -> forms.move(work)));
            if (work.state() == WorkState.PROPOSED) {
                dialog.getFooter().add(button(dialog, "workload.accept", () -> forms.accept(work)));
            }
        }
        dialog.getFooter().add(new Button(Words.t("workload.close"), click -> dialog.close()));
        dialog.open();
    }

    private static Button button(Dialog dialog, String key, Runnable run) {
        Button button = new Button(Words.t(key), click -> {
            dialog.close();
            run.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Component facts(PlannedWork work) {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        facts.add(Map.entry(Words.t("workload.kind"), words.kind(work)));
        facts.add(Map.entry(Words.t("workload.day"), Dates.weekdayAndWords(work.day())));
        @Nullable Integer number = work.number();
        if (number != null) {
            facts.add(Map.entry(Words.t("workload.number"), String.valueOf(number)));
        }
        facts.add(Map.entry(Words.t("workload.minutes"), String.valueOf(work.minutes())));
        facts.add(Map.entry(Words.t("workload.level"), Words.t(work.level().textKey())));
        facts.add(Map.entry(Words.t("workload.state"), Words.t(work.state().textKey())));
        @Nullable String reason = work.reason();
        if (reason != null) {
            facts.add(Map.entry(Words.t("workload.reason"), reason));
        }
        Div all = new Div(Pieces.facts(facts));
        WorkWords.change(work).ifPresent(change -> all.add(new Span(change)));
        return all;
    }
}
