package ru.zvonok.learning.remarks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.remarks.NewRemark;
import ru.zvonok.learning.remarks.Remark;
import ru.zvonok.learning.remarks.RemarkState;
import ru.zvonok.learning.remarks.Remarks;
import ru.zvonok.learning.remarks.RemarksAction;
import ru.zvonok.learning.remarks.RemarksPaths;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.HasHelp;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.SideCard;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** Remarks on how journals are kept, with what became of each; a teacher sees the own ones (JRN-13, REP-16). */
@Route("o/:organisation/remarks")
@Menu(title = "remarks.menu", icon = "messages-square", order = MenuSection.JOURNAL + 30)
@ForAction(
        value = "remarks.view",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class RemarksView extends ListPage<Remark> implements HasHelp {

    private final transient Remarks door;
    private final transient CourseFacts courses;
    private final transient Directory directory;
    private final boolean writes;
    private transient List<Remark> all;

    RemarksView(Remarks door, CourseFacts courses, AccessControl access, TenantScope scope, Directory directory) {
        super("remarks.title");
        this.door = door;
        this.courses = courses;
        this.directory = directory;
        writes = !scope.readsOnly() && access.allows(RemarksAction.WRITE, Target.organisation());
        addClassName("z-narrow-first");
        all = read();
        choice(
                "state",
                "remarks.state",
                List.of(RemarkState.values()),
                RemarksView::code,
                one -> Words.t(one.textKey()));
        named(all, "teacher", "remarks.teacher", Remark::teacher, RemarksView::teacher);
        named(all, "class", "remarks.class", one -> one.course().group(), one -> one.course()
                .groupName());
        named(all, "course", "remarks.journal-of", one -> one.course().id(), one -> one.course()
                .title());
        column("text", "remarks.text", Remark::text).as(RemarksView::first).wide();
        column("course", "remarks.course", one -> one.course().title()).sortable();
        column("lesson", "remarks.lesson", RemarksView::lesson);
        column("teacher", "remarks.teacher", RemarksView::teacher).sortable();
        column("author", "remarks.author", Remark::author).sortable().hidden();
        column("on", "remarks.on", one -> Dates.day(one.writtenOn())).sortable(Comparator.comparing(Remark::writtenOn));
        column("due", "remarks.due", one -> Dates.day(one.due()))
                .as(RemarksView::due)
                .sortable(Comparator.comparing(Remark::due));
        column("state", "remarks.state", one -> Words.t(one.state().textKey()))
                .as(RemarksView::state)
                .sortable(Comparator.comparing(Remark::state));
        opensCard(one -> String.valueOf(one.id()), id -> card(Addresses.id(id)));
        counted("remarks.count");
        rows(this::found);
        tools();
        head().second(Words.t("remarks.second"));
        if (writes) {
            Button write = new Button(Words.t("remarks.write"), click -> write(null, null));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            head().actions(write);
        }
        whenEmpty(new EmptyPage(
                "messages-square",
                Words.t("remarks.none"),
                Words.t(writes ? "remarks.none.text" : "remarks.none.teacher")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        all = read();
        super.beforeEnter(event);
        if (writes) {
            Optional<Long> about = parameter(event, RemarksPaths.ABOUT);
            about.ifPresent(course ->
                    write(course, parameter(event, RemarksPaths.LESSON).orElse(null)));
        }
    }

    private static Optional<Long> parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).map(Addresses::id);
    }

    private List<Remark> read() {
        LocalDate today = directory.today();
        return door.list(new DateRange(LocalDate.of(SchoolYear.of(today), 8, 1), today));
    }

    private List<Remark> found(ListQuery query) {
        return all.stream()
                .filter(one -> query.filter("state")
                        .map(code -> code.equals(code(one.state())))
                        .orElse(true))
                .filter(one ->
                        query.id("teacher").map(id -> id == one.teacher()).orElse(true))
                .filter(one ->
                        query.id("course").map(id -> id == one.course().id()).orElse(true))
                .filter(one ->
                        query.id("class").map(id -> id == one.course().group()).orElse(true))
                .toList();
    }

    private SideCard card(long id) {
        Remark remark = door.one(id);
        SideCard card = new SideCard(remark.course().title(), teacher(remark));
        Div state = new Div(state(remark), due(remark));
        state.addClassName("z-tags");
        List<Component> head = new ArrayList<>(List.of(state));
        if (remark.lesson() != null) {
            head.add(Here.anchor(
                    JournalPaths.lesson(remark.course().id(), remark.lesson().id()), lesson(remark)));
        } else {
            head.add(Here.anchor("journal/" + remark.course().id(), Words.t("remarks.journal")));
        }
        card.section(head.toArray(Component[]::new));
        UnorderedList steps = new UnorderedList();
        steps.addClassNames("z-lines", "z-ruled");
        remark.steps().forEach(step -> steps.add(new ListItem(step(step))));
        card.section(steps);
        Div buttons = new Div();
        buttons.addClassName("z-tags");
        if (remark.mine() && remark.state().waitsForTeacher()) {
            buttons.add(main(new Button(
                    Words.t("remarks.answer"),
                    click -> word("remarks.answer", "remarks.answer.example", text -> door.answer(id, text)))));
        }
        if (writes) {
            author(remark, buttons);
        }
        return card.section(buttons);
    }

    private void author(Remark remark, Div buttons) {
        long id = remark.id();
        if (remark.state() != RemarkState.ACCEPTED) {
            Button accept = new Button(Words.t("remarks.accept"), click -> {
                door.accept(id);
                Pieces.again();
            });
            buttons.add(remark.state() == RemarkState.ANSWERED ? main(accept) : accept);
        }
        if (remark.state() == RemarkState.ANSWERED) {
            buttons.add(new Button(
                    Words.t("remarks.return"),
                    click -> word("remarks.return", "remarks.return.example", text -> door.giveBack(id, text))));
        }
        if (remark.state().waitsForTeacher()) {
            buttons.add(
                    remark.nudged()
                            ? Pieces.muted(Words.t("remarks.nudged"))
                            : new Button(Words.t("remarks.nudge"), click -> {
                                door.nudge(id);
                                Pieces.again();
                            }));
        }
    }

    private static Button main(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static void word(String titleKey, String exampleKey, Consumer<String> done) {
        Form form = new Form();
        TextArea text = form.section().wide("text", Fields.area("remarks.word", exampleKey));
        text.setMaxLength(1000);
        form.required(text, "remarks.word-missing");
        form.onSave(() -> done.accept(text.getValue())).afterSave(Pieces::again);
        FormDialog.open(Words.t(titleKey), form, Words.t(titleKey));
    }

    /** A new one, about a course and lesson that are known already or about one that is chosen. */
    private void write(@Nullable Long about, @Nullable Long lesson) {
        List<Course> taught = courses.ofYear(SchoolYear.of(directory.today()));
        Form form = new Form();
        FormSection section = form.section();
        ComboBox<Course> course = section.wide("course", Fields.choice("remarks.course", taught, Course::title));
        TextArea text = section.wide("text", Fields.area("remarks.text", "remarks.example"));
        text.setMaxLength(1000);
        form.required(course, "remarks.course-missing");
        form.required(text, "remarks.word-missing");
        form.fill(() -> taught.stream()
                .filter(one -> about != null && one.id() == about)
                .findFirst()
                .ifPresent(course::setValue));
        course.setReadOnly(!course.isEmpty());
        long[] written = {0};
        form.onSave(() ->
                        written[0] = door.write(new NewRemark(course.getValue().id(), lesson, text.getValue())))
                .afterSave(() -> Here.go(RemarksPaths.remark(written[0])));
        FormDialog.open(
                Words.t(lesson == null ? "remarks.write" : "remarks.write-lesson"), form, Words.t("remarks.send"));
    }

    private static Div first(Remark one) {
        Span narrow = new Span(Words.t(
                one.state().waitsForTeacher() ? "remarks.narrow" : "remarks.narrow-done",
                one.course().title(),
                teacher(one),
                Words.t(one.state().textKey()),
                Dates.shortDay(one.due())));
        narrow.addClassName("z-narrow-only");
        return Pieces.two(Here.anchor(RemarksPaths.remark(one.id()), one.text()), narrow);
    }

    private static Div step(Remark.Step step) {
        Span what = new Span(step.text().isEmpty() ? Words.t(step.state().textKey()) : step.text());
        Div line = new Div(what);
        if (!step.text().isEmpty() && step.state() != RemarkState.OPEN) {
            line.add(Pieces.muted(Words.t(step.state().textKey())));
        }
        line.add(Pieces.muted(Words.t("remarks.by", step.who(), Dates.moment(step.at()))));
        line.addClassName("z-stack");
        return line;
    }

    private static String teacher(Remark one) {
        return one.teacherName() == null ? "" : one.teacherName().full();
    }

    private static String lesson(Remark one) {
        return one.lesson() == null
                ? ""
                : Words.t(
                        "remarks.place",
                        Dates.day(one.lesson().date()),
                        one.lesson().number());
    }

    private static Component due(Remark one) {
        if (!one.state().waitsForTeacher()) {
            return new Span("");
        }
        return one.overdue()
                ? Tag.overdue(Words.t("remarks.overdue", Dates.shortDay(one.due())))
                : new Span(Words.t("remarks.until", Dates.day(one.due())));
    }

    private static String code(RemarkState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Tag state(Remark one) {
        String text = Words.t(one.state().textKey());
        return switch (one.state()) {
            case OPEN, RETURNED -> Tag.ochre(text);
            case ANSWERED -> Tag.accent(text);
            case ACCEPTED -> Tag.done(text);
        };
    }

    @Override
    public String help() {
        return Words.t("remarks.help");
    }
}
