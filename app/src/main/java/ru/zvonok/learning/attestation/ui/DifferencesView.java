package ru.zvonok.learning.attestation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.learning.attestation.ExamDifference;
import ru.zvonok.learning.attestation.ExamDifference.Place;
import ru.zvonok.learning.attestation.ExamDifference.State;
import ru.zvonok.learning.attestation.ExamLists;
import ru.zvonok.learning.attestation.ExamLists.Comparison;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** Where the list of the region and what is written here do not agree (GIA-02, DL-29). */
@Route("o/:organisation/exam-differences")
@ForAction(
        value = "attestation.compare-exams",
        modules = {ModuleProfile.SCHOOL})
class DifferencesView extends Page {

    private static final List<StateExam> LISTED = List.of(StateExam.OGE, StateExam.EGE, StateExam.GVE);

    private final transient ExamLists door;
    private final transient Directory directory;
    private final boolean writes;

    DifferencesView(ExamLists door, AttestationTabs tabs, Directory directory, TenantScope scope) {
        super("attestation.differences.title");
        addClassName("z-attestation");
        this.door = door;
        this.directory = directory;
        this.writes = !scope.readsOnly();
        PageHead head = new PageHead(Words.t("attestation.differences.title"));
        head.second(Words.t("attestation.differences.second"));
        if (writes) {
            Button upload = new Button(Words.t("attestation.upload"), click -> new UploadDialog(door, LISTED).open());
            upload.addThemeVariants(ButtonVariant.PRIMARY);
            head.actions(upload);
        }
        add(head, tabs.on(AttestationTabs.DIFFERENCES));
        List<Comparison> days = door.comparisons();
        if (!days.isEmpty()) {
            add(new Section(Pieces.head(Words.t("attestation.comparisons")), comparisons(days)));
        }
        List<ExamDifference> all = door.differences();
        if (all.isEmpty()) {
            add(new EmptyPage(
                    "check", Words.t("attestation.differences.none"), Words.t("attestation.differences.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        all.forEach(one -> list.add(line(one)));
        add(list);
    }

    private Component comparisons(List<Comparison> days) {
        return Pieces.table(
                List.of(
                        Words.t("attestation.exam"),
                        Words.t("attestation.subject"),
                        Words.t("attestation.comparisons.on"),
                        Words.t("attestation.comparisons.due"),
                        Words.t("attestation.comparisons.state")),
                days.stream()
                        .<List<Component>>map(one -> List.of(
                                new Span(Words.t(one.exam().textKey())),
                                new Span(one.subject()),
                                new Span(Dates.day(one.resultsOn())),
                                new Span(Dates.day(one.due())),
                                state(one)))
                        .toList());
    }

    private Tag state(Comparison one) {
        if (one.done()) {
            return Tag.done(Words.t("attestation.comparisons.done"));
        }
        String text = one.listed()
                ? Words.count("attestation.comparisons.open", one.open())
                : Words.t("attestation.comparisons.no-list");
        return one.due().isBefore(directory.today()) ? Tag.overdue(text) : Tag.ochre(text);
    }

    private ListItem line(ExamDifference one) {
        Span who = new Span(one.name().listed());
        who.addClassName("z-strong");
        Div what = new Div(
                who,
                Pieces.muted(Words.t(
                        "attestation.differences.where",
                        one.group(),
                        Words.t(one.at().exam().textKey()),
                        one.subject(),
                        Words.t(one.at().place().textKey()),
                        Dates.day(one.foundOn()))),
                new Span(
                        one.region() == null
                                ? Words.t("attestation.differences.not-listed", one.ours())
                                : Words.t("attestation.differences.other", one.ours(), one.region())));
        what.addClassName("z-stack");
        if (one.words() != null) {
            what.add(new Paragraph(Words.t("attestation.differences.words", one.words())));
        }
        if (writes && one.state() != State.CORRECTED) {
            Div acts = new Div(acts(one).toArray(Component[]::new));
            acts.addClassName("z-row");
            what.add(acts);
        }
        return new ListItem(what, tag(one.state()));
    }

    private List<Component> acts(ExamDifference one) {
        List<Component> acts = new ArrayList<>();
        if (one.at().place() == Place.JOURNAL) {
            acts.add(Here.anchor(
                    "finals/" + one.at().course() + "?result=exam", Words.t("attestation.differences.sheet")));
        } else if (one.state() == State.OPEN) {
            String key = one.region() == null ? "attestation.differences.remove" : "attestation.differences.correct";
            Button take = new Button(Words.t(key), click -> {
                door.correct(one.at());
                Notice.done(Words.t("attestation.differences.corrected"));
                Pieces.again();
            });
            take.setAriaLabel(
                    Words.t("attestation.spoken", Words.t(key), one.name().listed(), one.subject()));
            acts.add(take);
        }
        Button explain = new Button(Words.t("attestation.differences.explain"), click -> explaining(one));
        explain.setAriaLabel(Words.t(
                "attestation.spoken",
                Words.t("attestation.differences.explain"),
                one.name().listed(),
                one.subject()));
        acts.add(explain);
        return acts;
    }

    private static Tag tag(State state) {
        String text = Words.t(state.textKey());
        return switch (state) {
            case OPEN -> Tag.ochre(text);
            case CORRECTED -> Tag.done(text);
            case EXPLAINED -> Tag.grey(text);
        };
    }

    private void explaining(ExamDifference one) {
        TextArea words = Fields.area("attestation.differences.why", "attestation.differences.why.example");
        words.setMaxLength(ExamLists.LONGEST);
        Form form = new Form();
        form.section().add("words", words);
        form.required(words, "attestation.differences.why.missing");
        form.onSave(() -> door.explain(one.at(), words.getValue())).afterSave(Pieces::again);
        FormDialog.open(
                Words.t("attestation.differences.explain.title"), form, Words.t("attestation.differences.explain"));
    }
}
