package ru.zvonok.learning.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.workload.Assessments;
import ru.zvonok.learning.workload.Level;
import ru.zvonok.learning.workload.MoveWork;
import ru.zvonok.learning.workload.Norms;
import ru.zvonok.learning.workload.PlanWork;
import ru.zvonok.learning.workload.PlannedWork;
import ru.zvonok.learning.workload.Schedule;
import ru.zvonok.learning.workload.Schedule.Graded;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The dialogs of the schedule; each says where the work would stand before it is saved. */
class WorkForms {

    private record Subject(int grade, long id, String name) {}

    private static final int USUAL_MINUTES = 45;
    private static final int MOST_MINUTES = 300;
    private static final int MOST_LESSONS = 20;

    private final Assessments door;
    private final WorkWords words;
    private final Norms norms;
    private final Schedule schedule;

    WorkForms(Assessments door, WorkWords words, Norms norms, Schedule schedule) {
        this.door = door;
        this.words = words;
        this.norms = norms;
        this.schedule = schedule;
    }

    /** Plans a work, or proposes one. */
    void enter(@Nullable Integer grade) {
        boolean plans = schedule.mayPlan();
        ComboBox<Subject> subject = Fields.choice(
                "workload.subject", subjects(grade), one -> Words.t("workload.subject-of", one.name(), one.grade()));
        MultiSelectComboBox<Course> courses = Fields.several("workload.courses", WorkWords::group);
        subject.addValueChangeListener(change -> {
            List<Course> taught = change.getValue() == null ? List.of() : courses(change.getValue());
            courses.setItems(taught);
            courses.setValue(Set.copyOf(taught));
        });
        Select<AssignmentType> type = Fields.select(
                "workload.kind",
                words.types().stream()
                        .filter(one -> norms.kinds().contains(one.id()))
                        .toList(),
                one -> one.word(Words.locale()));
        TextField title = Fields.text("workload.topic", "workload.topic.example");
        title.setMaxLength(200);
        Select<Level> level = Fields.select("workload.level", List.of(Level.values()), one -> Words.t(one.textKey()));
        DatePicker day = Fields.date("workload.day");
        IntegerField number = Fields.number("workload.number", 0, MOST_LESSONS);
        number.setHelperText(Words.t("workload.number.any"));
        IntegerField minutes = Fields.number("workload.minutes", norms.minutes(), MOST_MINUTES);
        TextArea reason = Fields.area("workload.reason", "workload.reason.example");
        TextArea change = Fields.area("workload.change-reason", "workload.change-reason.example");
        Div outlook = new Div();
        outlook.addClassName("z-work-outlook");
        Form form = new Form();
        FormSection section = form.section();
        section.wide("subject", subject);
        section.wide("courses", courses);
        section.add("type", type);
        section.add("title", title);
        section.add("day", day);
        section.add("number", number);
        section.add("minutes", minutes);
        section.add("level", level);
        section.wide("reason", reason);
        section.wide("change", change);
        section.note(outlook);
        form.required(subject, "workload.subject.missing");
        form.required(type, "workload.kind.missing");
        form.required(day, "workload.day.missing");
        form.required(minutes, "workload.minutes.missing");
        level.setVisible(plans);
        reason.setVisible(false);
        change.setVisible(plans && !schedule.publications().isEmpty());
        form.fill(() -> {
            minutes.setValue(USUAL_MINUTES);
            level.setValue(Level.SCHOOL);
        });
        java.util.function.Supplier<PlanWork> asked = () -> new PlanWork(
                courses.getValue().stream().map(Course::id).toList(),
                type.getValue() == null ? 0 : type.getValue().id(),
                title.getValue(),
                level.getValue(),
                day.getValue(),
                number.getValue(),
                minutes.getValue(),
                reason.getValue(),
                change.getValue());
        Runnable look = () -> {
            reason.setVisible(level.getValue().binding());
            outlook.removeAll();
            if (day.getValue() != null
                    && type.getValue() != null
                    && minutes.getValue() != null
                    && !courses.getValue().isEmpty()) {
                outlook.add(outlook(asked.get()));
            }
        };
        List.<HasValue<?, ?>>of(courses, type, title, level, day, number, minutes)
                .forEach(field -> field.addValueChangeListener(event -> look.run()));
        form.onSave(() -> {
                    if (plans) {
                        door.plan(asked.get());
                    } else {
                        door.propose(asked.get());
                    }
                })
                .afterSave(() -> {
                    Pieces.again();
                    Notice.done(Words.t(plans ? "workload.planned" : "workload.proposed"));
                });
        FormDialog.open(
                        Words.t(plans ? "workload.plan.title" : "workload.propose.title"),
                        form,
                        Words.t(plans ? "workload.plan.action" : "workload.propose.action"))
                .setWidth("38rem");
    }

    private Component[] outlook(PlanWork work) {
        try {
            return door.check(work).stream().map(WorkWords::placed).toArray(Component[]::new);
        } catch (Refusal refusal) {
            Div callout = new Div(Failures.text(refusal));
            callout.addClassNames("z-callout", "z-red");
            return new Component[] {callout};
        }
    }

    private List<Subject> subjects(@Nullable Integer grade) {
        return schedule.courses().stream()
                .filter(one -> grade == null || one.grade() == grade)
                .map(one -> new Subject(
                        one.grade(), one.course().subject(), one.course().subjectName()))
                .distinct()
                .sorted(Comparator.comparing(Subject::grade).thenComparing(Subject::name, TextOrder.ORDER))
                .toList();
    }

    private List<Course> courses(Subject subject) {
        return schedule.courses().stream()
                .filter(one -> one.grade() == subject.grade() && one.course().subject() == subject.id())
                .map(Graded::course)
                .toList();
    }

    void move(PlannedWork work) {
        DatePicker day = Fields.date("workload.day");
        IntegerField number = Fields.number("workload.number", 0, MOST_LESSONS);
        number.setHelperText(Words.t("workload.number.any"));
        TextArea reason = Fields.area("workload.reason", "workload.reason.example");
        TextArea change = Fields.area("workload.change-reason", "workload.change-reason.example");
        Form form = new Form();
        FormSection section = form.section();
        section.add("day", day);
        section.add("number", number);
        section.wide("reason", reason);
        section.wide("change", change);
        form.required(day, "workload.day.missing");
        reason.setVisible(work.level().binding());
        change.setVisible(published(work));
        form.fill(() -> {
            day.setValue(work.day());
            reason.setValue(Objects.requireNonNullElse(work.reason(), ""));
        });
        form.onSave(() -> door.move(new MoveWork(
                        work.id(),
                        work.version(),
                        day.getValue(),
                        number.getValue(),
                        reason.getValue(),
                        change.getValue())))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("workload.move.title", name(work)), form, Words.t("workload.move.action"));
    }

    void decline(PlannedWork work) {
        TextArea word = Fields.area("workload.word", "workload.word.example");
        Form form = new Form();
        form.section().wide("word", word);
        form.required(word, "workload.word-missing");
        form.onSave(() -> door.decline(work.id(), word.getValue())).afterSave(Pieces::again);
        FormDialog.open(Words.t("workload.decline.title", name(work)), form, Words.t("workload.decline.action"));
    }

    /** Accepts at once, or asks first why a published schedule changes. */
    void accept(PlannedWork work) {
        if (published(work, true)) {
            because(
                    Words.t("workload.accept.title", name(work)),
                    Words.t("workload.accept.action"),
                    why -> door.accept(work.id(), why));
        } else {
            try {
                door.accept(work.id(), null);
                Pieces.again();
            } catch (Refusal refusal) {
                Failures.show(refusal);
            }
        }
    }

    void remove(PlannedWork work) {
        if (published(work)) {
            because(
                    Words.t("workload.remove.title", name(work)),
                    Words.t("workload.remove.action"),
                    why -> door.remove(work.id(), why));
        } else {
            door.remove(work.id(), null);
            Pieces.again();
            Notice.done(Words.t("workload.removed"));
        }
    }

    private void because(String title, String action, java.util.function.Consumer<String> then) {
        TextArea change = Fields.area("workload.change-reason", "workload.change-reason.example");
        Form form = new Form();
        form.section().wide("change", change);
        form.required(change, "workload.change-reason-missing");
        form.onSave(() -> then.accept(change.getValue())).afterSave(Pieces::again);
        FormDialog.open(title, form, action);
    }

    private boolean published(PlannedWork work) {
        return published(work, work.state() == ru.zvonok.learning.workload.WorkState.ACCEPTED);
    }

    private boolean published(PlannedWork work, boolean accepted) {
        return accepted
                && schedule.days().contains(work.day())
                && !schedule.publications().isEmpty();
    }

    String name(PlannedWork work) {
        return WorkWords.group(work.course()) + ", " + work.course().subjectName();
    }
}
