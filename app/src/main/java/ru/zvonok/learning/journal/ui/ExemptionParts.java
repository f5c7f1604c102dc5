package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.ChangedExemption;
import ru.zvonok.learning.journal.Exemption;
import ru.zvonok.learning.journal.Exemptions;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.NewExemption;
import ru.zvonok.learning.journal.WriteExcuse.Paper;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.PaperDrop;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.people.PersonFacts;

/** Who is exempt from what, and how it is written down: for the page of a class and for a pupil's card. */
@org.springframework.stereotype.Component
class ExemptionParts {

    private final Exemptions door;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final PersonFacts people;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final ExemptionFiles files;

    ExemptionParts(
            Exemptions door,
            CourseFacts courses,
            Enrolment enrolment,
            PersonFacts people,
            AccessControl access,
            TenantScope scope,
            Directory directory,
            ExemptionFiles files) {
        this.door = door;
        this.courses = courses;
        this.enrolment = enrolment;
        this.people = people;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.files = files;
    }

    Exemptions door() {
        return door;
    }

    boolean may(long group) {
        return access.allows(JournalAction.EXEMPT, Target.group(group));
    }

    /** Whether the signed-in person may write here, and not only look. */
    boolean editable() {
        return !scope.readsOnly();
    }

    Component list(List<Exemption> all, boolean withNames) {
        List<List<Component>> rows = new ArrayList<>();
        for (Exemption one : all) {
            List<Component> row = new ArrayList<>();
            if (withNames) {
                row.add(new Span(one.name()));
            }
            row.add(new Span(one.subjectName()));
            row.add(new Span(days(one)));
            row.add(Tag.grey(Words.t(one.whole() ? "journal.exemption.whole-tag" : "journal.exemption.part-tag")));
            row.add(files.paper(one));
            row.add(editable() ? acts(one) : new Span());
            rows.add(row);
        }
        List<String> heads = new ArrayList<>();
        if (withNames) {
            heads.add(Words.t("journal.exemption.student"));
        }
        heads.addAll(List.of(
                Words.t("journal.exemption.subject"),
                Words.t("journal.exemption.days-head"),
                "",
                Words.t("journal.exemption.paper"),
                ""));
        return Pieces.table(heads, rows);
    }

    static String days(Exemption one) {
        return Words.t("journal.exemption.days-of", Dates.day(one.days().from()), Dates.day(one.last()));
    }

    /** One that is over is only corrected. */
    private Component acts(Exemption one) {
        Button change = new Button(Words.t("journal.exemption.change"), click -> changing(one));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel(Words.t("journal.exemption.change-spoken", one.name(), one.subjectName()));
        Div acts = new Div(change);
        acts.addClassName("z-row");
        if (!one.last().isBefore(directory.today())) {
            acts.add(end(one));
        }
        return acts;
    }

    private Button end(Exemption one) {
        Button end = new Button(Words.t("journal.exemption.end"), click -> ending(one));
        end.addThemeVariants(ButtonVariant.TERTIARY);
        end.setAriaLabel(Words.t("journal.exemption.end-spoken", one.name(), one.subjectName()));
        return end;
    }

    private void ending(Exemption one) {
        DatePicker last = Fields.date("journal.exemption.last-day");
        Form form = new Form();
        form.section().wide("last", last);
        form.required(last, "journal.exemption.day-missing");
        form.fill(() -> last.setValue(
                directory.today().isBefore(one.days().from()) ? one.days().from() : directory.today()));
        form.onSave(() -> door.end(one.id(), last.getValue())).afterSave(Pieces::again);
        Dialog dialog = FormDialog.open(Words.t("journal.exemption.ending"), form, Words.t("journal.exemption.end"));
        Button away = new Button(Words.t("journal.exemption.take-back"), click -> {
            door.end(one.id(), one.days().from().minusDays(1));
            dialog.close();
            Pieces.again();
        });
        away.addThemeVariants(ButtonVariant.TERTIARY);
        dialog.add(away);
    }

    private void changing(Exemption one) {
        Terms terms = new Terms();
        Form form = new Form();
        FormSection section = form.section();
        section.note(new Paragraph(Words.t("journal.exemption.of-whom", one.name(), one.subjectName())));
        terms.on(form, section);
        AtomicBoolean changed = new AtomicBoolean();
        section.note(Pieces.muted(Words.t("journal.exemption.files")));
        section.note(files.shelf(one, () -> changed.set(true)));
        form.fill(() -> {
            terms.first.setValue(one.days().from());
            terms.last.setValue(one.last());
            terms.whole.setValue(one.whole());
            terms.paper.setValue(one.paper() == null ? "" : one.paper());
        });
        form.onSave(() -> door.change(
                        one,
                        new ChangedExemption(
                                terms.first.getValue(),
                                terms.last.getValue(),
                                terms.whole.getValue(),
                                terms.paper.getValue())))
                .afterSave(ExemptionParts::saved);
        FormDialog.open(Words.t("journal.exemption.changing"), form, Words.t("journal.exemption.save"))
                .addOpenedChangeListener(change -> {
                    if (!change.isOpened() && changed.get()) {
                        Pieces.again();
                    }
                });
    }

    private static void saved() {
        Notice.done(Words.t("journal.exemption.saved"));
        Pieces.again();
    }

    /** When, how far and by which paper somebody is exempt. */
    private static final class Terms {

        private final DatePicker first = Fields.date("journal.exemption.first");
        private final DatePicker last = Fields.date("journal.exemption.last");
        private final Checkbox whole = Fields.check("journal.exemption.whole");
        private final TextField paper = Fields.text("journal.exemption.paper", "journal.exemption.paper.example");

        void on(Form form, FormSection section) {
            paper.setMaxLength(NewExemption.LONGEST_PAPER);
            section.add("first", first);
            section.add("last", last);
            section.wide("whole", whole);
            section.wide("paper", paper);
            form.required(first, "journal.exemption.day-missing");
            form.required(last, "journal.exemption.day-missing");
        }
    }

    Button give(ClassEntry group, List<Long> students) {
        Button give = new Button(Words.t("journal.exemption.give"), Icons.of("plus"), click -> giving(group, students));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        return give;
    }

    /** For the class, or those of it who are named. */
    private void giving(ClassEntry group, List<Long> students) {
        Map<Long, PersonName> names = new LinkedHashMap<>();
        for (Member member : enrolment.members(group.id(), new DateRange(directory.today(), directory.today()))) {
            if (students.isEmpty() || students.contains(member.person())) {
                names.put(member.person(), member.name());
            }
        }
        Map<Long, String> subjects = new LinkedHashMap<>();
        courses.ofGroup(group.id()).forEach((Course course) -> subjects.put(course.subject(), course.subjectName()));
        Map<Long, String> shown = people.listed(names);
        ComboBox<Long> student =
                Fields.choice("journal.exemption.student", shown.keySet(), id -> shown.getOrDefault(id, ""));
        ComboBox<Long> subject =
                Fields.choice("journal.exemption.subject", subjects.keySet(), id -> subjects.getOrDefault(id, ""));
        Terms terms = new Terms();
        Form form = new Form();
        FormSection section = form.section();
        section.wide("student", student);
        section.wide("subject", subject);
        form.required(student, "journal.exemption.student-missing");
        form.required(subject, "journal.exemption.subject-missing");
        terms.on(form, section);
        PaperDrop papers = ExemptionFiles.drop();
        section.note(papers);
        form.part(() -> papers.papers((name, content) -> name));
        form.fill(() -> {
            if (names.size() == 1) {
                student.setValue(names.keySet().iterator().next());
            }
            terms.first.setValue(directory.today());
            terms.whole.setValue(true);
        });
        form.onSave(() -> door.exempt(new NewExemption(
                        student.getValue(),
                        subject.getValue(),
                        terms.first.getValue(),
                        terms.last.getValue(),
                        terms.whole.getValue(),
                        terms.paper.getValue(),
                        papers.papers(Paper::new))))
                .afterSave(ExemptionParts::saved);
        FormDialog.open(Words.t("journal.exemption.giving"), form, Words.t("journal.exemption.give"));
    }
}
