package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.diary.DiaryWeek;
import ru.zvonok.learning.diary.DiaryWeek.DiaryDay;
import ru.zvonok.learning.journal.StudentLesson;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/**
 * The day of a child who learns in another organisation than the one this page stands on: in brief, and the way to the page
 * there. Nothing of it can be touched here, since this page belongs to another organisation.
 */
@StyleSheet("context://z/diary.css")
class ElsewhereDay extends Div {

    ElsewhereDay(FamilyChildren.Shown shown, FamilyChildren family) {
        addClassNames("z-diary", "z-diary-today");
        DiaryChild child = shown.child();
        Anchor open = new Anchor(shown.href(), Words.t(shown.diary() ? "diary.today.open" : "diary.today.open-page"));
        open.getElement().setAttribute("router-link", true);
        add(
                Pieces.head(child.firstName() + (child.groupName().isEmpty() ? "" : ", " + child.groupName()), open),
                Figures.small(shown.organisation().name()));
        if (shown.diary()) {
            lessons(family.week(shown));
        } else {
            add(new Paragraph(family.said(shown).orElseGet(() -> Words.t("diary.today.nothing"))));
        }
    }

    private void lessons(DiaryWeek week) {
        LocalDate now = week.now().toLocalDate();
        List<StudentLesson> lessons = week.days().stream()
                .filter(day -> day.date().equals(now))
                .map(DiaryDay::lessons)
                .flatMap(List::stream)
                .toList();
        if (lessons.isEmpty()) {
            add(new Paragraph(Words.t("diary.day.free")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        lessons.forEach(lesson -> list.add(line(lesson)));
        add(list);
    }

    private static ListItem line(StudentLesson lesson) {
        Div what = new Div(new Span(lesson.course().subjectName()));
        what.addClassName("z-stack");
        String homework = lesson.homework().stream().map(one -> one.text()).collect(Collectors.joining("; "));
        if (!homework.isEmpty()) {
            what.add(Figures.small(homework));
        }
        @Nullable LocalTime starts = lesson.lesson().startsAt();
        String cell = lesson.cell().value();
        Span value = new Span(cell.isEmpty() ? starts == null ? "" : Dates.time(starts) : cell);
        value.addClassName(cell.isEmpty() ? "z-muted" : "z-strong");
        return new ListItem(what, value);
    }
}
