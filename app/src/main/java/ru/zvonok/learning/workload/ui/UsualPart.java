package ru.zvonok.learning.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.Subject;
import ru.zvonok.learning.workload.HomeworkLoad;
import ru.zvonok.learning.workload.UsualMinutes;
import ru.zvonok.learning.workload.WorkloadAction;
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
import ru.zvonok.registry.enrolment.ClassKind;

/** How long homework usually takes here, by subject and grade. */
@org.springframework.stereotype.Component
class UsualPart {

    private static final int MOST = 600;

    private final HomeworkLoad door;
    private final Curriculum curriculum;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;

    UsualPart(HomeworkLoad door, Curriculum curriculum, AccessControl access, TenantScope scope, Directory directory) {
        this.door = door;
        this.curriculum = curriculum;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
    }

    Section part() {
        boolean may = !scope.readsOnly() && access.allows(WorkloadAction.SET_NORMS, Target.organisation());
        List<Subject> subjects = curriculum.subjects();
        Div head = Pieces.head(Words.t("workload.usual"));
        if (may) {
            Button add = new Button(Words.t("workload.usual.add"), click -> adding(subjects));
            add.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(add);
        }
        Section section = new Section(head);
        section.addClassName("z-works-norms");
        List<UsualMinutes> lines = door.usual();
        section.add(
                lines.isEmpty()
                        ? Pieces.muted(Words.t("workload.usual.text"))
                        : Pieces.table(
                                List.of(
                                        Words.t("workload.subject"),
                                        Words.t("workload.usual.grades"),
                                        Words.t("workload.minutes"),
                                        Words.t("workload.norm.from"),
                                        ""),
                                lines.stream()
                                        .map(line -> row(line, subjects, may))
                                        .toList()));
        return section;
    }

    private List<Component> row(UsualMinutes line, List<Subject> subjects, boolean may) {
        String subject = subjects.stream()
                .filter(one -> Objects.equals(one.id(), line.subject()))
                .map(Subject::name)
                .findFirst()
                .orElseGet(() -> Words.t("workload.usual.all-subjects"));
        Integer from = line.gradeFrom();
        Integer to = line.gradeTo();
        return List.of(
                new Span(subject),
                new Span(
                        from == null || to == null
                                ? Words.t("workload.usual.all-grades")
                                : Words.t("workload.usual.grade-range", from, to)),
                new Span(String.valueOf(line.minutes())),
                new Span(Dates.day(line.from())),
                may
                        ? Icons.button("x", "workload.usual.remove", click -> {
                            door.remove(line.id());
                            Pieces.again();
                        })
                        : new Div());
    }

    private void adding(List<Subject> subjects) {
        ComboBox<Subject> subject = Fields.choice(
                "workload.subject", subjects.stream().filter(Subject::inUse).toList(), Subject::name);
        subject.setPlaceholder(Words.t("workload.usual.all-subjects"));
        IntegerField from = Fields.number("workload.usual.grade-from", 1, ClassKind.SCHOOL_CLASS.highestGrade());
        IntegerField to = Fields.number("workload.usual.grade-to", 1, ClassKind.SCHOOL_CLASS.highestGrade());
        IntegerField minutes = Fields.number("workload.minutes", 0, MOST);
        DatePicker since = Fields.date("workload.norm.from");
        Form form = new Form();
        FormSection section = form.section();
        section.wide("subject", subject);
        section.add("gradeFrom", from);
        section.add("gradeTo", to);
        section.add("minutes", minutes);
        section.add("from", since);
        form.required(minutes, "workload.minutes.missing");
        form.required(since, "workload.norm.from-missing");
        form.fill(() -> since.setValue(directory.today()));
        form.onSave(() -> door.add(new UsualMinutes(
                        0,
                        subject.getOptionalValue().map(Subject::id).orElse(null),
                        from.getValue(),
                        to.getValue(),
                        minutes.getValue(),
                        since.getValue())))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("workload.usual.add"), form, Words.t("workload.norm.action"));
    }
}
