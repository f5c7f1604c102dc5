package ru.zvonok.learning.finals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.learning.finals.DatedFigures;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** How pass rate, quality and the degree of training are reckoned here, from a day on (REP-05). */
@Route("o/:organisation/report-figures")
@ForAction(
        value = "finals.view",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class FiguresView extends Page {

    private static final List<String> SHARES = List.of(
            "finals.figures.five",
            "finals.figures.four",
            "finals.figures.three",
            "finals.figures.two",
            "finals.figures.not-attested");

    private final transient FinalFigures door;
    private final transient Directory directory;

    FiguresView(FinalFigures door, FinalsTabs tabs, AccessControl access, Directory directory) {
        super("finals.figures.title");
        this.door = door;
        this.directory = directory;
        PageHead head = new PageHead(Words.t("finals.figures.title")).second(Words.t("finals.figures.second"));
        if (access.allows(FinalsAction.CHANGE_POLICY, Target.organisation())) {
            Button add = new Button(Words.t("finals.figures.add"), click -> adding());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            head.actions(add);
        }
        Div body = new Div(Pieces.head(Words.t("finals.figures.now")));
        body.addClassName("z-stack");
        List<DatedFigures> own = door.ownRules();
        body.add(table(List.of(new DatedFigures(since(own), door.rule(directory.today())))));
        body.add(Pieces.head(Words.t("finals.figures.own")));
        body.add(own.isEmpty() ? new Paragraph(Words.t("finals.figures.region")) : table(own));
        add(head, tabs.on(FinalsTabs.FIGURES), body);
    }

    /** The day of the own figures that hold, else the beginning of the school year. */
    private LocalDate since(List<DatedFigures> own) {
        LocalDate today = directory.today();
        return own.stream()
                .map(DatedFigures::validFrom)
                .filter(day -> !day.isAfter(today))
                .findFirst()
                .orElseGet(() -> LocalDate.of(SchoolYear.of(today), Month.SEPTEMBER, 1));
    }

    private static Component table(List<DatedFigures> all) {
        List<String> headers = new ArrayList<>(List.of(
                Words.t("finals.figures.from"), Words.t("finals.figures.passed"), Words.t("finals.figures.good")));
        SHARES.forEach(key -> headers.add(Words.t(key)));
        return Pieces.table(headers, all.stream().map(FiguresView::row).toList());
    }

    private static List<Component> row(DatedFigures one) {
        FigureRule rule = one.rule();
        List<Component> cells = new ArrayList<>(List.of(
                new Span(Dates.day(one.validFrom())),
                new Span(String.valueOf(rule.passed())),
                new Span(String.valueOf(rule.good()))));
        for (BigDecimal share : List.of(rule.five(), rule.four(), rule.three(), rule.two(), rule.notAttested())) {
            cells.add(new Span(Words.number(share)));
        }
        return cells;
    }

    private void adding() {
        FigureRule now = door.rule(directory.today());
        DatePicker from = Fields.date("finals.figures.from");
        IntegerField passed = Fields.number("finals.figures.passed", 2, 5);
        IntegerField good = Fields.number("finals.figures.good", 2, 5);
        Form form = new Form();
        FormSection section = form.section();
        section.add("validFrom", from);
        section.add("passed", passed);
        section.add("good", good);
        form.required(from, "finals.figures.from-missing");
        form.required(passed, "finals.figures.mark-missing");
        form.required(good, "finals.figures.mark-missing");
        List<BigDecimalField> shares = new ArrayList<>();
        for (String key : SHARES) {
            BigDecimalField field = new BigDecimalField(Words.t(key));
            section.add(key, field);
            form.required(field, "finals.figures.share-missing");
            shares.add(field);
        }
        form.fill(() -> {
            from.setValue(directory.today());
            passed.setValue(now.passed());
            good.setValue(now.good());
            List<BigDecimal> values = List.of(now.five(), now.four(), now.three(), now.two(), now.notAttested());
            for (int i = 0; i < values.size(); i++) {
                shares.get(i).setValue(values.get(i));
            }
        });
        form.onSave(() -> door.addRule(new DatedFigures(
                        from.getValue(),
                        new FigureRule(
                                passed.getValue(),
                                good.getValue(),
                                shares.get(0).getValue(),
                                shares.get(1).getValue(),
                                shares.get(2).getValue(),
                                shares.get(3).getValue(),
                                shares.get(4).getValue()))))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("finals.figures.add.title"), form, Words.t("finals.figures.add"));
    }
}
