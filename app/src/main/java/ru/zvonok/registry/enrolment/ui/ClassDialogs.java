package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.ClassCard;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassRow;
import ru.zvonok.registry.enrolment.EnrolmentProblem;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.enrolment.Programmes;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.enrolment.Subgroup;
import ru.zvonok.registry.organisation.Rooms;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.Staff;

/** What is changed of a class: its data, its leaders, its subgroups. */
@org.springframework.stereotype.Component
class ClassDialogs {

    private final SchoolClasses classes;
    private final Staff staff;
    private final Calendar calendar;
    private final Rooms rooms;
    private final Programmes programmes;
    private final Directory directory;

    ClassDialogs(
            SchoolClasses classes,
            Staff staff,
            Calendar calendar,
            Rooms rooms,
            Programmes programmes,
            Directory directory) {
        this.classes = classes;
        this.staff = staff;
        this.calendar = calendar;
        this.rooms = rooms;
        this.programmes = programmes;
        this.directory = directory;
    }

    void change(ClassEntry entry) {
        ClassForm fields = new ClassForm(
                        entry.year(), directory.current().modules(), calendar, rooms, classes, programmes)
                .show(entry);
        fields.form()
                .onSave(() -> classes.change(entry.id(), entry.version(), fields.data()))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("enrolment.change"), fields.form(), Words.t("enrolment.save"));
    }

    void lead(ClassCard card) {
        List<PersonEntry> all = staff.employed(directory.today());
        Set<Long> now =
                card.row().leaders().stream().map(ClassRow.Leader::person).collect(Collectors.toSet());
        MultiSelectComboBox<PersonEntry> leaders =
                Fields.several("enrolment.leaders", one -> one.name().full());
        leaders.setItems(all);
        DatePicker since = Fields.date("enrolment.lead.since");
        Form form = new Form();
        FormSection section = form.section();
        section.wide("leaders", leaders);
        section.add("since", since);
        form.fill(() -> {
            leaders.setValue(all.stream().filter(one -> now.contains(one.id())).collect(Collectors.toSet()));
            since.setValue(directory.today());
        });
        form.required(since, "enrolment.date-missing");
        form.onSave(() -> classes.lead(
                        card.row().entry().id(),
                        leaders.getValue().stream().map(PersonEntry::id).toList(),
                        since.getValue()))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("enrolment.lead"), form, Words.t("enrolment.save"));
    }

    void divide(ClassCard card, @Nullable Subgroup subgroup, List<Member> in) {
        Set<Long> now = in.stream().map(Member::person).collect(Collectors.toSet());
        TextField name = Fields.text("enrolment.subgroup.name", "enrolment.subgroup.example");
        MultiSelectComboBox<Member> members =
                Fields.several("enrolment.members", one -> one.name().listed());
        members.setItems(card.members());
        DatePicker since = Fields.date("enrolment.subgroup.since");
        Form form = new Form();
        FormSection section = form.section();
        section.wide("name", name);
        section.wide("members", members);
        section.add("since", since);
        form.fill(() -> {
            if (subgroup != null) {
                name.setValue(subgroup.name());
                name.setReadOnly(true);
            }
            members.setValue(new HashSet<>(card.members().stream()
                    .filter(one -> now.contains(one.person()))
                    .toList()));
            since.setValue(directory.today());
        });
        form.required(name, "enrolment.subgroup-missing");
        form.check(name, typed -> subgroup == null ? taken(card, typed.strip()) : null);
        form.required(since, "enrolment.date-missing");
        form.onSave(() -> classes.divide(
                        card.row().entry().id(),
                        Map.of(
                                name.getValue(),
                                members.getValue().stream().map(Member::person).toList()),
                        since.getValue()))
                .afterSave(Pieces::again);
        FormDialog.open(
                Words.t(subgroup == null ? "enrolment.subgroup.add" : "enrolment.subgroup.edit"),
                form,
                Words.t("enrolment.save"));
    }

    /** A new subgroup is never an old one that is filled anew. */
    private static @Nullable String taken(ClassCard card, String name) {
        return card.subgroups().stream().anyMatch(one -> one.name().equals(name))
                ? Words.t(EnrolmentProblem.SUBGROUP_TAKEN.code(), name)
                : null;
    }
}
