package ru.zvonok.registry.corrections.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.corrections.Correction;
import ru.zvonok.registry.corrections.Correction.Line;
import ru.zvonok.registry.corrections.CorrectionState;
import ru.zvonok.registry.corrections.Corrections;
import ru.zvonok.registry.corrections.CorrectionsProblem;
import ru.zvonok.registry.corrections.FamilyMember;
import ru.zvonok.registry.corrections.FamilyRecord;

/** What the school keeps of oneself and of one's children, and what one says has changed (DIA-07). */
@Route("o/:organisation/" + Corrections.FAMILY_PAGE + "/:person?([0-9]{1,18})")
@Menu(title = "corrections.family", icon = "circle-user", order = MenuSection.DAILY + 19)
@ForAction("corrections.report")
@StyleSheet("context://z/corrections.css")
class FamilyDataView extends Page implements BeforeEnterObserver {

    private final transient Corrections door;
    private final transient Directory directory;
    private final transient PaperLinks papers;

    FamilyDataView(Corrections door, Directory directory, PaperLinks papers) {
        super("corrections.family");
        this.door = door;
        this.directory = directory;
        this.papers = papers;
        addClassName("z-family-data");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<FamilyMember> family = door.family();
        add(new PageHead(Words.t("corrections.family")).second(Words.t("corrections.family.text")));
        @Nullable
        Long person = event.getRouteParameters()
                .get("person")
                .map(Addresses::id)
                .orElse(family.isEmpty() ? null : family.getFirst().person());
        if (person == null) {
            add(new EmptyPage(
                    "circle-user", Words.t("corrections.family.nobody"), Words.t("corrections.family.nobody.text")));
            return;
        }
        FamilyRecord record = door.record(person);
        if (family.size() > 1) {
            ViewTabs tabs = ViewTabs.tabs("corrections.family.members");
            family.forEach(one -> tabs.add(
                    String.valueOf(one.person()),
                    one.self() ? Words.t("corrections.family.self") : one.name().first(),
                    Here.link(Corrections.FAMILY_PAGE + "/" + one.person())));
            add(tabs.current(String.valueOf(person)));
        }
        add(kept(record));
        if (!record.reports().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("z-lines", "z-ruled", "z-corrections");
            record.reports().forEach(one -> list.add(report(one)));
            add(new Section(Pieces.head(Words.t("corrections.family.reports")), list));
        }
    }

    private Component kept(FamilyRecord record) {
        Section section = new Section(
                Pieces.head(Words.t("corrections.family.record")), Pieces.facts(FieldWords.record(record.card())));
        CorrectionsProblem whyNot = record.whyNot();
        if (whyNot == null) {
            Button report = new Button(
                    Words.t("corrections.family.report"),
                    click -> CorrectionForm.open(door, record, directory.today(), Pieces::again));
            report.addThemeVariants(ButtonVariant.PRIMARY);
            section.add(report);
        } else {
            section.add(Pieces.muted(Words.t(whyNot.code())));
        }
        return section;
    }

    private ListItem report(Correction one) {
        Div what = new Div();
        what.addClassName("z-stack");
        String sent = Dates.moment(one.at());
        what.add(Pieces.muted(
                one.open()
                        ? Words.t("corrections.family.sent-at", sent, Dates.words(one.due()))
                        : Words.t("corrections.family.sent", sent)));
        if (!one.mine()) {
            what.add(Pieces.muted(Words.t("corrections.family.other")));
        }
        one.lines().forEach(line -> what.add(line(one, line)));
        if (!one.words().isEmpty()) {
            Paragraph words = new Paragraph(one.words());
            words.addClassName("z-prose");
            what.add(words);
        }
        papers.of(one).ifPresent(what::add);
        return new ListItem(what);
    }

    private Div line(Correction report, Line line) {
        String name = FieldWords.name(line.field());
        Span field = new Span(name);
        field.addClassName("z-strong");
        Div head = new Div(field, FieldWords.state(line.state()));
        head.addClassName("z-correction-head");
        Div all = new Div(head);
        all.addClassName("z-stack");
        if (report.mine()) {
            all.add(new Span(change(line)));
        }
        if (report.mine() && line.changedMeanwhile()) {
            String now = FieldWords.shown(line.field(), line.now());
            all.add(Pieces.muted(
                    now.isEmpty()
                            ? Words.t("corrections.family.school-removed")
                            : Words.t("corrections.family.school-changed", now)));
        }
        Correction.@Nullable Answer answer = line.answer();
        if (answer != null && !answer.words().isEmpty()) {
            all.add(new Span(Words.t("corrections.family.answer", answer.words())));
        }
        boolean byStaff = line.state() == CorrectionState.TAKEN || line.state() == CorrectionState.DECLINED;
        if (answer != null && byStaff && !answer.who().isEmpty()) {
            all.add(Pieces.muted(answer.who() + ", " + Dates.moment(answer.at())));
        }
        if (report.mine() && line.state() == CorrectionState.SENT) {
            Button back = new Button(Words.t("corrections.family.withdraw"), click -> {
                door.withdraw(line.id());
                Notice.done(Words.t("corrections.family.withdrawn"));
                Pieces.again();
            });
            back.addThemeVariants(ButtonVariant.TERTIARY);
            back.setAriaLabel(Words.t("corrections.family.withdraw.of", name));
            head.add(back);
        }
        return all;
    }

    private static String change(Line line) {
        String before = FieldWords.shown(line.field(), line.before());
        String wanted = FieldWords.shown(line.field(), line.wanted());
        if (wanted.isEmpty()) {
            return Words.t("corrections.family.line.remove", before);
        }
        return before.isEmpty()
                ? Words.t("corrections.family.line.new", wanted)
                : Words.t("corrections.family.line.change", wanted, before);
    }
}
