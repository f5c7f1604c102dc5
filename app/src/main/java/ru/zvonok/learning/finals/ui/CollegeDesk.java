package ru.zvonok.learning.finals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.AttestationDay;
import ru.zvonok.learning.finals.AttestationDays;
import ru.zvonok.learning.finals.AttestationForm;
import ru.zvonok.learning.finals.Coursework;
import ru.zvonok.learning.finals.Courseworks;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** What the sheet of a college has besides: the day of attestation of a semester, theme and supervisor of a coursework. */
@Component
class CollegeDesk {

    private final AttestationDays attestations;
    private final Courseworks courseworks;
    private final Enrolment enrolment;
    private final AccessControl access;
    private final TenantScope scope;

    CollegeDesk(
            AttestationDays attestations,
            Courseworks courseworks,
            Enrolment enrolment,
            AccessControl access,
            TenantScope scope) {
        this.attestations = attestations;
        this.courseworks = courseworks;
        this.enrolment = enrolment;
        this.access = access;
        this.scope = scope;
    }

    /** What stands in the bar of a semester: form and day, to change for whoever may. */
    List<com.vaadin.flow.component.Component> attestation(Course course, long column, Runnable again) {
        if (YearResult.of(column).isPresent()
                || enrolment.schoolClass(course.group()).kind() != ClassKind.STUDY_GROUP) {
            return List.of();
        }
        Optional<AttestationDay> known = attestations.of(course.id(), column);
        String text = known.map(one ->
                        Words.t("finals.attestation.on", Words.t(one.form().textKey()), Dates.day(one.day())))
                .orElseGet(() -> Words.t("finals.attestation.set"));
        if (scope.readsOnly() || !access.allows(FinalsAction.SET_ATTESTATION, Target.organisation())) {
            return known.isPresent() ? List.of(Tag.grey(text)) : List.of();
        }
        return List.of(new Button(
                text, Icons.of("calendar"), click -> setting(course.id(), column, known.orElse(null), again)));
    }

    private void setting(long course, long period, @Nullable AttestationDay known, Runnable again) {
        Select<AttestationForm> form = Fields.select(
                "finals.attestation.form", List.of(AttestationForm.values()), one -> Words.t(one.textKey()));
        DatePicker day = Fields.date("finals.attestation.day");
        day.setHelperText(Words.t("finals.attestation.day.help"));
        Form fields = new Form();
        fields.section().add("form", form);
        fields.section().add("day", day);
        fields.required(form, "finals.attestation.form.missing");
        fields.required(day, "finals.attestation.day.missing");
        if (known != null) {
            fields.fill(() -> {
                form.setValue(known.form());
                day.setValue(known.day());
            });
        }
        fields.onSave(() -> attestations.set(course, period, form.getValue(), day.getValue()))
                .afterSave(again);
        Dialog dialog =
                FormDialog.open(Words.t("finals.attestation.title"), fields, Words.t("finals.attestation.save"));
        if (known != null) {
            dialog.getFooter().add(new Button(Words.t("finals.attestation.clear"), click -> {
                attestations.clear(course, period);
                dialog.close();
                again.run();
            }));
        }
    }

    /** Theme and supervisor of one student. */
    void coursework(Course course, PeriodRow row, Runnable again) {
        Coursework known = courseworks.ofCourse(course.id()).get(row.person());
        Map<Long, PersonName> teachers = courseworks.supervisors(course.id());
        TextArea theme = Fields.area("finals.coursework.theme", "finals.coursework.theme.example");
        theme.setMaxLength(Courseworks.LONGEST);
        ComboBox<Long> supervisor = Fields.choice(
                "finals.coursework.supervisor",
                teachers.keySet().stream()
                        .sorted(Comparator.comparing(id -> full(teachers, id), TextOrder.ORDER))
                        .toList(),
                id -> full(teachers, id));
        supervisor.setClearButtonVisible(true);
        Form fields = new Form();
        fields.section().wide("theme", theme);
        fields.section().wide("supervisor", supervisor);
        if (known != null) {
            fields.fill(() -> {
                theme.setValue(known.theme());
                supervisor.setValue(known.supervisor());
            });
        }
        fields.onSave(() -> courseworks.write(course.id(), row.person(), theme.getValue(), supervisor.getValue()))
                .afterSave(again);
        FormDialog.open(
                Words.t("finals.coursework.title", row.name().brief()), fields, Words.t("finals.coursework.save"));
    }

    private static String full(Map<Long, PersonName> names, Long id) {
        PersonName name = names.get(id);
        return name == null ? "" : name.full();
    }
}
