package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Department;
import ru.zvonok.registry.enrolment.Programme;
import ru.zvonok.registry.enrolment.Programmes;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.organisation.Rooms;

/** A class to be formed or changed. */
final class ClassForm {

    private final int year;
    private final Form form = new Form();
    private final Select<ClassKind> kind;
    private final IntegerField grade = Fields.number("enrolment.grade", 0, ClassKind.SCHOOL_CLASS.highestGrade());
    private final TextField letter = Fields.text("enrolment.letter", "enrolment.letter.example");
    private final RadioButtonGroup<Integer> shift = Fields.radio("enrolment.shift", List.of(1, 2, 3), String::valueOf);
    private final Select<PeriodSet> set;
    private final ComboBox<Room> room;
    private final Select<Department> department;
    private final List<PeriodSet> sets;
    private final List<Room> allRooms;
    private final List<Department> departments;
    private final Select<Programme> programme;
    private final List<Programme> programmes;

    ClassForm(
            int year,
            Set<ModuleProfile> modules,
            Calendar calendar,
            Rooms rooms,
            SchoolClasses classes,
            Programmes offered) {
        this.year = year;
        sets = calendar.periodSets(year);
        allRooms = rooms.all().stream().filter(one -> !one.closed()).toList();
        boolean college = modules.contains(ModuleProfile.VOCATIONAL);
        departments = college
                ? classes.departments().stream().filter(one -> !one.closed()).toList()
                : List.of();
        programmes = college ? offered.all() : List.of();
        List<ClassKind> kinds = kinds(modules);
        kind = Fields.select("enrolment.kind", kinds, one -> Words.t(one.textKey()));
        set = Fields.select("enrolment.period-set", sets, PeriodSet::name);
        set.setEmptySelectionAllowed(true);
        set.setEmptySelectionCaption(Words.t("enrolment.period-set.proposed"));
        room = Fields.choice("enrolment.room", allRooms, Room::name);
        department = Fields.select("enrolment.department", departments, Department::name);
        programme = Fields.select(
                "enrolment.programme",
                programmes.stream().filter(one -> !one.closed()).toList(),
                Programme::title);
        programme.setEmptySelectionAllowed(true);
        programme.setEmptySelectionCaption(Words.t("enrolment.programme.unknown"));
        FormSection section = form.section();
        if (kinds.size() > 1) {
            section.wide("kind", kind);
        }
        section.add("grade", grade);
        section.add("letter", letter);
        section.add("shift", shift);
        section.add("periodSet", set);
        section.add("room", room);
        if (college) {
            section.add("department", department);
            section.wide("programme", programme);
        }
        form.required(grade, "enrolment.grade-missing");
        kind.addValueChangeListener(change -> {
            grade.setLabel(
                    Words.t("enrolment.grade-of." + change.getValue().name().toLowerCase(Locale.ROOT)));
            letter.setLabel(
                    Words.t("enrolment.letter-of." + change.getValue().name().toLowerCase(Locale.ROOT)));
        });
        form.fill(() -> {
            kind.setValue(kinds.getFirst());
            shift.setValue(1);
        });
    }

    ClassForm show(ClassEntry entry) {
        form.fill(() -> {
            kind.setValue(entry.kind());
            kind.setReadOnly(true);
            grade.setValue(entry.grade());
            letter.setValue(entry.letter());
            shift.setValue(entry.shift());
            choose(set, sets, one -> Objects.equals(one.id(), entry.periodSet()));
            choose(room, allRooms, one -> Objects.equals(one.id(), entry.room()));
            choose(department, departments, one -> Objects.equals(one.id(), entry.department()));
            programme.setItems(programmes.stream()
                    .filter(one -> !one.closed() || Objects.equals(one.id(), entry.programme()))
                    .toList());
            choose(programme, programmes, one -> Objects.equals(one.id(), entry.programme()));
        });
        return this;
    }

    Form form() {
        return form;
    }

    ClassData data() {
        @Nullable PeriodSet chosenSet = set.getValue();
        @Nullable Room chosenRoom = room.getValue();
        @Nullable Department chosenDepartment = department.getValue();
        @Nullable Programme chosenProgramme = programme.getValue();
        return new ClassData(
                year,
                kind.getValue(),
                grade.getValue(),
                letter.getValue(),
                shift.getValue(),
                chosenSet == null ? null : chosenSet.id(),
                chosenDepartment == null ? null : chosenDepartment.id(),
                chosenRoom == null ? null : chosenRoom.id(),
                chosenProgramme == null ? null : chosenProgramme.id());
    }

    private static List<ClassKind> kinds(Set<ModuleProfile> modules) {
        List<ClassKind> kinds = new ArrayList<>();
        if (modules.contains(ModuleProfile.SCHOOL)) {
            kinds.add(ClassKind.SCHOOL_CLASS);
        }
        if (modules.contains(ModuleProfile.PRESCHOOL)) {
            kinds.add(ClassKind.PRESCHOOL_GROUP);
        }
        if (modules.contains(ModuleProfile.VOCATIONAL)) {
            kinds.add(ClassKind.STUDY_GROUP);
        }
        return kinds;
    }

    private static <T> void choose(HasValue<?, T> field, List<T> items, Predicate<T> wanted) {
        items.stream().filter(wanted).findFirst().ifPresent(field::setValue);
    }
}
