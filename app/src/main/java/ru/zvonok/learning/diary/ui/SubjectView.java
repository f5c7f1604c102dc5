package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.diary.DiarySubject;
import ru.zvonok.learning.finals.PeriodReason;
import ru.zvonok.learning.finals.PeriodReasons;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Period;

/** One subject of a child: its marks one by one, why the mark of the period is what it is, what would be if, attendance. */
@Route("o/:organisation/diary-subject/:child([0-9]+)/:course([0-9]+)/:tab?([0-9a-z_-]+)")
@ForAction(
        value = "diary.read",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/diary.css")
class SubjectView extends Page implements BeforeEnterObserver {

    private static final String YEAR = "year";

    private final transient Diary diary;
    private final transient PeriodReasons reasons;
    private final transient Journal journal;
    private final transient ExemptLines exemptions;
    private final transient Directory directory;
    private final transient MarkStories stories;
    private final transient PeriodStories histories;
    private final transient FamilyChildren family;

    SubjectView(
            Diary diary,
            PeriodReasons reasons,
            Journal journal,
            ExemptLines exemptions,
            Directory directory,
            MarkStories stories,
            PeriodStories histories,
            FamilyChildren family) {
        super("diary.subject.menu");
        this.exemptions = exemptions;
        this.diary = diary;
        this.reasons = reasons;
        this.journal = journal;
        this.directory = directory;
        this.stories = stories;
        this.histories = histories;
        this.family = family;
        addClassName("z-diary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        long child = Addresses.id(event.getRouteParameters().get("child").orElse(""));
        long course = Addresses.id(event.getRouteParameters().get("course").orElse(""));
        String span = event.getRouteParameters().get("tab").orElse("");
        @Nullable DateRange days = span.equals(YEAR) ? SchoolYear.days(SchoolYear.of(directory.today())) : days(span);
        @Nullable Long period = span.isEmpty() || days != null ? null : Addresses.id(span);
        show(diary.subject(child, course, period, days), span);
    }

    private void show(DiarySubject subject, String span) {
        Map<Integer, AssignmentType> types =
                journal.assignmentTypes().stream().collect(Collectors.toMap(AssignmentType::id, Function.identity()));
        long child = subject.child().person();
        Anchor back = Here.anchor(DiaryPaths.marks(child), Words.t("diary.subject.all"));
        PageHead head = new PageHead(subject.subject().course().subjectName());
        List<String> known = new ArrayList<>(List.of(subject.child().firstName()));
        known.addAll(subject.teachers());
        head.second(String.join(", ", known));
        add(
                new ChildSwitch(family.all("diary-marks"), subject.child()),
                back,
                head,
                spans(subject, span),
                dates(subject, span));
        boolean nothing = subject.child().withoutMarks()
                && subject.subject().marks().isEmpty()
                && subject.settled().isEmpty();
        if (!nothing) {
            add(sums(subject));
        }
        add(exemptions.of(child, subject.subject().course().subject()));
        @Nullable Period shown = subject.shown();
        if (shown != null && !nothing) {
            reasons.ofStudent(child, shown.id()).stream()
                    .filter(one -> one.result().course().id()
                            == subject.subject().course().id())
                    .findFirst()
                    .ifPresent(reason -> add(period(child, reason, types)));
        }
        results(subject).ifPresent(this::add);
        SubjectLines lines =
                new SubjectLines(subject, types, stories, directory.current().zone());
        if (nothing) {
            add(new EmptyPage("chart-column", Words.t("diary.without-marks"), Words.t("diary.without-marks.text")));
        } else if (subject.subject().marks().isEmpty()) {
            add(new EmptyPage("chart-column", Words.t("diary.subject.none"), Words.t("diary.subject.none.text")));
        } else {
            add(new Section(Pieces.head(Words.t("diary.subject.marks")), lines.marks()));
        }
        add(attendance(subject, lines));
    }

    private Component spans(DiarySubject subject, String span) {
        ViewTabs tabs =
                ViewTabs.segments("diary.subject.span").add(YEAR, Words.t("diary.subject.year"), link(subject, YEAR));
        for (Period period : subject.periods()) {
            tabs.add(String.valueOf(period.id()), period.name(), link(subject, String.valueOf(period.id())));
        }
        @Nullable Period shown = subject.shown();
        tabs.current(shown == null ? span : String.valueOf(shown.id()));
        return tabs;
    }

    /** Any days: two dates behind a summary, open where other days are shown than a period or the year. */
    private Component dates(DiarySubject subject, String span) {
        DatePicker from = Fields.date("diary.subject.from");
        DatePicker to = Fields.date("diary.subject.to");
        DateRange days = subject.subject().days();
        from.setValue(days.from());
        to.setValue(days.to());
        Button show = new Button(Words.t("diary.subject.show"), click -> {
            LocalDate first = from.getValue();
            LocalDate last = to.getValue();
            boolean wrong = first == null || last == null || last.isBefore(first);
            to.setErrorMessage(Words.t("diary.subject.turned"));
            to.setInvalid(wrong);
            if (!wrong) {
                Here.go(DiaryPaths.subject(
                        subject.child().person(), subject.subject().course().id(), first + "_" + last));
            }
        });
        Div fields = new Div(from, to, show);
        fields.addClassName("z-diary-dates");
        NativeDetails details = new NativeDetails(Words.t("diary.subject.dates"), fields);
        details.setOpen(subject.shown() == null && !span.equals(YEAR));
        details.addClassName("z-unfold");
        return details;
    }

    private static Component sums(DiarySubject subject) {
        Averages averages = subject.subject().averages();
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        @Nullable BigDecimal weighted = averages.weighted();
        @Nullable BigDecimal plain = averages.plain();
        if (weighted != null && plain != null) {
            facts.add(Map.entry(Words.t("diary.subject.weighted"), Figures.average(weighted)));
            facts.add(Map.entry(Words.t("diary.subject.plain"), Figures.average(plain)));
        }
        if (!subject.subject().scale().kind().numbers() && averages.marks() > 0) {
            facts.add(Map.entry(Words.t("diary.subject.passes"), Figures.average(averages)));
        }
        facts.add(Map.entry(Words.t("diary.subject.count"), String.valueOf(averages.marks())));
        for (Period period : subject.periods()) {
            @Nullable PeriodValue value = subject.settled().get(period.id());
            if (value != null) {
                facts.add(Map.entry(period.name(), Figures.value(value)));
            }
        }
        for (YearResult result : YearResult.values()) {
            @Nullable PeriodValue value = subject.settled().get(result.column());
            if (value != null) {
                facts.add(Map.entry(Words.t(result.textKey()), Figures.value(value)));
            }
        }
        return Pieces.facts(facts);
    }

    /** Marks of the year, of exams and at the end, each with who set it. */
    private Optional<Component> results(DiarySubject subject) {
        Section section = new Section(Pieces.head(Words.t("diary.subject.results")));
        boolean any = false;
        for (YearResult result : YearResult.values()) {
            @Nullable PeriodValue value = subject.settled().get(result.column());
            if (value != null) {
                any = true;
                Span mark = new Span(Figures.value(value));
                mark.addClassNames("z-period-mark", "z-settled");
                Div line = new Div(mark, Pieces.muted(Words.t(result.textKey() + ".spoken")));
                line.addClassName("z-period");
                section.add(
                        line,
                        new Unfold(
                                Words.t("diary.why.history"),
                                () -> histories.of(
                                        subject.child().person(),
                                        subject.subject().course().id(),
                                        result.column())));
            }
        }
        return any ? Optional.of(section) : Optional.empty();
    }

    private Component period(long child, PeriodReason reason, Map<Integer, AssignmentType> types) {
        @Nullable
        PeriodValue settled = reason.settled() == null ? null : reason.settled().value();
        @Nullable PeriodValue shown = settled == null ? reason.proposal().value() : settled;
        String state = settled == null ? "z-proposed" : "z-settled";
        Span value = shown == null
                ? new Span(Words.t("diary.subject.no-mark"))
                : Figures.tile(shown, "z-period-mark", state);
        Span told = Pieces.muted(Words.t(
                settled == null ? "diary.subject.proposed" : "diary.subject.settled",
                reason.period().name()));
        Div mark = new Div(value, told);
        mark.addClassName("z-period");
        Section section = new Section(
                Pieces.head(Words.t("diary.subject.period")),
                mark,
                new Unfold(Words.t("diary.why.title"), () -> new WhyMark(reason, types)));
        if (settled != null) {
            section.add(new Unfold(
                    Words.t("diary.why.history"),
                    () -> histories.of(
                            child,
                            reason.result().course().id(),
                            reason.period().id())));
        }
        if (settled == null && !reason.period().endsOn().isBefore(directory.today())) {
            section.add(new Unfold(
                    Words.t("diary.if.title"), () -> new WhatIf(reason, reasons, journal.assignmentTypes())));
        }
        return section;
    }

    private static Component attendance(DiarySubject subject, SubjectLines lines) {
        Section section = new Section(Pieces.head(Words.t("diary.subject.attendance")));
        section.add(new Paragraph(Words.t(
                "diary.subject.attended",
                subject.subject().missed(),
                subject.subject().lessons())));
        if (!subject.subject().signs().isEmpty()) {
            section.add(lines.signs());
        }
        return section;
    }

    private static String link(DiarySubject subject, String span) {
        return Here.link(DiaryPaths.subject(
                subject.child().person(), subject.subject().course().id(), span));
    }

    /** The days of an address such as 2026-09-01_2026-10-01, null where it is something else. */
    private static @Nullable DateRange days(String span) {
        int bar = span.indexOf('_');
        if (bar < 0) {
            return null;
        }
        LocalDate first = Addresses.day(span.substring(0, bar));
        LocalDate last = Addresses.day(span.substring(bar + 1));
        return new DateRange(first, last.isBefore(first) ? first : last);
    }
}
