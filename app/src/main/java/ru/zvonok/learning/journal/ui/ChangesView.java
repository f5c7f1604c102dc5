package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.ChangeFilter;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.ChangeWay;
import ru.zvonok.learning.journal.Changes;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalChange;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.HasHelp;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListFilter;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Every change of marks, signs, period marks and what is written about lessons, the newest first: who, when, what (JRN-14, MON-01). */
@Route("o/:organisation/changes")
@Menu(title = "journal.changes.menu", icon = "history", order = MenuSection.JOURNAL + 50)
@ForAction(
        value = "journal.view-changes",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class ChangesView extends ListPage<JournalChange> implements HasHelp {

    static final String PATH = "changes";

    private final transient Directory directory;
    private final transient Texts texts;
    private final ListFilter<Long> author;
    private ChangeSpan span;
    private final Button time = new Button("", click -> chooseTime());

    private final Anchor rollback = new Anchor("", Words.t("journal.rollback.offer"));
    private final boolean rollsBack;

    ChangesView(
            Changes door,
            CourseFacts courses,
            AccessControl access,
            TenantScope scope,
            Directory directory,
            Texts texts) {
        super("journal.changes.title");
        rollsBack = !scope.readsOnly() && access.allows(JournalAction.ROLL_BACK, Target.organisation());
        rollback.addClassName("z-button");
        head().actions(rollback);
        this.directory = directory;
        this.texts = texts;
        addClassName("z-narrow-first");
        LocalDate today = directory.today();
        span = ChangeSpan.usual(today);
        filterBar(time);
        Map<Long, String> authors = door.authors(ChangeFilter.of(span.from(), span.to()));
        author = choice("account", "journal.changes.who", List.copyOf(authors.keySet()), String::valueOf, authors::get);
        List<Course> taught = courses.ofYear(SchoolYear.of(today));
        Map<Long, String> groups = taught.stream()
                .collect(Collectors.toMap(
                        Course::group, Course::groupName, (one, same) -> one, java.util.LinkedHashMap::new));
        choice("class", "journal.changes.class", List.copyOf(groups.keySet()), String::valueOf, groups::get);
        Map<Long, String> titles = taught.stream()
                .collect(Collectors.toMap(Course::id, Course::title, (one, same) -> one, java.util.LinkedHashMap::new));
        choice("course", "journal.changes.journal", List.copyOf(titles.keySet()), String::valueOf, titles::get);
        choice(
                "what",
                "journal.changes.what",
                List.of(ChangeKind.values()),
                ChangesView::code,
                one -> Words.t(one.textKey()));
        choice(
                "way",
                "journal.changes.way",
                List.of(ChangeWay.values()),
                ChangesView::code,
                one -> Words.t(one.textKey()));
        column("at", "journal.changes.at", one -> Dates.moment(one.at())).as(this::first);
        column("who", "journal.changes.who", ChangesView::who).as(ChangesView::briefly);
        column("class", "journal.changes.class", one -> course(one, Course::groupName));
        column("subject", "journal.changes.subject", one -> course(one, Course::subjectName));
        column("pupil", "journal.changes.pupil", ChangesView::pupil);
        column("place", "journal.changes.place", ChangesView::place);
        column("what", "journal.changes.what", one -> Words.t(one.key().kind().textKey()))
                .hidden();
        column("before", "journal.changes.before", JournalChange::oldValue);
        column("after", "journal.changes.after", JournalChange::newValue);
        column("reason", "journal.changes.reason", ChangesView::reason).wide();
        column("way", "journal.changes.way", one -> Words.t(one.way().textKey()))
                .hidden();
        column("works", "journal.changes.works", this::works).hidden();
        rowsByKey((query, last) -> door.page(filter(query), last == null ? null : last.key(), query.limit()));
        opensPage(ChangesView::path);
        counted("journal.changes.count");
        whenEmpty(new EmptyPage("history", Words.t("journal.changes.none"), Words.t("journal.changes.none.text")));
        tools();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        span = ChangeSpan.of(event.getLocation(), directory.today());
        time.setText(span.words());
        super.beforeEnter(event);
        // whose changes of which time are chosen then
        rollback.setVisible(rollsBack && author.value().isPresent());
        author.value()
                .ifPresent(account ->
                        rollback.setHref(Here.link(RollbackView.PATH + "?account=" + account + "&" + span.query())));
    }

    private ChangeFilter filter(ListQuery query) {
        return new ChangeFilter(
                span.from(),
                span.to(),
                query.id("account").orElse(null),
                query.id("class").orElse(null),
                query.id("course").orElse(null),
                null,
                query.filter("what")
                        .flatMap(code -> of(code, ChangeKind.values()))
                        .orElse(null),
                query.filter("way")
                        .flatMap(code -> of(code, ChangeWay.values()))
                        .orElse(null));
    }

    private void chooseTime() {
        Form form = new Form();
        FormSection section = form.section();
        DatePicker firstDay = section.add("from", Fields.date("journal.changes.from-day"));
        TextField firstTime = section.add("fromTime", Fields.text("journal.changes.from-time", "journal.changes.time"));
        DatePicker lastDay = section.add("to", Fields.date("journal.changes.to-day"));
        TextField lastTime = section.add("toTime", Fields.text("journal.changes.to-time", "journal.changes.time"));
        form.required(firstDay, "journal.changes.day-missing");
        form.required(lastDay, "journal.changes.day-missing");
        form.check(firstTime, text -> time(text).isEmpty() ? Words.t("journal.changes.time-bad") : null);
        form.check(lastTime, text -> time(text).isEmpty() ? Words.t("journal.changes.time-bad") : null);
        form.check(
                lastDay,
                day -> day != null && firstDay.getValue() != null && day.isBefore(firstDay.getValue())
                        ? Words.t("journal.changes.backwards")
                        : null);
        LocalDateTime last = span.to().minusMinutes(1);
        form.fill(() -> {
            firstDay.setValue(span.from().toLocalDate());
            firstTime.setValue(Dates.time(span.from().toLocalTime()));
            lastDay.setValue(last.toLocalDate());
            lastTime.setValue(Dates.time(last.toLocalTime()));
        });
        // the way there only when nothing waits to be saved any more
        form.onSave(() -> {})
                .afterSave(() -> go(new ChangeSpan(
                        firstDay.getValue().atTime(time(firstTime.getValue()).orElseThrow()),
                        lastDay.getValue()
                                .atTime(time(lastTime.getValue()).orElseThrow())
                                .plusMinutes(1))));
        FormDialog.open(Words.t("journal.changes.choose-time"), form, Words.t("journal.changes.show"));
    }

    private void go(ChangeSpan wanted) {
        String who = author.value().map(account -> "&account=" + account).orElse("");
        Here.go(PATH + "?" + wanted.query() + who);
    }

    private static Optional<LocalTime> time(String text) {
        try {
            String digits = text.strip();
            return Optional.of(LocalTime.parse(digits.indexOf(':') == 1 ? "0" + digits : digits));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** The moment; on a phone, where it is the only column, all that matters with it. */
    private Div first(JournalChange one) {
        String change =
                Words.t("journal.changes.narrow", who(one), about(one), value(one.oldValue()), value(one.newValue()));
        Span narrow =
                new Span(one.reason() == null ? change : Words.t("journal.changes.narrow-reason", change, reason(one)));
        narrow.addClassName("z-narrow-only");
        return Pieces.two(new Span(Dates.moment(one.at())), narrow);
    }

    /** As short as the pupil: the reason at the other end of the row must be in sight. */
    private static Span briefly(JournalChange one) {
        String full = who(one);
        Span who = new Span(one.who() == null ? full : PersonName.shortened(full));
        who.setTitle(full);
        return who;
    }

    /** Course, pupil if it is of one, lesson or period. */
    private static String about(JournalChange one) {
        return Stream.of(course(one, Course::title), pupil(one), place(one))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String reason(JournalChange one) {
        String reason = one.reason();
        return reason == null ? "" : reason;
    }

    private static String value(String value) {
        return value.isEmpty() ? Words.t("journal.class.nothing") : value;
    }

    static String who(JournalChange one) {
        String who = one.who();
        return who == null ? Words.t("journal.class.system") : who;
    }

    private static String course(JournalChange one, Function<Course, String> what) {
        Course course = one.course();
        return course == null ? Words.t("journal.changes.course-gone") : what.apply(course);
    }

    private static String pupil(JournalChange one) {
        return one.pupil() == null ? "" : one.pupil().brief();
    }

    private static String place(JournalChange one) {
        if (one.lesson() != null) {
            return Words.t(
                    "journal.changes.lesson",
                    Dates.day(one.lesson().date()),
                    one.lesson().number());
        }
        return one.period();
    }

    private String works(JournalChange one) {
        Locale locale = Words.locale();
        return one.marks().stream()
                .map(mark -> {
                    String work = Words.t(
                            "journal.class.work",
                            mark.work(texts, locale),
                            Words.t("journal.card.weight", mark.weight()));
                    return one.marks().size() == 1 ? work : mark.of(work, texts, locale);
                })
                .collect(Collectors.joining("; "));
    }

    private static String path(JournalChange one) {
        if (one.course() == null) {
            return PATH;
        }
        return one.lesson() == null
                ? "journal/" + one.course().id()
                : JournalPaths.lesson(one.course().id(), one.lesson().id());
    }

    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> of(String code, E[] all) {
        for (E one : all) {
            if (code(one).equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    @Override
    public String help() {
        return Words.t("journal.changes.help");
    }
}
