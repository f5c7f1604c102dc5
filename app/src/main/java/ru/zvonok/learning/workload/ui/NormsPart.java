package ru.zvonok.learning.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import ru.zvonok.learning.workload.Norm;
import ru.zvonok.learning.workload.Norms;
import ru.zvonok.learning.workload.OwnNorm;
import ru.zvonok.learning.workload.WorkloadAction;
import ru.zvonok.learning.workload.WorkloadNorms;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The rules in words with the numbers of today, and the organisation's own numbers. */
@org.springframework.stereotype.Component
class NormsPart {

    private final WorkloadNorms door;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;

    NormsPart(WorkloadNorms door, AccessControl access, TenantScope scope, Directory directory) {
        this.door = door;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
    }

    Section part() {
        Norms norms = door.today();
        boolean may = !scope.readsOnly() && access.allows(WorkloadAction.SET_NORMS, Target.organisation());
        UnorderedList list = new UnorderedList();
        list.addClassName("z-works-rules");
        List.of(
                        Words.t("workload.rule.minutes", norms.minutes()),
                        Words.t("workload.rule.interval", norms.intervalDays()),
                        Words.t("workload.rule.share", norms.sharePercent()),
                        Words.count("workload.rule.a-day", norms.aDay()))
                .forEach(text -> list.add(new ListItem(text)));
        if (norms.edgeLessons()) {
            list.add(new ListItem(Words.t("workload.rule.edge")));
        }
        Section section = new Section();
        section.addClassName("z-works-norms");
        if (may) {
            Button add = new Button(Words.t("workload.norm.add"), click -> adding());
            add.addThemeVariants(ButtonVariant.TERTIARY);
            section.add(Pieces.head(Words.t("workload.rules"), add), list);
        } else {
            section.add(Pieces.head(Words.t("workload.rules")), list);
        }
        List<OwnNorm> own = door.own();
        if (!own.isEmpty()) {
            section.add(Pieces.table(
                    List.of(
                            Words.t("workload.norm"),
                            Words.t("workload.norm.value"),
                            Words.t("workload.norm.from"),
                            Words.t("workload.norm.basis"),
                            ""),
                    own.stream().map(one -> row(one, may)).toList()));
        }
        return section;
    }

    private List<Component> row(OwnNorm norm, boolean may) {
        return List.of(
                new Span(Words.t(norm.norm().textKey())),
                new Span(String.valueOf(norm.value())),
                new Span(Dates.day(norm.from())),
                new Span(norm.basis()),
                may
                        ? Icons.button("x", "workload.norm.remove", click -> {
                            door.remove(norm.id());
                            Pieces.again();
                        })
                        : new Div());
    }

    private void adding() {
        Select<Norm> norm = Fields.select("workload.norm", List.of(Norm.values()), one -> Words.t(one.textKey()));
        IntegerField value = Fields.number("workload.norm.value", 0, 366);
        DatePicker from = Fields.date("workload.norm.from");
        TextField basis = Fields.text("workload.norm.basis", "workload.norm.basis.example");
        basis.setMaxLength(300);
        Form form = new Form();
        FormSection section = form.section();
        section.wide("norm", norm);
        section.add("value", value);
        section.add("from", from);
        section.wide("basis", basis);
        form.required(norm, "workload.norm.missing");
        form.required(value, "workload.norm.value-missing");
        form.required(from, "workload.norm.from-missing");
        form.fill(() -> from.setValue(directory.today()));
        form.onSave(() ->
                        door.add(new OwnNorm(0, norm.getValue(), value.getValue(), from.getValue(), basis.getValue())))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("workload.norm.add"), form, Words.t("workload.norm.action"));
    }
}
