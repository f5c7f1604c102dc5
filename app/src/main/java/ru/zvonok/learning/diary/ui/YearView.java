package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.diary.DiaryYear;
import ru.zvonok.learning.diary.DiaryYear.YearLine;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Period;

/** The school year of a child: all subjects by period, and the days missed by reason. */
@Route("o/:organisation/diary-year/:child([0-9]+)")
@ForAction(
        value = "diary.read",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/diary.css")
class YearView extends Page implements BeforeEnterObserver {

    static final String TAB = "year";

    private final transient Diary diary;
    private final transient Directory directory;
    private final transient FamilyChildren family;
    private final transient YearDecision council;
    private final transient CourseworkPart courseworks;
    private final transient LeavingPart leaving;

    YearView(
            Diary diary,
            Directory directory,
            FamilyChildren family,
            YearDecision council,
            CourseworkPart courseworks,
            LeavingPart leaving) {
        super("diary.year.title");
        this.diary = diary;
        this.directory = directory;
        this.family = family;
        this.council = council;
        this.courseworks = courseworks;
        this.leaving = leaving;
        addClassName("z-diary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        long child = Addresses.id(event.getRouteParameters().get("child").orElse(""));
        DiaryYear year = diary.year(child, SchoolYear.of(directory.today()));
        add(new ChildSwitch(family.all("diary-year"), year.child()));
        add(new H1(Words.t("diary.year.head", SchoolYear.name(year.year()))));
        add(periods(child, year.periods(), TAB));
        if (year.subjects().isEmpty()) {
            add(new EmptyPage("chart-column", Words.t("diary.marks.none"), Words.t("diary.marks.none.text")));
        } else if (year.child().withoutMarks() && year.subjects().stream().allMatch(YearView::empty)) {
            add(Pieces.muted(Words.t("diary.without-marks.text")));
        } else {
            add(table(year), Figures.small(note(year.periods())));
        }
        courseworks.of(child, year.year()).forEach(this::add);
        council.of(child, year.year()).forEach(this::add);
        leaving.of(child).forEach(this::add);
        add(new Section(
                Pieces.head(
                        Words.t("diary.year.attendance"),
                        Here.anchor(AbsencesView.PATH + "/" + child, Words.t("diary.year.absences"))),
                new AbsenceCalendar(year.signs(), directory.today())));
    }

    private static boolean empty(YearLine line) {
        return line.settled().isEmpty() && line.whole().marks() == 0;
    }

    /** The periods of the marks page and the year, as links. */
    static ViewTabs periods(long child, List<Period> periods, String current) {
        ViewTabs tabs = ViewTabs.segments("diary.marks.periods")
                .add(TAB, Words.t("diary.subject.year"), Here.link(DiaryPaths.year(child)));
        for (Period period : periods) {
            tabs.add(
                    String.valueOf(period.id()), period.name(), Here.link(DiaryPaths.marks(child) + "/" + period.id()));
        }
        return tabs.current(current);
    }

    private static Component table(DiaryYear year) {
        List<String> heads = new ArrayList<>(List.of(Words.t("diary.year.subject")));
        year.periods().forEach(period -> heads.add(String.valueOf(period.number())));
        heads.add(Words.t("diary.subject.year"));
        List<List<Component>> rows = new ArrayList<>();
        for (YearLine line : year.subjects()) {
            List<Component> cells = new ArrayList<>();
            cells.add(Here.anchor(
                    DiaryPaths.subject(year.child().person(), line.course().id(), TAB),
                    line.course().subjectName()));
            for (Period period : year.periods()) {
                cells.add(cell(
                        line.settled().get(period.id()), line.averages().getOrDefault(period.id(), Averages.NONE)));
            }
            cells.add(cell(line.settled().get(YearResult.YEAR.column()), line.whole()));
            rows.add(cells);
        }
        Component table = Pieces.table(heads, rows);
        table.getElement().getClassList().add("z-year");
        return table;
    }

    /** What the numbers above the columns and the two sizes mean. */
    private static String note(List<Period> periods) {
        String note = Words.t("diary.year.note");
        return periods.isEmpty()
                ? note
                : Words.t(
                        "diary.year.columns",
                        periods.getFirst().name(),
                        periods.getLast().name(),
                        note);
    }

    /** The settled mark, else the average. */
    private static Component cell(@Nullable PeriodValue settled, Averages averages) {
        if (settled != null) {
            return Figures.tile(settled, "z-strong");
        }
        return Figures.small(Figures.average(averages));
    }
}
