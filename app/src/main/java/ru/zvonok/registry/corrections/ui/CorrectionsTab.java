package ru.zvonok.registry.corrections.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.CardTab;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.corrections.Correction;
import ru.zvonok.registry.corrections.Correction.Line;
import ru.zvonok.registry.corrections.CorrectionState;
import ru.zvonok.registry.corrections.Corrections;
import ru.zvonok.registry.corrections.CorrectionsAction;
import ru.zvonok.registry.corrections.NewCorrection;
import ru.zvonok.registry.people.PersonCard;

/** What the family says has changed, old beside new: taken over by one click each, or declined with a reason. */
@org.springframework.stereotype.Component
class CorrectionsTab implements CardTab<PersonCard> {

    static final String CODE = "reported";

    /** The tab, with its own look on the page of another module. */
    @StyleSheet("context://z/corrections.css")
    static final class Pane extends Div {

        Pane() {
            addClassNames("z-stack", "z-corrections");
        }
    }

    private final Corrections door;
    private final AccessControl access;
    private final TenantScope scope;
    private final PaperLinks papers;

    CorrectionsTab(Corrections door, AccessControl access, TenantScope scope, PaperLinks papers) {
        this.door = door;
        this.access = access;
        this.scope = scope;
        this.papers = papers;
    }

    @Override
    public Class<PersonCard> subject() {
        return PersonCard.class;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String titleKey() {
        return "corrections.tab";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean shown(PersonCard card) {
        return !scope.readsOnly()
                && access.allows(CorrectionsAction.VIEW, Target.person(card.id()))
                && door.any(card.id());
    }

    @Override
    public Component content(PersonCard card) {
        List<Correction> all = door.of(card);
        boolean answers = access.allows(CorrectionsAction.ANSWER, Target.person(card.id()));
        Pane whole = new Pane();
        List<Correction> open = all.stream().filter(Correction::open).toList();
        if (open.isEmpty()) {
            whole.add(Pieces.muted(Words.t("corrections.tab.none")));
        }
        open.forEach(one -> whole.add(report(card, one, answers)));
        UnorderedList history = new UnorderedList();
        history.addClassNames("z-lines", "z-ruled");
        for (Correction one : all) {
            one.lines().stream()
                    .filter(line -> line.state() != CorrectionState.SENT)
                    .forEach(line -> history.add(answered(one, line)));
        }
        if (history.getChildren().findAny().isPresent()) {
            whole.add(new Section(Pieces.head(Words.t("corrections.tab.history")), history));
        }
        return whole;
    }

    private Section report(PersonCard card, Correction one, boolean answers) {
        Div head = new Div(
                new H2(Words.t("corrections.tab.from", one.who(), Dates.moment(one.at()))),
                one.overdue()
                        ? Tag.red(Words.t("corrections.tab.overdue"))
                        : Tag.ochre(Words.t("corrections.tab.due", Dates.words(one.due()))));
        head.addClassName("z-correction-head");
        Section section = new Section(head);
        if (!one.words().isEmpty()) {
            Paragraph words = new Paragraph(one.words());
            words.addClassName("z-prose");
            section.add(words);
        }
        papers.of(one).ifPresent(section::add);
        List<List<Component>> rows = new ArrayList<>();
        one.lines().stream()
                .filter(line -> line.state() == CorrectionState.SENT)
                .forEach(line -> rows.add(row(card, line, answers)));
        section.add(Pieces.table(
                List.of(
                        Words.t("corrections.tab.field"),
                        Words.t("corrections.tab.old"),
                        Words.t("corrections.tab.new"),
                        ""),
                rows));
        return section;
    }

    private List<Component> row(PersonCard card, Line line, boolean answers) {
        Div old = new Div(new Span(value(line, line.now())));
        old.addClassName("z-stack");
        if (line.now().equals(line.wanted())) {
            old.add(Tag.done(Words.t("corrections.tab.same")));
        } else if (line.changedMeanwhile()) {
            old.add(Tag.ochre(Words.t("corrections.tab.meanwhile", value(line, line.before()))));
        }
        Span wanted = new Span(value(line, line.wanted()));
        wanted.addClassName("z-strong");
        return List.of(
                new Span(FieldWords.name(line.field())),
                old,
                wanted,
                answers ? actions(card, line) : Pieces.muted(Words.t("corrections.tab.leader")));
    }

    private Div actions(PersonCard card, Line line) {
        String name = FieldWords.name(line.field());
        Button take = new Button(Words.t("corrections.tab.take"), click -> {
            door.take(line.id(), card.version());
            Notice.done(Words.t("corrections.tab.taken"));
            Pieces.again();
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setAriaLabel(Words.t("corrections.tab.take.of", name));
        Button decline = new Button(Words.t("corrections.tab.decline"), click -> decline(line));
        decline.setAriaLabel(Words.t("corrections.tab.decline.of", name));
        Div actions = new Div(take, decline);
        actions.addClassName("z-correction-head");
        return actions;
    }

    private void decline(Line line) {
        TextArea reason = Fields.area("corrections.tab.decline.reason", "corrections.tab.decline.example");
        reason.setMaxLength(NewCorrection.LONGEST);
        Form form = new Form();
        FormSection section = form.section();
        section.note(new Span(
                Words.t("corrections.tab.decline.text", FieldWords.name(line.field()), value(line, line.now()))));
        section.wide("words", reason);
        form.required(reason, "corrections.reason-missing");
        form.onSave(() -> door.decline(line.id(), reason.getValue())).afterSave(() -> {
            Notice.done(Words.t("corrections.tab.declined"));
            Pieces.again();
        });
        FormDialog.open(Words.t("corrections.tab.decline.title"), form, Words.t("corrections.tab.decline"));
    }

    private static ListItem answered(Correction report, Line line) {
        Div what = new Div(
                new Span(FieldWords.name(line.field())),
                new Span(value(line, line.before()) + " → " + value(line, line.wanted())),
                FieldWords.state(line.state()));
        what.addClassName("z-correction-head");
        Correction.@Nullable Answer answer = line.answer();
        String who = answer == null || answer.who().isEmpty()
                ? report.who() + ", " + Dates.moment(report.at())
                : answer.who() + ", " + Dates.moment(answer.at());
        Div all = new Div(what, Pieces.muted(who));
        all.addClassName("z-stack");
        if (answer != null && !answer.words().isEmpty()) {
            all.add(new Span(answer.words()));
        }
        return new ListItem(all);
    }

    private static String value(Line line, String value) {
        String shown = FieldWords.shown(line.field(), value);
        return shown.isEmpty() ? Words.t("corrections.tab.empty") : shown;
    }
}
