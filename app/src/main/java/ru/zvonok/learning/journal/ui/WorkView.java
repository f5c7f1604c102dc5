package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.WorkPage;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Words;

/** A work, or homework, with all about it: what is to be done, by when, its files, and the class (JRN-02). */
@Route("o/:organisation/work/:course([0-9]+)/:work([0-9]+)")
@RouteAlias("o/:organisation/homework/:course([0-9]+)/:homework([0-9]+)")
@ForAction(
        value = "journal.view",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/journal.css")
class WorkView extends Page implements BeforeEnterObserver {

    private final transient WorkDesk desk;

    WorkView(WorkDesk desk) {
        super("journal.work");
        this.desk = desk;
        addClassName("z-work-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        long course = parameters.get("course").map(Addresses::id).orElseThrow(NotFoundException::new);
        TaskRef task = parameters
                .get("work")
                .map(id -> TaskRef.work(course, Addresses.id(id)))
                .or(() -> parameters.get("homework").map(id -> TaskRef.homework(course, Addresses.id(id))))
                .orElseThrow(NotFoundException::new);
        show(desk.page(task));
    }

    private void show(WorkPage page) {
        removeAll();
        Task task = page.task();
        String name = task.homework()
                ? Words.t("journal.card.homework")
                : AssignmentParts.name(desk.journal(), task.type(), task.title());
        titled(name);
        add(head(page, name));
        boolean editable = page.mayWrite() && page.open();
        if (page.mayWrite() && !page.open() && page.closed() != null) {
            Div note = new Div(Words.t(page.closed().code() + ".short"));
            note.addClassNames("z-callout", "z-ochre");
            add(note);
        }
        add(editable ? WorkForm.of(desk, page) : facts(page));
        if (editable || !page.files().isEmpty()) {
            add(new Section(new H2(Words.t("journal.work.files")), desk.files(task.ref(), editable)));
        }
        add(new WorkClass(desk, page, () -> show(desk.page(task.ref()))));
    }

    private PageHead head(WorkPage page, String name) {
        String lesson = Words.t(
                "journal.work.lesson",
                page.course().title(),
                Dates.words(page.lesson().date()),
                page.lesson().number());
        return new PageHead(name)
                .second(Here.anchor(
                        JournalPaths.lesson(page.course().id(), page.lesson().id()), lesson));
    }

    private Div facts(WorkPage page) {
        Task task = page.task();
        Div facts = new Div();
        facts.addClassName("z-card-part");
        if (!task.text().isEmpty()) {
            Div text = new Div(task.text());
            text.addClassName("z-prose");
            facts.add(text);
        }
        if (!task.homework()) {
            facts.add(new Span(Words.t("journal.card.weight", task.weight())));
        }
        if (task.dueDay() != null) {
            facts.add(new Span(Words.t("journal.work.due-by", Dates.day(task.dueDay()))));
        }
        return facts;
    }
}
