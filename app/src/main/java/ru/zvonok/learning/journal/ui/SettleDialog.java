package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.AbsenceSpell;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.SettleAbsence;
import ru.zvonok.learning.journal.SettleAbsence.Missing;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/** Asks for the reason of one or several absences. */
final class SettleDialog {

    private static final int LONGEST = 200;

    /** A reason to choose: its sign, and for an excused one what enrolment calls it. */
    private record Choice(AttendanceCode code, ExcusedAbsence.@Nullable Reason reason) {

        String text() {
            String name = reason == null ? capital(ClassAbsencesView.name(code)) : Words.t(reason.textKey());
            return name + " (" + code.sign() + ")";
        }

        private static String capital(String text) {
            return text.substring(0, 1).toUpperCase(Words.locale()) + text.substring(1);
        }
    }

    private SettleDialog() {}

    static void open(ClassDesk desk, ClassEntry group, List<AbsenceSpell> spells, Runnable done) {
        List<Choice> choices = choices(desk);
        Select<Choice> reason = Fields.select("journal.class.reason", choices, Choice::text);
        TextField document = Fields.text("journal.class.document", "journal.class.document.example");
        document.setMaxLength(LONGEST);
        DatePicker from = Fields.date("journal.class.first-day");
        DatePicker to = Fields.date("journal.class.last-day");
        boolean single = spells.size() == 1;
        AbsenceSpell first = spells.getFirst();
        Form form = new Form();
        FormSection section = form.section();
        section.note(new Paragraph(
                single
                        ? first.name().listed() + ", " + ClassAbsencesView.days(first)
                        : Words.t("journal.class.chosen", spells.size())));
        section.wide("code", reason);
        CheckboxGroup<Integer> lessons = new CheckboxGroup<>(Words.t("journal.class.settle-lessons"));
        lessons.addThemeName("horizontal");
        lessons.setItems(first.numbers());
        boolean byLesson = single && first.numbers().size() > 1;
        if (single) {
            section.add("from", from);
            section.add("to", to);
        }
        if (byLesson) {
            section.wide("lessons", lessons);
        }
        section.add("document", document);
        DatePicker brought = section.add("brought", Fields.date("journal.class.brought"));
        form.fill(() -> {
            from.setValue(first.days().from());
            to.setValue(first.days().to());
            lessons.setValue(Set.copyOf(first.numbers()));
            choices.stream()
                    .filter(one -> one.code().id() == first.code()
                            && (first.reason() == null || one.reason() == first.reason()))
                    .findFirst()
                    .or(() -> choices.stream().findFirst())
                    .ifPresent(reason::setValue);
            document.setValue(first.document() == null ? "" : first.document());
            brought.setValue(single ? first.brought() : null);
        });
        form.check(reason, choice -> choice == null ? Words.t("journal.class.reason.missing") : null);
        if (single) {
            form.required(from, "journal.class.day.missing");
            form.required(to, "journal.class.day.missing");
            form.check(
                    to,
                    day -> from.getValue() != null && day != null && day.isBefore(from.getValue())
                            ? Words.t("journal.class.days-turned")
                            : null);
        }
        if (byLesson) {
            form.check(lessons, some -> some.isEmpty() ? Words.t("journal.class.settle-lessons.missing") : null);
        }
        UUID edit = UUID.randomUUID();
        form.onSave(() -> {
                    List<Missing> missing = single
                            ? List.of(new Missing(
                                    first.student(),
                                    new DateRange(from.getValue(), to.getValue()),
                                    some(byLesson, from.getValue(), to.getValue(), first, lessons.getValue())))
                            : spells.stream()
                                    .map(spell -> new Missing(spell.student(), spell.days()))
                                    .toList();
                    Choice choice = Objects.requireNonNull(reason.getValue());
                    int settled = desk.door()
                            .settle(new SettleAbsence(
                                    edit,
                                    group.id(),
                                    missing,
                                    choice.code().id(),
                                    choice.reason(),
                                    document.isEmpty()
                                            ? null
                                            : document.getValue().strip(),
                                    brought.getValue()));
                    Notice.done(Words.count("journal.class.settled", settled));
                })
                .afterSave(done);
        FormDialog.open(Words.t("journal.class.settle"), form, Words.t("journal.class.settle.save"));
    }

    /** Lessons of the one day, where not all of them were chosen. */
    private static Set<Integer> some(
            boolean byLesson, LocalDate from, LocalDate to, AbsenceSpell spell, Set<Integer> chosen) {
        boolean oneDay = byLesson && from.equals(to) && from.equals(spell.days().from());
        return oneDay && chosen.size() < spell.numbers().size() ? chosen : Set.of();
    }

    /** Reasons of enrolment with their sign, then the signs that none of them has. */
    private static List<Choice> choices(ClassDesk desk) {
        List<AttendanceCode> codes = desk.journal().attendanceCodes().stream()
                .filter(code -> code.absence() && !code.open())
                .toList();
        List<Choice> choices = new ArrayList<>();
        for (ExcusedAbsence.Reason reason : ExcusedAbsence.Reason.values()) {
            desk.journal().sign(reason).ifPresent(code -> choices.add(new Choice(code, reason)));
        }
        codes.stream()
                .filter(code -> choices.stream().noneMatch(one -> one.code().id() == code.id()))
                .forEach(code -> choices.add(new Choice(code, null)));
        return choices;
    }
}
