package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.GivePermit;
import ru.zvonok.learning.journal.WritePermit;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Who may write in closed days for a while: listed, given, ended early. */
@org.springframework.stereotype.Component
class PermitsPart {

    private static final int DAYS_BACK = 30;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final ClosingDesk desk;

    PermitsPart(ClosingDesk desk) {
        this.desk = desk;
    }

    Section part() {
        List<WritePermit> running = desk.permits().running();
        Button give = new Button(Words.t("journal.permit.give"), Icons.of("plus"), click -> giving());
        give.addThemeVariants(ButtonVariant.TERTIARY);
        Section section = new Section(
                Pieces.head(Words.t("journal.permit.title"), give), ClosingView.note("journal.permit.text"));
        if (!running.isEmpty()) {
            Map<Long, String> givers = desk.givers(running);
            section.add(Pieces.table(
                    List.of(
                            Words.t("journal.permit.person"),
                            Words.t("journal.permit.courses"),
                            Words.t("journal.permit.days-of"),
                            Words.t("journal.permit.until"),
                            Words.t("journal.permit.why"),
                            ""),
                    running.stream().map(permit -> row(permit, givers)).toList()));
        }
        return section;
    }

    private List<Component> row(WritePermit permit, Map<Long, String> givers) {
        @Nullable String giver = permit.account() == null ? null : givers.get(permit.account());
        String given = (giver == null ? Words.t("journal.class.system") : giver) + ", "
                + Dates.moment(desk.local(permit.at()));
        Button end = Icons.button("x", "journal.permit.end", click -> {
            desk.permits().end(permit.id());
            Pieces.again();
        });
        end.setAriaLabel(Words.t("journal.permit.end") + ": " + permit.name().listed());
        return List.of(
                new Span(permit.name().listed()),
                new Span(Objects.requireNonNullElseGet(permit.courseTitle(), () -> Words.t("journal.permit.all"))),
                new Span(days(permit)),
                new Span(Dates.moment(desk.local(permit.until()))),
                Pieces.two(new Span(permit.reason()), new Span(given)),
                end);
    }

    static String days(WritePermit permit) {
        LocalDate last =
                Objects.requireNonNullElse(permit.days().to(), permit.days().from());
        return Words.t("journal.permit.range", Dates.day(permit.days().from()), Dates.day(last));
    }

    private void giving() {
        List<Course> taught = desk.taught();
        Map<Long, PersonName> teachers = desk.teachers(taught);
        ComboBox<Long> person = Fields.choice("journal.permit.person", teachers.keySet(), id -> {
            PersonName name = teachers.get(id);
            return name == null ? "" : name.full();
        });
        MultiSelectComboBox<Course> courses = Fields.several("journal.permit.courses", Course::title);
        courses.setHelperText(Words.t("journal.permit.courses.example"));
        person.addValueChangeListener(change -> {
            courses.clear();
            courses.setItems(
                    change.getValue() == null
                            ? List.of()
                            : taught.stream()
                                    .filter(course -> course.taughtBy(change.getValue()))
                                    .toList());
        });
        courses.setItems(List.of());
        DatePicker first = Fields.date("journal.permit.first");
        DatePicker last = Fields.date("journal.permit.last");
        DatePicker until = Fields.date("journal.permit.until-day");
        Select<LocalTime> time = Fields.select("journal.permit.until-time", halfHours(), Dates::time);
        TextField reason = Fields.text("journal.permit.why", "journal.permit.why.example");
        reason.setMaxLength(EditCell.LONGEST_REASON);
        Form form = new Form();
        FormSection section = form.section();
        section.wide("person", person);
        section.wide("courses", courses);
        section.add("first", first);
        section.add("last", last);
        section.add("until", until);
        section.add("time", time);
        section.wide("reason", reason);
        form.required(person, "journal.permit.person-missing");
        form.required(first, "journal.permit.day-missing");
        form.required(last, "journal.permit.day-missing");
        form.required(until, "journal.permit.day-missing");
        form.required(time, "journal.permit.time-missing");
        form.required(reason, "journal.permit.why-missing");
        form.fill(() -> {
            first.setValue(desk.today().minusDays(DAYS_BACK));
            last.setValue(desk.today());
            until.setValue(desk.today().plusDays(1));
            time.setValue(EVENING);
        });
        form.onSave(() -> desk.permits()
                        .give(new GivePermit(
                                person.getValue(),
                                courses.getValue().stream().map(Course::id).collect(Collectors.toSet()),
                                first.getValue(),
                                last.getValue(),
                                until.getValue().atTime(time.getValue()),
                                reason.getValue())))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("journal.permit.give"), form, Words.t("journal.permit.give"));
    }

    private static List<LocalTime> halfHours() {
        return IntStream.range(0, 48)
                .mapToObj(half -> LocalTime.of(half / 2, half % 2 * 30))
                .toList();
    }
}
