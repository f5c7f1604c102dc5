package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.concerns.Concern;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.diary.DiaryMarks;
import ru.zvonok.learning.diary.DiaryMarks.SubjectLine;
import ru.zvonok.learning.finals.Forecast;
import ru.zvonok.learning.finals.PeriodReason;
import ru.zvonok.learning.finals.PeriodReasons;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.journal.StudentCourse.DatedMark;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** All marks of a pupil in a period, subject by subject, with average and settled marks. */
@Route("o/:organisation/diary-marks/:child?([0-9]+)/:period?([0-9]+)")
@Menu(title = "diary.marks.menu", icon = "chart-column", order = MenuSection.DAILY + 11)
@ForAction(
        value = "diary.read",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/diary.css")
class MarksView extends Page implements BeforeEnterObserver {

    private final transient AskedChild asked;
    private final transient Diary diary;
    private final transient Directory directory;
    private final transient MarkStories stories;
    private final transient FamilyChildren family;
    private final transient PeriodReasons reasons;
    private final transient ConcernForm concerns;

    MarksView(
            AskedChild asked,
            Diary diary,
            Directory directory,
            MarkStories stories,
            FamilyChildren family,
            PeriodReasons reasons,
            ConcernForm concerns) {
        super("diary.marks.menu");
        this.asked = asked;
        this.diary = diary;
        this.directory = directory;
        this.stories = stories;
        this.family = family;
        this.reasons = reasons;
        this.concerns = concerns;
        addClassName("z-diary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked.of(event, this, "diary.marks.menu").ifPresent(child -> {
            removeAll();
            show(diary.marks(
                    child.person(), SchoolYear.of(directory.today()), AskedChild.period(event.getRouteParameters())));
        });
    }

    private void show(DiaryMarks marks) {
        add(new ChildSwitch(family.all("diary-marks"), marks.child()));
        add(new H1(Words.t("diary.marks.title")));
        add(YearView.periods(
                marks.child().person(),
                marks.periods(),
                marks.shown() == null ? "" : String.valueOf(marks.shown().id())));
        if (marks.subjects().isEmpty()) {
            add(new EmptyPage("chart-column", Words.t("diary.marks.none"), Words.t("diary.marks.none.text")));
            add(access(marks.child()));
            return;
        }
        Map<Long, PeriodReason> why = new HashMap<>();
        if (marks.shown() != null) {
            reasons.ofStudent(marks.child().person(), marks.shown().id())
                    .forEach(one -> why.put(one.result().course().id(), one));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("z-diary-subjects");
        marks.subjects()
                .forEach(line -> list.add(
                        subject(marks, line, why.get(line.course().course().id()))));
        if (marks.child().withoutMarks()) {
            add(Pieces.muted(Words.t("diary.without-marks.text")));
        }
        add(list, access(marks.child()));
    }

    /** Whoever sees too little or too much says so here. */
    private Div access(DiaryChild child) {
        Div box = new Div();
        box.addClassName("z-stack");
        List<Concern> reported = concerns.ofAccess(child.person());
        reported.stream().limit(1).forEach(one -> box.add(ConcernForm.state(one)));
        if (reported.stream().noneMatch(one -> one.state().open())) {
            Button report = new Button(
                    Words.t("diary.concern.access"), click -> concerns.openAccess(child.person(), Pieces::again));
            report.addThemeVariants(ButtonVariant.TERTIARY);
            box.add(report);
        }
        return box;
    }

    private ListItem subject(DiaryMarks marks, SubjectLine line, @Nullable PeriodReason why) {
        Div values = new Div();
        values.addClassName("z-diary-row");
        for (DatedMark dated : line.course().marks()) {
            values.add(mark(marks.child(), line, dated));
        }
        String average = Figures.average(line.course().averages());
        List<String> facts = new ArrayList<>();
        if (!average.isEmpty()) {
            facts.add(Words.t(
                    line.course().scale().kind().numbers() ? "diary.marks.average" : "diary.marks.passes", average));
        } else if (!marks.child().withoutMarks()) {
            facts.add(Words.t("diary.marks.no-average"));
        }
        if (line.course().missed() > 0) {
            facts.add(Words.count("diary.marks.missed", line.course().missed()));
        }
        Span sum = Pieces.muted(String.join(", ", facts));
        String span = marks.shown() == null ? "" : String.valueOf(marks.shown().id());
        H2 name = new H2(Here.anchor(
                DiaryPaths.subject(
                        marks.child().person(), line.course().course().id(), span),
                line.course().course().subjectName()));
        Div head = new Div(name, sum);
        head.addClassName("z-stack");
        ListItem item = new ListItem(head, values);
        @Nullable
        PeriodValue settled =
                marks.shown() == null ? null : line.settled().get(marks.shown().id());
        if (settled != null) {
            item.add(settled(settled, Words.t("diary.marks.settled")));
        } else if (why != null && why.forecast().value() != null) {
            item.add(forecast(why.forecast(), why.forecast().value()));
        }
        for (YearResult result : YearResult.values()) {
            PeriodValue value = line.settled().get(result.column());
            if (value != null) {
                item.add(settled(value, Words.t(result.textKey())));
            }
        }
        return item;
    }

    private Button mark(DiaryChild child, SubjectLine line, DatedMark dated) {
        String value = dated.mark().text();
        String day = Dates.words(dated.day());
        @Nullable String comment = dated.mark().comment();
        Button tile = MarkTile.of(
                line.course().scale(),
                dated.mark(),
                day,
                () -> stories.open(
                        child,
                        dated.lesson(),
                        line.course().course().schoolYear(),
                        Words.t("diary.story.title", line.course().course().subjectName(), day),
                        comment == null ? "" : Words.t("diary.mark.comment", value, comment)));
        tile.setTooltipText(comment == null ? day : day + ". " + comment);
        tile.setClassName("z-commented", comment != null);
        return tile;
    }

    /** What the rules propose now, and how firm it is; why, when it is touched. */
    private static Div forecast(Forecast forecast, PeriodValue value) {
        Span text = Figures.tile(value, "z-period-mark", "z-proposed");
        Span label = Figures.small(Words.t(forecast.certainty().textKey() + ".short"));
        Div box = new Div(label, text);
        box.addClassName("z-diary-settled");
        box.getElement().setAttribute("title", WhyMark.forecast(forecast));
        return box;
    }

    private static Div settled(PeriodValue value, String what) {
        Span text = Figures.tile(value, "z-strong");
        Span label = new Span(what);
        label.addClassNames("z-muted", "z-small");
        Div box = new Div(label, text);
        box.addClassName("z-diary-settled");
        return box;
    }
}
