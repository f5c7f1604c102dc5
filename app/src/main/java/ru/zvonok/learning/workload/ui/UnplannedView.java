package ru.zvonok.learning.workload.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.workload.Assessments;
import ru.zvonok.learning.workload.Unplanned;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Control works of the journal that stand in no published schedule. */
@Route("o/:organisation/assessments-unplanned")
@ForAction(
        value = "workload.view-load",
        modules = {ModuleProfile.SCHOOL},
        whole = true)
@StyleSheet("context://z/workload.css")
class UnplannedView extends ListPage<Unplanned> {

    UnplannedView(Assessments door, WorkWords words, WorkloadTabs tabs, Directory directory) {
        super("workload.unplanned.title");
        LocalDate today = directory.today();
        int year = SchoolYear.of(today);
        tabs.on("unplanned").ifPresent(navigation -> addComponentAtIndex(1, navigation));
        addClassName("z-narrow-first");
        choice("half", "workload.halves", List.of(1, 2), String::valueOf, half -> AssessmentsView.half(year, half))
                .initially(today.getYear() == year ? 1 : 2);
        column("group", "workload.group", one -> WorkWords.group(one.course()))
                .as(one -> first(words, one))
                .sortable();
        column("subject", "workload.subject", one -> one.course().subjectName()).sortable();
        column("day", "workload.day", one -> Dates.day(one.day()))
                .sortable(Comparator.comparing(Unplanned::day).thenComparing(Unplanned::number));
        column("number", "workload.number", one -> String.valueOf(one.number())).number(Unplanned::number);
        column("kind", "workload.kind", one -> kind(words, one)).wide();
        column("teacher", "workload.teacher", UnplannedView::teacher).sortable();
        opensPage(one -> JournalPaths.lesson(one.course().id(), one.lesson()));
        counted("workload.works");
        rows(query ->
                door.unplanned(year, query.filter("half").map(Integer::valueOf).orElse(1)));
        tools();
        head().second(Words.t("workload.unplanned.second"));
        whenEmpty(new EmptyPage("check", Words.t("workload.unplanned.none"), Words.t("workload.unplanned.none.text")));
    }

    /** The class; on a phone, where it is the only column, the work with it. */
    private static Div first(WorkWords words, Unplanned one) {
        Span narrow = new Span(Words.t(
                "workload.unplanned.narrow",
                one.course().subjectName(),
                Dates.day(one.day()),
                one.number(),
                kind(words, one),
                teacher(one)));
        narrow.addClassName("z-narrow-only");
        return Pieces.two(
                Here.anchor(JournalPaths.lesson(one.course().id(), one.lesson()), WorkWords.group(one.course())),
                narrow);
    }

    private static String kind(WorkWords words, Unplanned one) {
        String kind = words.types().stream()
                .filter(type -> type.id() == one.type())
                .findFirst()
                .map(type -> type.word(Words.locale()))
                .orElse("");
        return one.title() == null ? kind : kind + ". " + one.title();
    }

    private static String teacher(Unplanned one) {
        return one.teacher() == null
                ? Words.t("workload.teacher.none")
                : one.teacher().full();
    }
}
