package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.StudentTask;
import ru.zvonok.learning.journal.StudentTask.Standing;
import ru.zvonok.learning.journal.StudentWorks;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Everything a pupil has to do, over all subjects: what is missing first, then by the day it is due (DIA-01). */
@Route("o/:organisation/diary-tasks/:child?([0-9]+)")
@Menu(title = "diary.tasks.menu", icon = "list-checks", order = MenuSection.DAILY + 12)
@ForAction(
        value = "diary.read",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/diary.css")
class TasksView extends Page implements BeforeEnterObserver {

    private final transient AskedChild asked;
    private final transient StudentWorks works;
    private final transient TaskWords tasks;
    private final transient FamilyChildren family;
    private final transient Directory directory;

    TasksView(AskedChild asked, StudentWorks works, TaskWords tasks, FamilyChildren family, Directory directory) {
        super("diary.tasks.menu");
        this.asked = asked;
        this.works = works;
        this.tasks = tasks;
        this.family = family;
        this.directory = directory;
        addClassName("z-diary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked.of(event, this, "diary.tasks.menu").ifPresent(child -> {
            removeAll();
            show(child, works.tasks(child.person()));
        });
    }

    private void show(DiaryChild child, List<StudentTask> all) {
        add(new ChildSwitch(family.all("diary-tasks"), child));
        add(new H1(Words.t("diary.tasks.title")));
        if (all.isEmpty()) {
            add(new EmptyPage("sun", Words.t("diary.tasks.none"), Words.t("diary.tasks.none.text")));
            return;
        }
        LocalDate today = directory.today();
        List<StudentTask> missing =
                all.stream().filter(one -> one.standing() == Standing.MISSING).toList();
        if (!missing.isEmpty()) {
            add(section(child, Words.t("diary.tasks.missing"), missing, today, true));
        }
        Map<LocalDate, List<StudentTask>> byDay = new LinkedHashMap<>();
        List<StudentTask> waiting = new ArrayList<>();
        for (StudentTask one : all) {
            if (one.standing() == Standing.SENT && one.task().due().isBefore(today)) {
                waiting.add(one);
            } else if (one.standing() != Standing.MISSING) {
                byDay.computeIfAbsent(one.task().due(), day -> new ArrayList<>())
                        .add(one);
            }
        }
        byDay.forEach((day, due) -> add(section(child, day(day, today), due, today, false)));
        if (!waiting.isEmpty()) {
            add(section(child, Words.t("diary.tasks.waiting"), waiting, today, false));
        }
    }

    private static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return Words.t("diary.tasks.today", Dates.words(day));
        }
        return day.equals(today.plusDays(1))
                ? Words.t("diary.tasks.tomorrow", Dates.words(day))
                : Dates.weekdayAndWords(day);
    }

    private Section section(DiaryChild child, String title, List<StudentTask> all, LocalDate today, boolean missing) {
        UnorderedList list = new UnorderedList();
        list.addClassName("z-task-list");
        all.forEach(one -> list.add(line(child, one, today)));
        H2 head = new H2(title);
        head.setClassName("z-text-red", missing);
        Section section =
                new Section(missing ? Pieces.head(head, Pieces.muted(String.valueOf(all.size()))) : head, list);
        section.addClassName("z-task-section");
        return section;
    }

    /** The whole line is the way to the task. */
    private ListItem line(DiaryChild child, StudentTask one, LocalDate today) {
        Span subject = new Span(one.course().subjectName());
        subject.addClassName("z-strong");
        Div head = new Div(subject);
        tasks.tag(one, today).ifPresent(head::add);
        head.addClassName("z-task-head");
        Span what = new Span(tasks.what(one.task()));
        what.addClassNames("z-prose", "z-task-text");
        Div inside = new Div(head, what);
        String besides = tasks.besides(one);
        if (!besides.isEmpty()) {
            Span more = Pieces.muted(besides);
            more.addClassName("z-small");
            inside.add(more);
        }
        Anchor link = Here.anchor(JournalPaths.taskOf(child.person(), one.task().ref()), "");
        link.add(inside);
        link.addClassName("z-task");
        return new ListItem(link);
    }
}
