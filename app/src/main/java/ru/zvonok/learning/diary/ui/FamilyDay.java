package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.diary.DiaryWeek;
import ru.zvonok.learning.diary.DiaryWeek.DiaryDay;
import ru.zvonok.learning.journal.StudentLesson;
import ru.zvonok.learning.journal.StudentWorks;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** A child's day on the first page: the lessons with what was written at them, and what is given for the next day. */
@StyleSheet("context://z/diary.css")
class FamilyDay extends Div {

    private final DiaryChild child;
    private final transient Diary diary;
    private final transient Directory directory;
    private final transient DiaryLessons lessons;
    private final transient DiaryLive live;
    private final transient StudentWorks works;
    private transient @Nullable Registration listening;

    FamilyDay(
            DiaryChild child,
            Diary diary,
            Directory directory,
            DiaryLessons lessons,
            DiaryLive live,
            StudentWorks works) {
        this.child = child;
        this.diary = diary;
        this.directory = directory;
        this.lessons = lessons;
        this.live = live;
        this.works = works;
        addClassNames("z-diary", "z-diary-today");
        fill();
    }

    private void fill() {
        removeAll();
        DiaryWeek week = diary.week(child.person(), directory.today());
        LocalDate now = week.now().toLocalDate();
        add(Pieces.head(
                child.firstName() + (child.groupName().isEmpty() ? "" : ", " + child.groupName()),
                Here.anchor(DiaryPaths.diary(child.person(), now), Words.t("diary.today.open"))));
        int missing = works.missing(child.person());
        if (missing > 0) {
            Anchor all = Here.anchor("diary-tasks/" + child.person(), Words.count("diary.tasks.count", missing));
            all.addClassNames("z-text-red", "z-diary-missing");
            add(all);
        }
        Optional<DiaryDay> day = taught(week.days(), now, false);
        if (day.isPresent()) {
            add(lessons.of(child, day.get()));
        } else {
            Paragraph none = new Paragraph(Words.t("diary.day.free"));
            none.addClassName("z-muted");
            add(none);
        }
        taught(week.days(), now, true)
                .or(() -> taught(
                        diary.week(child.person(), week.monday().plusWeeks(1)).days(), now, true))
                .ifPresent(this::given);
    }

    /** The day itself, or the first one later, that has lessons. */
    private static Optional<DiaryDay> taught(List<DiaryDay> days, LocalDate now, boolean later) {
        return days.stream()
                .filter(day -> later ? day.date().isAfter(now) : day.date().equals(now))
                .filter(day -> !day.lessons().isEmpty())
                .findFirst();
    }

    private void given(DiaryDay day) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-diary-next");
        for (StudentLesson lesson : day.lessons()) {
            lesson.homework().forEach(homework -> {
                Span subject = new Span(lesson.course().subjectName());
                subject.addClassName("z-strong");
                Span text = new Span(homework.text());
                text.addClassName("z-prose");
                Div line = new Div(subject, text);
                line.addClassName("z-stack");
                list.add(new ListItem(line));
            });
        }
        if (list.getChildren().findAny().isPresent()) {
            add(new H3(Words.t("diary.today.next", Dates.weekdayAndWords(day.date()))), list);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = live.listen(child.organisation(), child.person(), () -> DiaryLive.later(event.getUI(), this::fill));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }
}
