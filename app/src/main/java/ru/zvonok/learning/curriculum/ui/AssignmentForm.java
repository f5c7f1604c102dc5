package ru.zvonok.learning.curriculum.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.AssignmentRow;
import ru.zvonok.learning.curriculum.ChangeAssignment;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.curriculum.NewAssignment;
import ru.zvonok.learning.curriculum.Subject;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Subgroup;
import ru.zvonok.registry.people.PersonEntry;

/** An assignment to be made, or the hours and the teacher of one that is there. */
final class AssignmentForm {

    private final Form form = new Form();
    private final AssignmentLists lists;
    private final ComboBox<ClassEntry> group;
    private final ComboBox<Subject> subject;
    private final Select<Subgroup> subgroup =
            Fields.select("curriculum.assignment.subgroup", List.of(), Subgroup::name);
    private final Select<CourseKind> kind;
    private final TextField hours = Fields.text("curriculum.assignment.hours", "curriculum.assignment.hours.example");
    private final ComboBox<PersonEntry> teacher;
    private final DatePicker from = Fields.date("curriculum.assignment.from");

    AssignmentForm(AssignmentLists lists, int year) {
        this.lists = lists;
        group = Fields.choice("curriculum.assignment.class", lists.classes(year), ClassEntry::name);
        subject = Fields.choice("curriculum.assignment.subject", lists.subjects(), Subject::name);
        kind = Fields.select("curriculum.assignment.kind", lists.kinds(), one -> Words.t(one.textKey()));
        teacher = Fields.choice("curriculum.assignment.teacher", lists.staff(), person -> person.name()
                .full());
        teacher.setClearButtonVisible(true);
        teacher.setHelperText(Words.t("curriculum.assignment.teacher.help"));
        subgroup.setEmptySelectionAllowed(true);
        subgroup.setEmptySelectionCaption(Words.t("curriculum.assignment.whole-class"));
        subgroup.setVisible(false);
    }

    Form form() {
        return form;
    }

    /** For a new one; class and subject are proposed where a filter has chosen them. */
    AssignmentForm fresh(@Nullable Long proposed, LocalDate day) {
        FormSection section = form.section();
        section.wide("group", group);
        section.wide("subgroup", subgroup);
        section.wide("subject", subject);
        section.add("kind", kind);
        section.add("hoursAWeek", hours);
        section.wide("person", teacher);
        section.add("validFrom", from);
        form.required(group, "curriculum.assignment.class.missing");
        form.required(subject, "curriculum.assignment.subject.missing");
        checks();
        group.addValueChangeListener(change -> {
            List<Subgroup> parts = change.getValue() == null
                    ? List.of()
                    : lists.subgroups(change.getValue().id());
            subgroup.setItems(parts);
            subgroup.setVisible(!parts.isEmpty());
        });
        form.fill(() -> {
            kind.setValue(lists.kinds().getFirst());
            from.setValue(day);
            group.getListDataView()
                    .getItems()
                    .filter(one -> proposed != null && one.id() == proposed)
                    .findFirst()
                    .ifPresent(group::setValue);
        });
        return this;
    }

    /** For one that is there. */
    AssignmentForm show(AssignmentRow row, LocalDate day) {
        FormSection section = form.section();
        section.add("hoursAWeek", hours);
        section.add("validFrom", from);
        section.wide("person", teacher);
        from.setLabel(Words.t("curriculum.assignment.change-from"));
        checks();
        form.fill(() -> {
            hours.setValue(row.hours() == null ? "" : Words.number(row.hours()));
            from.setValue(day);
            teacher.getListDataView()
                    .getItems()
                    .filter(one -> row.teacher()
                            .filter(now -> now.person() == one.id())
                            .isPresent())
                    .findFirst()
                    .ifPresent(teacher::setValue);
        });
        return this;
    }

    private void checks() {
        form.required(from, "curriculum.assignment.from.missing");
        form.check(
                hours,
                text -> text.isBlank() || parsed(text).isPresent() ? null : Words.t("curriculum.hours-impossible"));
    }

    NewAssignment assignment() {
        @Nullable Subgroup part = subgroup.getValue();
        return new NewAssignment(
                kind.getValue(),
                subject.getValue().id(),
                group.getValue().id(),
                part == null ? null : part.id(),
                parsed(hours.getValue()).orElse(null),
                person(),
                from.getValue());
    }

    ChangeAssignment change(long course) {
        return new ChangeAssignment(course, parsed(hours.getValue()).orElse(null), person(), from.getValue());
    }

    private @Nullable Long person() {
        @Nullable PersonEntry chosen = teacher.getValue();
        return chosen == null ? null : chosen.id();
    }

    private static Optional<BigDecimal> parsed(String text) {
        String plain = text.strip().replace(',', '.');
        return plain.matches("[0-9]{1,2}(\\.[0-9])?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
