package ru.zvonok.learning.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.concerns.Concern;
import ru.zvonok.learning.concerns.ConcernState;
import ru.zvonok.learning.concerns.Concerns;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** What families say is wrong, for whoever is to answer: the oldest first. */
@Route("o/:organisation/" + Concerns.PAGE)
@ForAction({"concerns.answer", "concerns.answer-access"})
@StyleSheet("context://z/concerns.css")
class ConcernsView extends Page implements BeforeEnterObserver {

    private static final int LONGEST = 500;

    private final transient Concerns door;

    ConcernsView(Concerns door) {
        super("concerns.list");
        this.door = door;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        List<Concern> waiting = door.waiting();
        add(new PageHead(Words.t("concerns.list")).second(Words.t("concerns.list.second")));
        if (waiting.isEmpty()) {
            add(new EmptyPage("check", Words.t("concerns.list.none"), Words.t("concerns.list.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled", "z-concerns");
        waiting.forEach(one -> list.add(line(one)));
        add(list);
    }

    private ListItem line(Concern one) {
        Div what = new Div(new H2(Words.t(one.kind().textKey())), Pieces.muted(about(one)));
        what.addClassName("z-stack");
        if (!one.words().isEmpty()) {
            Paragraph words = new Paragraph(one.words());
            words.addClassName("z-prose");
            what.add(words);
        }
        Div state = new Div(tag(one), Pieces.muted(Words.t("concerns.list.due", Dates.words(one.due()))));
        state.addClassName("z-concern-state");
        Div actions = new Div(actions(one));
        actions.addClassName("z-concern-actions");
        what.add(state, actions);
        return new ListItem(what);
    }

    private static String about(Concern one) {
        @Nullable Course course = one.course();
        String pupil =
                one.groupName().isEmpty() ? one.name().listed() : one.name().listed() + ", " + one.groupName();
        return course == null
                ? Words.t("concerns.list.about-access", pupil, Dates.words(one.day()))
                : Words.t("concerns.list.about", pupil, course.subjectName(), Dates.words(one.day()));
    }

    private static Tag tag(Concern one) {
        if (one.overdue()) {
            return Tag.red(Words.t("concerns.list.overdue"));
        }
        String text = Words.t(one.state().textKey());
        return one.state() == ConcernState.SENT ? Tag.ochre(text) : Tag.accent(text);
    }

    private Component[] actions(Concern one) {
        Button answer = new Button(Words.t("concerns.list.answer"), click -> answer(one));
        Button look = new Button(Words.t("concerns.list.look"), click -> {
            door.lookAt(one.id());
            Notice.done(Words.t("concerns.list.looked"));
            show();
        });
        look.setVisible(one.state() == ConcernState.SENT);
        Anchor open = one.course() == null || one.lesson() == null
                ? Here.anchor("person/" + one.student(), Words.t("concerns.list.open-person"))
                : Here.anchor(JournalPaths.lesson(one.course().id(), one.lesson()), Words.t("concerns.list.open"));
        return new Component[] {answer, look, open};
    }

    private void answer(Concern one) {
        boolean access = one.course() == null;
        RadioButtonGroup<Boolean> outcome = Fields.radio(
                "concerns.list.outcome",
                List.of(true, false),
                done -> Words.t(
                        done
                                ? access ? "concerns.list.settled" : "concerns.list.corrected"
                                : "concerns.list.explained"));
        TextArea words = Fields.area("concerns.list.words", "concerns.list.words.example");
        words.setMaxLength(LONGEST);
        Form form = new Form();
        FormSection section = form.section();
        section.note(new Span(about(one)));
        section.wide("outcome", outcome);
        section.wide("words", words);
        form.fill(() -> outcome.setValue(false));
        form.onSave(() ->
                        door.answer(one.id(), Objects.requireNonNullElse(outcome.getValue(), false), words.getValue()))
                .afterSave(() -> {
                    Notice.done(Words.t("concerns.list.answered"));
                    show();
                });
        FormDialog.open(Words.t("concerns.list.answer.title"), form, Words.t("concerns.list.answer"));
    }
}
