package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.NewTaskFile;
import ru.zvonok.learning.journal.SendAnswer;
import ru.zvonok.learning.journal.StudentTask;
import ru.zvonok.learning.journal.StudentWorks;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.learning.journal.TaskFile;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.FileShelf;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** One task of a pupil: what is to be done, its files, what the teacher says, and the answer. */
@Route("o/:organisation/diary-task/:child([0-9]+)/homework/:course([0-9]+)/:homework([0-9]+)")
@RouteAlias("o/:organisation/diary-task/:child([0-9]+)/work/:course([0-9]+)/:work([0-9]+)")
@ForAction(
        value = "diary.read",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/diary.css")
class TaskView extends Page implements BeforeEnterObserver {

    private final transient Diary diary;
    private final transient StudentWorks works;
    private final transient TaskWords tasks;
    private final transient Files files;
    private final transient RegionalRules rules;
    private final transient Directory directory;
    private long child;
    private int version;

    TaskView(Diary diary, StudentWorks works, TaskWords tasks, Files files, RegionalRules rules, Directory directory) {
        super("diary.task");
        this.diary = diary;
        this.works = works;
        this.tasks = tasks;
        this.files = files;
        this.rules = rules;
        this.directory = directory;
        addClassName("z-diary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        child = parameters.get("child").map(Addresses::id).orElseThrow(NotFoundException::new);
        long course = parameters.get("course").map(Addresses::id).orElseThrow(NotFoundException::new);
        TaskRef task = parameters
                .get("work")
                .map(id -> TaskRef.work(course, Addresses.id(id)))
                .or(() -> parameters.get("homework").map(id -> TaskRef.homework(course, Addresses.id(id))))
                .orElseThrow(NotFoundException::new);
        if (diary.children().stream().noneMatch(one -> one.person() == child)) {
            throw new NotFound();
        }
        show(works.task(child, task));
    }

    private void show(StudentTask one) {
        removeAll();
        String name = one.course().subjectName();
        titled(name);
        add(Here.anchor("diary-tasks/" + child, Words.t("diary.task.all")));
        Div head = new Div(new H1(name));
        head.addClassName("z-stack");
        String title = one.task().title();
        head.add(Pieces.muted(title == null ? tasks.kind(one.task()) : tasks.kind(one.task()) + ": " + title));
        head.add(Pieces.muted(Words.t(
                "diary.task.due",
                Dates.weekdayLong(one.task().due()) + ", "
                        + Dates.words(one.task().due()),
                Dates.words(one.task().day()))));
        tasks.tag(one, directory.today()).ifPresent(tag -> head.add(new Div(tag)));
        add(head);
        if (!one.task().text().isEmpty()) {
            Paragraph text = new Paragraph(one.task().text());
            text.addClassName("z-prose");
            add(text);
        }
        if (!one.files().isEmpty()) {
            add(new Section(new H2(Words.t("diary.task.files-title")), shelf(one, false)));
        }
        one.marks().forEach(mark -> add(mark(one, mark)));
        add(answer(one));
    }

    private static Div mark(StudentTask one, Mark mark) {
        Span word = new Span(
                mark.comment() != null
                        ? mark.comment()
                        : Words.t(mark.value() == null ? "diary.task.duty-text" : "diary.task.mark"));
        word.addClassName("z-prose");
        Div line = new Div(MarkTile.plain(one.scale(), mark), word);
        line.addClassName("z-task-mark");
        return line;
    }

    private Section answer(StudentTask one) {
        TaskAnswer answer = one.answer();
        version = answer == null ? 0 : answer.version();
        Section part = new Section(new H2(Words.t("diary.answer")));
        part.addClassName("z-task-answer");
        if (answer != null) {
            part.add(state(answer));
        }
        if (one.whyNot() != null) {
            if (answer != null) {
                Paragraph text = new Paragraph(answer.text());
                text.addClassName("z-prose");
                part.add(text, shelf(one, true));
            }
            if (answer == null || answer.state() != TaskAnswer.State.TAKEN) {
                part.add(Pieces.muted(Words.t(
                        one.whyNot().code(), rules.whole("journal.answer.guardian-to-grade", directory.today()))));
            }
            return part;
        }
        Form form = new Form();
        TextArea text = form.section().wide("text", Fields.area("diary.answer.text", "diary.answer.text.example"));
        text.setMinRows(4);
        form.fill(() -> text.setValue(answer == null ? "" : answer.text()));
        form.onSave(() -> works.send(new SendAnswer(child, one.task().ref(), text.getValue(), version)));
        form.afterSave(() -> {
            Notice.done(Words.t("diary.answer.done"));
            show(works.task(child, one.task().ref()));
        });
        form.bar().saveText(Words.t(answer != null && answer.handedIn() ? "diary.answer.change" : "diary.answer.send"));
        Span label = new Span(Words.t("diary.answer.files"));
        label.addClassName("z-strong");
        part.add(form, label, shelf(one, true), form.bar());
        return part;
    }

    private static Div state(TaskAnswer answer) {
        Div lines = new Div();
        lines.addClassName("z-stack");
        if (answer.sentAt() != null) {
            String sent = Words.t("diary.answer.sent", Dates.moment(answer.sentAt()));
            lines.add(Pieces.muted(
                    answer.lateDays() == 0 ? sent : sent + ", " + Words.count("diary.answer.late", answer.lateDays())));
        } else {
            lines.add(Pieces.muted(Words.t("diary.answer.draft")));
        }
        if (answer.state() == TaskAnswer.State.TAKEN) {
            lines.add(Pieces.muted(Words.t("diary.answer.taken")));
        }
        if (answer.state() == TaskAnswer.State.RETURNED && answer.word() != null) {
            Div word = new Div(new Div(Words.t("diary.answer.word", answer.word())));
            word.addClassNames("z-callout", "z-ochre");
            lines.add(word);
        }
        return lines;
    }

    /** Files of the task, or of the answer. */
    private FileShelf shelf(StudentTask one, boolean ofAnswer) {
        TaskRef task = one.task().ref();
        return new FileShelf(
                new FileShelf.Keeper() {
                    private List<TaskFile> known = of(one);

                    private List<TaskFile> of(StudentTask now) {
                        TaskAnswer answer = now.answer();
                        return !ofAnswer ? now.files() : answer == null ? List.of() : answer.files();
                    }

                    private void changed() {
                        StudentTask now = works.task(child, task);
                        known = of(now);
                        version = now.answer() == null ? 0 : now.answer().version();
                    }

                    @Override
                    public List<FileShelf.Item> items() {
                        return known.stream()
                                .map(file -> new FileShelf.Item(file.file(), file.name(), file.size()))
                                .toList();
                    }

                    @Override
                    public String link(UUID file) {
                        return files.link(file);
                    }

                    @Override
                    public void add(String name, @Nullable String type, byte[] content) {
                        works.attach(child, task, new NewTaskFile(name, type), new ByteArrayInputStream(content));
                        changed();
                    }

                    @Override
                    public void remove(UUID file) {
                        works.detach(child, task, file);
                        changed();
                    }
                },
                rules.whole("files.file-megabytes", directory.today()),
                ofAnswer && one.whyNot() == null);
    }
}
