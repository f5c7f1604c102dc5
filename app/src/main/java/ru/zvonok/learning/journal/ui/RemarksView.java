package ru.zvonok.learning.journal.ui;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.NewRemark;
import ru.zvonok.learning.journal.Remark;
import ru.zvonok.learning.journal.RemarkState;
import ru.zvonok.learning.journal.Remarks;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.TextOrder;
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
@Menu(title = "journal.remark.menu", icon = "messages-square", order = MenuSection.JOURNAL + 30)
@ForAction(
        value = "journal.view-remarks",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class RemarksView extends ListPage<Remark> implements HasHelp {

    private final transient Remarks door;
    private final transient CourseFacts courses;
    private final transient Directory directory;
    private final boolean writes;
    private transient List<Remark> all;

    RemarksView(Remarks door, CourseFacts courses, AccessControl access, TenantScope scope, Directory directory) {
        super("journal.remark.title");
        this.door = door;
        this.courses = courses;
        this.directory = directory;
        writes = !scope.readsOnly() && access.allows(JournalAction.WRITE_REMARKS, Target.organisation());
        addClassName("z-narrow-first");
        all = read();
        choice(
                "state",
                "journal.remark.state",
                List.of(RemarkState.values()),
                ChangesView::code,
                one -> Words.t(one.textKey()));
        named("teacher", "journal.unfilled.teacher", Remark::teacher, RemarksView::teacher);
        named("class", "journal.unfilled.class", one -> one.course().group(), one -> one.course()
                .groupName());
        named("course", "journal.changes.course", one -> one.course().id(), one -> one.course()
                .title());
        column("text", "journal.remark.text", Remark::text)
                .as(RemarksView::first)
                .wide();
        column("course", "journal.changes.course", one -> one.course().title()).sortable();
        column("lesson", "journal.remark.lesson", RemarksView::lesson);
        column("teacher", "journal.unfilled.teacher", RemarksView::teacher).sortable();
        column("author", "journal.remark.author", Remark::author).sortable();
        column("on", "journal.remark.on", one -> Dates.day(one.writtenOn()))
                .sortable(Comparator.comparing(Remark::writtenOn));
        column("due", "journal.unfilled.due", one -> Dates.day(one.due()))
                .as(RemarksView::due)
                .sortable(Comparator.comparing(Remark::due));
        column("state", "journal.remark.state", one -> Words.t(one.state().textKey()))
                .as(RemarksView::state)
                .sortable(Comparator.comparing(Remark::state));
        opensCard(one -> String.valueOf(one.id()), id -> card(Addresses.id(id)));
        counted("journal.remark.count");
        rows(this::found);
        tools();
        head().second(Words.t("journal.remark.second"));
        if (writes) {
            Button write = new Button(Words.t("journal.remark.write"), click -> write(null, null));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            head().actions(write);
        }
        whenEmpty(new EmptyPage(
                "messages-square",
                Words.t("journal.remark.none"),
                Words.t(writes ? "journal.remark.none.text" : "journal.remark.none.teacher")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        all = read();
        super.beforeEnter(event);
        if (writes) {
            Optional<Long> about = parameter(event, RemarkLinks.ABOUT);
            about.ifPresent(
                    course -> write(course, parameter(event, RemarkLinks.LESSON).orElse(null)));
        }
    }

    private static Optional<Long> parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).map(Addresses::id);
    }

    private List<Remark> read() {
        LocalDate today = directory.today();
        return door.list(new DateRange(LocalDate.of(SchoolYear.of(today), 8, 1), today));
    }

    private void named(String name, String label, Function<Remark, Long> id, Function<Remark, String> text) {
        Map<Long, String> names = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(text, TextOrder.ORDER))
                .forEach(one -> names.put(id.apply(one), text.apply(one)));
        choice(
                name,
                label,
                List.copyOf(names.keySet()),
                String::valueOf,
                key -> Objects.requireNonNull(names.get(key)));
    }

    private List<Remark> found(ListQuery query) {
        return all.stream()
                .filter(one -> query.filter("state")
                        .map(code -> code.equals(ChangesView.code(one.state())))
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
            head.add(Here.anchor("journal/" + remark.course().id(), Words.t("journal.remark.journal")));
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
                    Words.t("journal.remark.answer"),
                    click -> word(
                            "journal.remark.answer", "journal.remark.answer.example", text -> door.answer(id, text)))));
        }
        if (writes) {
            author(remark, buttons);
        }
        return card.section(buttons);
    }

    private void author(Remark remark, Div buttons) {
        long id = remark.id();
        if (remark.state() != RemarkState.ACCEPTED) {
            Button accept = new Button(Words.t("journal.remark.accept"), click -> {
                door.accept(id);
                Pieces.again();
            });
            buttons.add(remark.state() == RemarkState.ANSWERED ? main(accept) : accept);
        }
        if (remark.state() == RemarkState.ANSWERED) {
            buttons.add(new Button(
                    Words.t("journal.remark.return"),
                    click -> word(
                            "journal.remark.return",
                            "journal.remark.return.example",
                            text -> door.giveBack(id, text))));
        }
        if (remark.state().waitsForTeacher()) {
            buttons.add(
                    remark.nudged()
                            ? Pieces.muted(Words.t("journal.remark.nudged"))
                            : new Button(Words.t("journal.remark.nudge"), click -> {
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
        TextArea text = form.section().wide("text", Fields.area("journal.remark.word", exampleKey));
        text.setMaxLength(1000);
        form.required(text, "journal.remark.word-missing");
        form.onSave(() -> done.accept(text.getValue())).afterSave(Pieces::again);
        FormDialog.open(Words.t(titleKey), form, Words.t(titleKey));
    }

    /** A new one, about a course and lesson that are known already or about one that is chosen. */
    private void write(@Nullable Long about, @Nullable Long lesson) {
        List<Course> taught = courses.ofYear(SchoolYear.of(directory.today()));
        Form form = new Form();
        FormSection section = form.section();
        ComboBox<Course> course =
                section.wide("course", Fields.choice("journal.changes.course", taught, Course::title));
        TextArea text = section.wide("text", Fields.area("journal.remark.text", "journal.remark.example"));
        text.setMaxLength(1000);
        form.required(course, "journal.remark.course-missing");
        form.required(text, "journal.remark.word-missing");
        form.fill(() -> taught.stream()
                .filter(one -> about != null && one.id() == about)
                .findFirst()
                .ifPresent(course::setValue));
        course.setReadOnly(!course.isEmpty());
        long[] written = {0};
        form.onSave(() ->
                        written[0] = door.write(new NewRemark(course.getValue().id(), lesson, text.getValue())))
                .afterSave(() -> Here.go(JournalPaths.remark(written[0])));
        FormDialog.open(
                Words.t(lesson == null ? "journal.remark.write" : "journal.remark.write-lesson"),
                form,
                Words.t("journal.remark.send"));
    }

    private static Div first(Remark one) {
        Span narrow = new Span(Words.t(
                "journal.remark.narrow",
                one.course().title(),
                teacher(one),
                Words.t(one.state().textKey()),
                Dates.shortDay(one.due())));
        narrow.addClassName("z-narrow-only");
        return Pieces.two(Here.anchor(JournalPaths.remark(one.id()), one.text()), narrow);
    }

    private static Div step(Remark.Step step) {
        Span what = new Span(step.text().isEmpty() ? Words.t(step.state().textKey()) : step.text());
        Div line = new Div(what);
        if (!step.text().isEmpty() && step.state() != RemarkState.OPEN) {
            line.add(Pieces.muted(Words.t(step.state().textKey())));
        }
        line.add(Pieces.muted(Words.t("journal.remark.by", step.who(), Dates.moment(step.at()))));
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
                        "journal.changes.lesson",
                        Dates.day(one.lesson().date()),
                        one.lesson().number());
    }

    private static Component due(Remark one) {
        if (!one.state().waitsForTeacher()) {
            return new Span("");
        }
        return one.overdue()
                ? Tag.overdue(Words.t("journal.unfilled.overdue", Dates.shortDay(one.due())))
                : new Span(Words.t("journal.remark.until", Dates.day(one.due())));
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
        return Words.t("journal.remark.help");
    }
}
