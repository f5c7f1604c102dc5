package ru.zvonok.learning.finals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Subject;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PolicyEffect;
import ru.zvonok.learning.finals.PolicyLine;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;

/** A new rule, and before it is saved what it would change for a class. */
final class PolicyDialog {

    private static final int MOST_SHOWN = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PoliciesDesk desk;
    private final GradingPolicy now;
    private final DatePicker from = Fields.date("finals.policies.from");
    private final IntegerField gradeFrom =
            Fields.number("finals.policies.grade-from", 1, ClassKind.SCHOOL_CLASS.highestGrade());
    private final IntegerField gradeTo =
            Fields.number("finals.policies.grade-to", 1, ClassKind.SCHOOL_CLASS.highestGrade());
    private final ComboBox<Subject> subject;
    private final TextField five = Fields.text("finals.policies.five", "finals.policies.five.example");
    private final TextField four = Fields.text("finals.policies.four", "finals.policies.four.example");
    private final TextField three = Fields.text("finals.policies.three", "finals.policies.three.example");
    private final TextField up = Fields.text("finals.policies.up-field", "finals.policies.up-field.example");
    private final IntegerField marks = Fields.number("finals.policies.marks", 0, 100);
    private final IntegerField absences = Fields.number("finals.policies.absence-percent", 1, 100);
    private final TextField weights = Fields.text("finals.policies.weights-field", "finals.policies.weights.example");
    private final Checkbox weighted = Fields.check("finals.policies.weighted-field");
    private final Checkbox works = Fields.check("finals.policies.works-field");
    private final Checkbox approval = Fields.check("finals.policies.approval-field");
    private final Div effects = new Div();

    PolicyDialog(PoliciesDesk desk) {
        this.desk = desk;
        this.now = desk.door().on(desk.today());
        this.subject = Fields.choice(
                "finals.policies.subject",
                desk.subjects().stream().filter(Subject::inUse).toList(),
                Subject::name);
    }

    void open() {
        Form form = new Form();
        FormSection section = form.section();
        section.add("validFrom", from);
        section.add("subject", subject);
        section.add("gradeFrom", gradeFrom);
        section.add("gradeTo", gradeTo);
        section.add("five", five);
        section.add("four", four);
        section.add("three", three);
        section.add("up", up);
        section.add("minimumMarks", marks);
        section.add("absenceShare", absences);
        section.add("weights", weights);
        section.add("weighted", weighted);
        section.add("controlWorks", works);
        section.add("approval", approval);
        form.required(from, "finals.policies.from-missing");
        form.required(marks, "finals.policies.number-missing");
        form.required(absences, "finals.policies.number-missing");
        form.fill(this::fill);
        form.onSave(() -> desk.door().add(line())).afterSave(Pieces::again);
        form.add(preview());
        FormDialog.open(Words.t("finals.policies.add"), form, Words.t("finals.policies.add.action"));
    }

    private void fill() {
        from.setValue(desk.today());
        five.setValue(written(now.limits().five()));
        four.setValue(written(now.limits().four()));
        three.setValue(written(now.limits().three()));
        BigDecimal own = now.up();
        up.setValue(own == null ? "" : written(own));
        marks.setValue(now.minimumMarks());
        absences.setValue(now.absenceShare().multiply(HUNDRED).intValue());
        weighted.setValue(now.weighted());
        works.setValue(now.controlWorks());
        approval.setValue(now.approval());
        weights.setValue(written(now.weights()));
    }

    /** Weights of periods as they are typed: «1 2 3». */
    static String written(List<Integer> weights) {
        return weights.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private PolicyLine line() {
        return new PolicyLine(
                gradeFrom.getValue(),
                gradeTo.getValue(),
                subject.getOptionalValue().map(Subject::id).orElse(null),
                new GradingPolicy(
                        from.getValue(),
                        new GradingPolicy.Limits(number(five), number(four), number(three)),
                        marks.getValue(),
                        BigDecimal.valueOf(absences.getValue()).divide(HUNDRED),
                        now.edge(),
                        weighted.getValue(),
                        works.getValue(),
                        approval.getValue(),
                        weights(),
                        now.region(),
                        up.getValue().isBlank() ? null : number(up)));
    }

    private Div preview() {
        ComboBox<ClassEntry> group = Fields.choice("finals.policies.preview.class", desk.classes(), ClassEntry::name);
        Button show = new Button(Words.t("finals.policies.preview"), click -> {
            if (group.getValue() != null
                    && from.getValue() != null
                    && marks.getValue() != null
                    && absences.getValue() != null) {
                show(group.getValue());
            }
        });
        Div row = new Div(group, show);
        row.addClassName("z-row");
        Div all = new Div(row, effects);
        all.addClassName("z-stack");
        effects.getElement().setAttribute("role", "status");
        return all;
    }

    private void show(ClassEntry group) {
        List<PolicyEffect> changed = desk.door().preview(line(), group.id(), desk.period(group, desk.today()));
        effects.removeAll();
        effects.add(new Span(
                changed.isEmpty()
                        ? Words.t("finals.policies.preview.none")
                        : Words.count("finals.policies.preview.changed", changed.size())));
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        changed.stream()
                .limit(MOST_SHOWN)
                .forEach(one -> list.add(new ListItem(Pieces.two(
                        new Span(one.name().listed() + ", " + one.course().subjectName()),
                        Pieces.muted(Words.t("finals.policies.preview.line", said(one.now()), said(one.then())))))));
        effects.add(list);
        if (changed.size() > MOST_SHOWN) {
            effects.add(Pieces.muted(Words.t("finals.policies.preview.more", changed.size() - MOST_SHOWN)));
        }
    }

    private static String said(Proposal proposal) {
        String mark = proposal.value() == null
                ? Words.t("finals.policies.preview.nothing")
                : proposal.value().whole(Words::t);
        return proposal.refusal() == FinalsProblem.TEACHER_DECIDES
                ? Words.t("finals.policies.preview.decides", mark)
                : mark;
    }

    private static String written(BigDecimal number) {
        return String.format(Words.locale(), "%.2f", number);
    }

    private static BigDecimal number(TextField field) {
        @Nullable BigDecimal read = read(field.getValue());
        if (read == null) {
            throw new Refusal(FinalsProblem.POLICY_NUMBERS);
        }
        return read;
    }

    private static @Nullable BigDecimal read(String text) {
        String plain = text.strip().replace(',', '.').toLowerCase(Locale.ROOT);
        return plain.matches("[0-9](\\.[0-9]{1,2})?") ? new BigDecimal(plain) : null;
    }

    private List<Integer> weights() {
        String text = weights.getValue().strip();
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.matches("[1-9]( +[1-9]){0,11}")) {
            throw Refusal.at("weights", FinalsProblem.POLICY_NUMBERS);
        }
        return Arrays.stream(text.split(" +", -1)).map(Integer::valueOf).toList();
    }
}
