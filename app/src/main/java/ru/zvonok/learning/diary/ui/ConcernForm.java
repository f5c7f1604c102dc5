package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.concerns.Concern;
import ru.zvonok.learning.concerns.ConcernKind;
import ru.zvonok.learning.concerns.Concerns;
import ru.zvonok.learning.concerns.NewConcern;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** «Сообщить об ошибке»: what is wrong with a mark or with the access, and how far earlier reports are. */
@Component
class ConcernForm {

    private static final int LONGEST = 500;

    private final Concerns door;

    ConcernForm(Concerns door) {
        this.door = door;
    }

    /** Reports about a lesson of the pupil, newest first. */
    List<Concern> of(long pupil, long lesson) {
        return door.ofStudent(pupil).stream()
                .filter(one -> Long.valueOf(lesson).equals(one.lesson()))
                .toList();
    }

    /** Reports of access trouble, newest first. */
    List<Concern> ofAccess(long pupil) {
        return door.ofStudent(pupil).stream()
                .filter(one -> one.kind() == ConcernKind.ACCESS)
                .toList();
    }

    void open(long pupil, long lesson, int schoolYear, Runnable done) {
        List<ConcernKind> kinds = Arrays.stream(ConcernKind.values())
                .filter(kind -> kind != ConcernKind.ACCESS)
                .toList();
        Select<ConcernKind> kind = Fields.select("diary.concern.kind", kinds, one -> Words.t(one.textKey()));
        TextArea words = words("diary.concern.words.example");
        Form form = new Form();
        FormSection section = form.section();
        section.note(new Paragraph(Words.t("diary.concern.to-teacher")));
        section.wide("kind", kind);
        section.wide("words", words);
        form.fill(() -> kind.setValue(ConcernKind.WRONG_MARK));
        form.required(kind, "diary.concern.kind.missing");
        send(form, done, () -> new NewConcern(pupil, lesson, schoolYear, kind.getValue(), words.getValue()));
        FormDialog.open(Words.t("diary.concern.title"), form, Words.t("diary.concern.send"));
    }

    void openAccess(long pupil, Runnable done) {
        TextArea words = words("diary.concern.access.example");
        Form form = new Form();
        FormSection section = form.section();
        section.note(new Paragraph(Words.t("diary.concern.to-leader")));
        section.wide("words", words);
        send(form, done, () -> new NewConcern(pupil, null, 0, ConcernKind.ACCESS, words.getValue()));
        FormDialog.open(Words.t("diary.concern.access"), form, Words.t("diary.concern.send"));
    }

    private void send(Form form, Runnable done, java.util.function.Supplier<NewConcern> concern) {
        form.onSave(() -> door.report(concern.get())).afterSave(() -> {
            Notice.done(Words.t("diary.concern.sent"));
            done.run();
        });
    }

    private static TextArea words(String exampleKey) {
        TextArea words = Fields.area("diary.concern.words", exampleKey);
        words.setMaxLength(LONGEST);
        return words;
    }

    /** How far a report is, what was answered, how the cell was corrected. */
    static Div state(Concern one) {
        String text = Words.t(one.state().textKey());
        Div line =
                new Div(new Span(Words.t(one.kind().textKey())), one.state().open() ? Tag.ochre(text) : Tag.done(text));
        line.addClassName("z-concern-state");
        Div all = new Div(line);
        all.addClassNames("z-stack", "z-concern");
        if (!one.words().isEmpty()) {
            Span words = new Span(one.words());
            words.addClassName("z-prose");
            all.add(words);
        }
        Concern.@Nullable Answer answer = one.answer();
        if (answer == null) {
            all.add(Figures.small(Words.t("diary.concern.sent-at", Dates.moment(one.at()), Dates.words(one.due()))));
            return all;
        }
        String before = answer.before();
        String after = answer.after();
        if (before != null && after != null) {
            all.add(new Span(
                    after.isEmpty()
                            ? Words.t("diary.story.removed", before)
                            : before.isEmpty()
                                    ? Words.t("diary.story.set", after)
                                    : Words.t("diary.story.changed", before, after)));
        }
        if (!answer.words().isEmpty()) {
            all.add(new Span(Words.t("diary.concern.answer", answer.words())));
        }
        all.add(Pieces.muted(
                answer.who().isEmpty() ? Dates.moment(answer.at()) : answer.who() + ", " + Dates.moment(answer.at())));
        return all;
    }
}
