package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.Subject;
import ru.zvonok.learning.journal.Filling;
import ru.zvonok.learning.journal.FillingRule;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassKind;

/** What has to be written about lessons here: by part, subject and grade, from a day on (DL-30, DL-31). */
@Route("o/:organisation/filling")
@ForAction(
        value = "journal.view-unfilled",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class FillingView extends Page {

    private final transient Filling door;
    private final transient Directory directory;
    private final List<Subject> subjects;

    FillingView(UnfilledDesk desk, Curriculum curriculum, Directory directory) {
        super("journal.filling.title");
        this.door = desk.door();
        this.directory = directory;
        this.subjects = curriculum.subjects();
        PageHead head = new PageHead(Words.t("journal.filling.title"));
        boolean may = desk.maySet();
        if (may) {
            Span ways = new Span(
                    Here.anchor(WorkKindsView.PATH, Words.t("journal.kinds.title")),
                    new Span(" · "),
                    Here.anchor(ScalesView.PATH, Words.t("journal.scales.title")));
            head.second(ways);
            Button add = new Button(Words.t("journal.filling.add"), click -> adding());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            head.actions(add);
        }
        Div body = new Div(new Paragraph(Words.t("journal.filling.text")));
        body.addClassName("z-stack");
        add(head, body);
        List<FillingRule> rules = door.rules();
        if (!rules.isEmpty()) {
            body.add(Pieces.table(
                    List.of(
                            Words.t("journal.filling.part"),
                            Words.t("journal.filling.subject"),
                            Words.t("journal.filling.grades"),
                            Words.t("journal.filling.wanted"),
                            Words.t("journal.filling.from"),
                            ""),
                    rules.stream().map(rule -> row(rule, may)).toList()));
        }
    }

    private List<Component> row(FillingRule rule, boolean may) {
        List<Component> cells = new ArrayList<>(List.of(
                new Span(part(rule.part())),
                new Span(subject(rule.subject())),
                new Span(grades(rule)),
                new Span(Words.t(rule.wanted() ? "journal.filling.yes" : "journal.filling.no")),
                new Span(Dates.day(rule.from()))));
        cells.add(
                may
                        ? Icons.button("x", "journal.filling.remove", click -> {
                            door.remove(rule.id());
                            Pieces.again();
                        })
                        : new Span());
        return cells;
    }

    private static String part(LessonPart part) {
        return Words.t("journal.filling.part." + part.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static String grades(FillingRule rule) {
        Integer from = rule.gradeFrom();
        Integer to = rule.gradeTo();
        return from == null || to == null
                ? Words.t("journal.filling.all-grades")
                : Words.t("journal.filling.grade-range", from, to);
    }

    private String subject(@Nullable Long id) {
        return subjects.stream()
                .filter(one -> Objects.equals(one.id(), id))
                .map(Subject::name)
                .findFirst()
                .orElseGet(() -> Words.t("journal.filling.all-subjects"));
    }

    private void adding() {
        Select<LessonPart> part = Fields.select(
                "journal.filling.part",
                List.of(LessonPart.HOMEWORK, LessonPart.ATTENDANCE, LessonPart.MARKS),
                FillingView::part);
        ComboBox<Subject> subject = Fields.choice(
                "journal.filling.subject",
                subjects.stream().filter(Subject::inUse).toList(),
                Subject::name);
        subject.setHelperText(Words.t("journal.filling.subject.example"));
        IntegerField from = Fields.number("journal.filling.grade-from", 1, ClassKind.SCHOOL_CLASS.highestGrade());
        IntegerField to = Fields.number("journal.filling.grade-to", 1, ClassKind.SCHOOL_CLASS.highestGrade());
        Checkbox wanted = Fields.check("journal.filling.wanted");
        DatePicker since = Fields.date("journal.filling.from");
        Form form = new Form();
        FormSection section = form.section();
        section.add("part", part);
        section.add("subject", subject);
        section.add("gradeFrom", from);
        section.add("gradeTo", to);
        section.add("from", since);
        section.add("wanted", wanted);
        form.required(part, "journal.filling.part-missing");
        form.required(since, "journal.filling.from-missing");
        form.fill(() -> since.setValue(directory.today()));
        form.onSave(() -> door.add(new FillingRule(
                        0,
                        part.getValue(),
                        subject.getOptionalValue().map(Subject::id).orElse(null),
                        from.getValue(),
                        to.getValue(),
                        wanted.getValue(),
                        since.getValue())))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("journal.filling.add"), form, Words.t("journal.filling.add.action"));
    }
}
