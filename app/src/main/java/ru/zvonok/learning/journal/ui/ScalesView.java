package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.Subject;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.ScaleRule;
import ru.zvonok.learning.journal.Scales;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** In which scales subjects are marked: by class, grades or everywhere, from a school year on. */
@Route("o/:organisation/scales")
@ForAction(
        value = "journal.set-scales",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL},
        whole = true)
class ScalesView extends Page {

    static final String PATH = "scales";

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final transient Scales door;
    private final transient Enrolment enrolment;
    private final int year;
    private final List<Subject> subjects;
    private final Map<Scale.Kind, Scale> usual = new EnumMap<>(Scale.Kind.class);

    ScalesView(Scales door, Curriculum curriculum, Enrolment enrolment, Directory directory) {
        super("journal.scales.title");
        this.door = door;
        this.enrolment = enrolment;
        this.year = SchoolYear.of(directory.today());
        this.subjects = curriculum.subjects();
        door.usual().forEach(scale -> usual.put(scale.kind(), scale));
        Button add = new Button(Words.t("journal.scales.add"), click -> adding());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        PageHead head = new PageHead(Words.t("journal.scales.title"));
        head.actions(add);
        Div body = new Div(new Paragraph(Words.t("journal.scales.text")));
        body.addClassName("z-stack");
        add(head, body);
        List<ScaleRule> rules = door.rules();
        if (!rules.isEmpty()) {
            body.add(Pieces.table(
                    List.of(
                            Words.t("journal.scales.subject"),
                            Words.t("journal.scales.whom"),
                            Words.t("journal.scales.scale"),
                            Words.t("journal.scales.limits"),
                            Words.t("journal.scales.from"),
                            ""),
                    rules.stream().map(this::row).toList()));
        }
    }

    private List<Component> row(ScaleRule rule) {
        return List.of(
                new Span(subjects.stream()
                        .filter(one -> one.id() == rule.subject())
                        .map(Subject::name)
                        .findFirst()
                        .orElse("")),
                new Span(whom(rule)),
                new Span(Words.t(rule.kind().textKey())),
                new Span(limits(rule)),
                new Span(years(rule.fromYear())),
                Icons.button("x", "journal.scales.remove", click -> {
                    door.remove(rule.id());
                    Pieces.again();
                }));
    }

    private String whom(ScaleRule rule) {
        Integer from = rule.gradeFrom();
        Integer to = rule.gradeTo();
        if (rule.group() != null) {
            return enrolment.schoolClass(rule.group()).name();
        }
        return from == null || to == null
                ? Words.t("journal.scales.everybody")
                : Words.t("journal.filling.grade-range", from, to);
    }

    private String limits(ScaleRule rule) {
        Scale.Limits own = rule.limits();
        Scale.Limits limits = own != null ? own : of(rule.kind()).limits();
        return switch (rule.kind()) {
            case FIVE -> Words.t("journal.scales.by-policy");
            case PASS_FAIL ->
                Words.t("journal.scales.share", Words.number(limits.three().multiply(PERCENT)));
            default ->
                Words.number(limits.five()) + " · " + Words.number(limits.four()) + " · "
                        + Words.number(limits.three());
        };
    }

    private Scale of(Scale.Kind kind) {
        return Objects.requireNonNull(usual.get(kind));
    }

    private static String years(int first) {
        return first + "/" + (first + 1) % 100;
    }

    private void adding() {
        ComboBox<Subject> subject = Fields.choice(
                "journal.scales.subject",
                subjects.stream().filter(Subject::inUse).toList(),
                Subject::name);
        ComboBox<ClassEntry> group = Fields.choice(
                "journal.scales.group",
                enrolment.classes(year).stream()
                        .filter(one -> one.kind() != ClassKind.PRESCHOOL_GROUP && !one.closed())
                        .toList(),
                ClassEntry::name);
        group.setHelperText(Words.t("journal.scales.group.example"));
        IntegerField from = Fields.number("journal.filling.grade-from", 1, ClassKind.SCHOOL_CLASS.highestGrade());
        IntegerField to = Fields.number("journal.filling.grade-to", 1, ClassKind.SCHOOL_CLASS.highestGrade());
        Select<Scale.Kind> scale =
                Fields.select("journal.scales.scale", List.of(Scale.Kind.values()), kind -> Words.t(kind.textKey()));
        Select<Integer> since = Fields.select("journal.scales.from", List.of(year, year + 1), ScalesView::years);
        BigDecimalField five = new BigDecimalField(Words.t("journal.scales.five"));
        BigDecimalField four = new BigDecimalField(Words.t("journal.scales.four"));
        BigDecimalField three = new BigDecimalField(Words.t("journal.scales.three"));
        List<BigDecimalField> limits = List.of(five, four, three);
        scale.addValueChangeListener(change -> limits(change.getValue(), limits));
        group.addValueChangeListener(change -> List.of(from, to).forEach(field -> field.setVisible(group.isEmpty())));
        Form form = new Form();
        FormSection section = form.section();
        section.add("subject", subject);
        section.add("scale", scale);
        section.add("group", group);
        section.add("fromYear", since);
        section.add("gradeFrom", from);
        section.add("gradeTo", to);
        section.add("five", five);
        section.add("four", four);
        section.add("three", three);
        form.required(subject, "journal.scale.subject-missing");
        form.required(scale, "journal.scales.scale-missing");
        form.fill(() -> {
            since.setValue(year);
            scale.setValue(Scale.Kind.PASS_FAIL);
            limits(Scale.Kind.PASS_FAIL, limits);
        });
        form.onSave(() -> door.add(new ScaleRule(
                        0,
                        subject.getValue().id(),
                        group.getOptionalValue().map(ClassEntry::id).orElse(null),
                        group.isEmpty() ? from.getValue() : null,
                        group.isEmpty() ? to.getValue() : null,
                        scale.getValue(),
                        typed(limits),
                        since.getValue())))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("journal.scales.add"), form, Words.t("journal.scales.add.action"));
    }

    /** Only scales of numbers other than five points have limits of their own. */
    private void limits(Scale.@Nullable Kind kind, List<BigDecimalField> fields) {
        boolean own = kind != null && kind.numbers() && kind != Scale.Kind.FIVE;
        fields.forEach(field -> {
            field.setVisible(own);
            field.clear();
        });
        if (kind != null && own) {
            Scale.Limits limits = of(kind).limits();
            fields.getFirst()
                    .setHelperText(Words.t(
                            "journal.scales.usual",
                            Words.number(limits.five()),
                            Words.number(limits.four()),
                            Words.number(limits.three())));
        }
    }

    private static Scale.@Nullable Limits typed(List<BigDecimalField> fields) {
        List<BigDecimal> given = fields.stream()
                .map(BigDecimalField::getValue)
                .filter(Objects::nonNull)
                .toList();
        if (given.isEmpty()) {
            return null;
        }
        if (given.size() < fields.size()) {
            throw Refusal.at("three", JournalProblem.SCALE_LIMITS);
        }
        return new Scale.Limits(given.get(0), given.get(1), given.get(2));
    }
}
