package ru.zvonok.learning.finals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ru.zvonok.learning.finals.Approvals;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.WaitingMark;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** Marks against the rule: the teacher says why, the deputy approves or gives back with a word (MRK-10). */
@Route("o/:organisation/finals-approvals")
@ForAction(
        value = "finals.view",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class ApprovalsView extends Page {

    private final transient Approvals door;

    ApprovalsView(Approvals door, FinalsDesk desk, FinalsTabs tabs) {
        super("finals.approvals.title");
        this.door = door;
        PageHead head = new PageHead(Words.t("finals.approvals.title"));
        head.second(Words.t("finals.approvals.second"));
        add(head, tabs.on(FinalsTabs.APPROVALS));
        List<WaitingMark> marks = door.waiting();
        if (marks.isEmpty()) {
            add(new EmptyPage("check", Words.t("finals.approvals.none"), Words.t("finals.approvals.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        marks.forEach(mark -> list.add(line(mark, desk.readsOnly())));
        add(list);
    }

    private ListItem line(WaitingMark mark, boolean readsOnly) {
        Span who = new Span(mark.name().listed());
        who.addClassName("z-strong");
        Div what = new Div(who, Pieces.muted(mark.course().title() + ", " + mark.period()), new Span(said(mark)));
        what.addClassName("z-stack");
        if (mark.words() != null) {
            what.add(new Paragraph(Words.t("finals.approvals.why", mark.words())));
        }
        if (mark.answer() != null) {
            what.add(new Paragraph(Words.t("finals.approvals.answer", mark.answer())));
        }
        if (!readsOnly) {
            Div acts = new Div(buttons(mark));
            acts.addClassName("z-row");
            what.add(acts);
        }
        return new ListItem(what, state(mark));
    }

    private static String said(WaitingMark mark) {
        PeriodValue proposed = mark.proposed();
        List<String> parts = new ArrayList<>();
        parts.add(
                proposed == null
                        ? Words.t("finals.approvals.no-rule", mark.value().said(Words::t))
                        : Words.t("finals.approvals.instead", mark.value().said(Words::t), proposed.said(Words::t)));
        if (mark.average() != null) {
            parts.add(Words.t("finals.approvals.average", mark.average()));
        }
        if (mark.settled() != null) {
            parts.add(Words.t("finals.approvals.still", mark.settled().said(Words::t)));
        }
        return String.join(", ", parts);
    }

    private static Tag state(WaitingMark mark) {
        if (mark.answer() != null) {
            return Tag.ochre(Words.t("finals.approvals.returned"));
        }
        return mark.words() == null
                ? Tag.ochre(Words.t("finals.approvals.owed"))
                : Tag.accent(Words.t("finals.approvals.waits"));
    }

    private Component[] buttons(WaitingMark mark) {
        List<Button> buttons = new ArrayList<>();
        if (mark.decidable()) {
            buttons.add(button(
                    "finals.approvals.give-back",
                    mark,
                    () -> asked(
                            "finals.approvals.give-back",
                            "finals.approvals.words",
                            words -> door.giveBack(mark.at(), words))));
            Button approve = button("finals.approvals.approve", mark, () -> {
                door.approve(mark.at());
                Notice.done(Words.t("finals.approvals.approved"));
                Pieces.again();
            });
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(approve);
        } else if (mark.mine() && (mark.words() == null || mark.answer() != null)) {
            String action = mark.answer() == null ? "finals.approvals.explain" : "finals.approvals.explain-again";
            buttons.add(button(
                    action,
                    mark,
                    () -> asked(
                            "finals.approvals.explain",
                            "finals.approvals.reason",
                            words -> door.explain(mark.at(), words))));
        }
        return buttons.toArray(Component[]::new);
    }

    private static Button button(String key, WaitingMark mark, Runnable work) {
        Button button = new Button(Words.t(key), click -> work.run());
        button.setAriaLabel(
                Words.t("finals.approvals.spoken", Words.t(key), mark.name().listed()));
        return button;
    }

    private static void asked(String action, String label, Consumer<String> save) {
        TextArea words = Fields.area(label, label + ".example");
        words.setMaxLength(Approvals.LONGEST);
        Form form = new Form();
        form.section().add("words", words);
        form.required(words, "finals.approvals.words.none");
        form.onSave(() -> save.accept(words.getValue())).afterSave(Pieces::again);
        FormDialog.open(Words.t(action + ".title"), form, Words.t(action));
    }
}
