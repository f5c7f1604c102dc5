package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.diary.DiaryWeek;
import ru.zvonok.learning.diary.DiaryWeek.DiaryDay;
import ru.zvonok.learning.diary.DiaryWeek.Missed;
import ru.zvonok.learning.journal.StudentLesson;
import ru.zvonok.learning.workload.PlannedWork;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The diary: a week as a strip of days, the lessons of one of them, as a phone shows it. */
@Route("o/:organisation/diary/:child?([0-9]+)/:day?([0-9-]+)")
@Menu(title = "diary.menu", icon = "book-open", order = MenuSection.DAILY + 10)
@ForAction(
        value = "diary.read",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/diary.css")
class DiaryView extends Page implements BeforeEnterObserver {

    private final transient AskedChild asked;
    private final transient Diary diary;
    private final transient DiaryLive live;
    private final transient Directory directory;
    private final transient DiaryLessons lessons;
    private final transient FamilyChildren family;
    private final transient DayNotes notes;
    private transient @Nullable Registration listening;
    private @Nullable DiaryChild child;
    private @Nullable LocalDate day;

    DiaryView(
            AskedChild asked,
            Diary diary,
            DiaryLive live,
            Directory directory,
            DiaryLessons lessons,
            FamilyChildren family,
            DayNotes notes) {
        super("diary.menu");
        this.asked = asked;
        this.diary = diary;
        this.live = live;
        this.directory = directory;
        this.lessons = lessons;
        this.family = family;
        this.notes = notes;
        addClassName("z-diary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked.of(event, this, "diary.menu").ifPresent(wanted -> {
            day = event.getRouteParameters().get("day").map(Addresses::day).orElseGet(directory::today);
            show(diary.week(wanted.person(), day));
            getUI().ifPresent(this::listen);
        });
    }

    private void show(DiaryWeek week) {
        child = week.child();
        removeAll();
        add(new ChildSwitch(family.all("diary", day), week.child()));
        List<PlannedWork> works = notes.works(
                week.child(), new DateRange(week.monday(), week.monday().plusDays(6)));
        add(strip(week, works));
        for (Missed missed : week.unexplained()) {
            add(unexplained(missed));
        }
        LocalDate shown = day == null ? week.now().toLocalDate() : day;
        List<DiaryDay> today =
                week.days().stream().filter(one -> one.date().equals(shown)).toList();
        add(head(week, shown, today.isEmpty() ? List.of() : today.getFirst().lessons()));
        add(notes.of(week.child(), shown, works));
        if (today.isEmpty() || today.getFirst().lessons().isEmpty()) {
            add(new EmptyPage("sun", Words.t("diary.day.free"), Words.t("diary.day.free.text")));
        } else {
            add(lessons.of(week.child(), today.getFirst()));
        }
    }

    private Nav strip(DiaryWeek week, List<PlannedWork> works) {
        Nav nav = new Nav();
        nav.addClassName("z-diary-week");
        nav.setAriaLabel(Words.t("diary.week"));
        LocalDate last = week.days().getLast().date();
        Span range = new Span(Words.t("diary.week.range", week.monday().getDayOfMonth(), Dates.words(last)));
        range.addClassName("z-strong");
        Div top = new Div(
                step(week, week.monday().minusWeeks(1), "chevron-left", "diary.week.earlier"),
                range,
                step(week, week.monday().plusWeeks(1), "chevron-right", "diary.week.later"));
        top.addClassName("z-diary-range");
        Div days = new Div();
        days.addClassName("z-diary-days");
        week.days().forEach(one -> days.add(tab(week, one, works)));
        nav.add(top, days);
        return nav;
    }

    private Anchor tab(DiaryWeek week, DiaryDay one, List<PlannedWork> works) {
        boolean work = works.stream().anyMatch(planned -> planned.day().equals(one.date()));
        Span weekday = new Span(Dates.weekday(one.date()));
        Span number = new Span(String.valueOf(one.date().getDayOfMonth()));
        number.addClassName("z-diary-number");
        Anchor link = Here.anchor(DiaryPaths.diary(week.child().person(), one.date()), "");
        link.add(weekday, number);
        link.addClassName("z-diary-day");
        link.setAriaLabel(Dates.weekdayAndWords(one.date())
                + (one.marked() ? ", " + Words.t("diary.day.marked") : "")
                + (work ? ", " + Words.t("diary.day.work") : ""));
        if (work) {
            Span sign = new Span(Icons.of("clipboard-list"));
            sign.addClassName("z-diary-work");
            link.add(sign);
        }
        link.setClassName("z-marked", one.marked());
        link.setClassName("z-off", one.lessons().isEmpty());
        if (one.date().equals(day)) {
            link.getElement().setAttribute("aria-current", "date");
        }
        return link;
    }

    private static Anchor step(DiaryWeek week, LocalDate to, String icon, String key) {
        Anchor link = Here.anchor(DiaryPaths.diary(week.child().person(), to), "");
        link.add(Icons.of(icon));
        link.addClassName("z-icon-button");
        link.setAriaLabel(Words.t(key));
        link.setTitle(Words.t(key));
        return link;
    }

    private static Div unexplained(Missed missed) {
        Span what = new Span(Words.count("diary.missed", missed.lessons(), Dates.shortDay(missed.date())));
        what.addClassName("z-strong");
        Span why = Pieces.muted(Words.t("diary.missed.why"));
        Div text = new Div(what, why);
        text.addClassName("z-stack");
        Div callout = new Div(Icons.of("circle-alert"), text);
        callout.addClassNames("z-callout", "z-ochre");
        return callout;
    }

    private static Div head(DiaryWeek week, LocalDate shown, List<StudentLesson> lessons) {
        boolean today = shown.equals(week.now().toLocalDate());
        H1 title = new H1(today ? Words.t("diary.today", Dates.words(shown)) : Dates.weekdayAndWords(shown));
        long outside = lessons.stream()
                .filter(lesson -> lesson.course().extracurricular())
                .count();
        String inside = Words.count("diary.lessons", lessons.size() - (int) outside);
        Span count = Pieces.muted(
                outside == 0 ? inside : inside + ", " + Words.count("diary.lessons.extracurricular", (int) outside));
        Div head = new Div(title, count);
        head.addClassName("z-diary-head");
        return head;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listen(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        silence();
    }

    private void listen(UI ui) {
        silence();
        if (child != null) {
            listening = live.listen(
                    child.organisation(),
                    child.person(),
                    () -> DiaryLive.later(ui, () -> {
                        if (child != null && day != null) {
                            show(diary.week(child.person(), day));
                        }
                    }));
        }
    }

    private void silence() {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }
}
