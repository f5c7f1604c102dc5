package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import ru.zvonok.learning.journal.ExcuseNote;
import ru.zvonok.learning.journal.ExcuseNotes;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.FileShelf;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Notes from families of the class that wait for an answer: one click accepts, a word declines. */
class ClassExcuses extends Div {

    private static final int LONGEST = 500;

    private final transient ExcuseNotes door;
    private final transient Files files;

    ClassExcuses(List<ExcuseNote> notes, ExcuseNotes door, Files files) {
        this.door = door;
        this.files = files;
        addClassName("z-class-excuses");
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        notes.forEach(note -> list.add(line(note)));
        add(new H2(Words.t("journal.excuse.title")), list);
    }

    /** Those answered lately, folded: an answer that was a mistake is taken back here. */
    static NativeDetails answered(List<ExcuseNote> notes, ExcuseNotes door, Files files) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        for (ExcuseNote note : notes) {
            Span name = new Span(note.name().listed());
            name.addClassName("z-strong");
            Div what = new Div(
                    name, new Span(days(note) + ". " + Words.t(note.reason().textKey())));
            what.addClassName("z-stack");
            if (!note.answer().isEmpty()) {
                what.add(Pieces.muted(note.answer()));
            }
            if (!note.papers().isEmpty()) {
                what.add(papers(note, files));
            }
            Button reopen = new Button(Words.t("journal.excuse.reopen"), click -> {
                door.reopen(note.id());
                Notice.done(Words.t("journal.excuse.reopened"));
                Pieces.again();
            });
            reopen.addThemeVariants(ButtonVariant.TERTIARY);
            reopen.setAriaLabel(reopen.getText() + ", " + note.name().listed() + ", " + days(note));
            Div end = new Div(Pieces.muted(Words.t(note.state().textKey())), reopen);
            end.addClassName("z-absence-end");
            list.add(new ListItem(what, end));
        }
        NativeDetails details = new NativeDetails(Words.t("journal.excuse.answered", notes.size()), list);
        details.addClassName("z-class-excuses");
        return details;
    }

    private ListItem line(ExcuseNote note) {
        Span name = new Span(note.name().listed());
        name.addClassName("z-strong");
        Div what =
                new Div(name, new Span(days(note) + ". " + Words.t(note.reason().textKey())));
        what.addClassName("z-stack");
        if (!note.words().isEmpty()) {
            what.add(new Span(note.words()));
        }
        what.add(papers(note, files));
        if (note.sender() != null) {
            Span by = Pieces.muted(Words.t("journal.excuse.by", note.sender().full(), Dates.moment(note.sentAt())));
            by.addClassName("z-small");
            what.add(by);
        }
        Button accept = new Button(Words.t("journal.excuse.accept"), click -> {
            door.accept(note.id());
            Notice.done(Words.t("journal.excuse.accepted"));
            Pieces.again();
        });
        accept.setDisableOnClick(true);
        accept.setAriaLabel(Words.t("journal.excuse.accept-spoken", note.name().listed(), days(note)));
        Button decline = new Button(Words.t("journal.excuse.decline"), click -> decline(note));
        decline.addThemeVariants(ButtonVariant.TERTIARY);
        Div end = new Div(decline, accept);
        end.addClassName("z-absence-end");
        return new ListItem(what, end);
    }

    private static Div papers(ExcuseNote note, Files files) {
        Div papers = new Div();
        papers.addClassName("z-row");
        for (ExcuseNote.Paper paper : note.papers()) {
            papers.add(FileShelf.open(paper.name(), () -> files.link(paper.file())));
        }
        return papers;
    }

    private void decline(ExcuseNote note) {
        TextArea word = Fields.area("journal.excuse.word", "journal.excuse.word.example");
        word.setMaxLength(LONGEST);
        Form form = new Form();
        form.section().wide("word", word);
        form.required(word, "journal.excuse.word.missing");
        form.onSave(() -> {
                    door.decline(note.id(), word.getValue());
                    Notice.done(Words.t("journal.excuse.declined"));
                })
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("journal.excuse.decline-title"), form, Words.t("journal.excuse.decline"));
    }

    private static String days(ExcuseNote note) {
        String days = ClassAbsencesView.days(note.days());
        return note.lessons().isEmpty()
                ? days
                : days + ", "
                        + Words.count(
                                "journal.excuse.lessons",
                                note.lessons().size(),
                                note.lessons().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
