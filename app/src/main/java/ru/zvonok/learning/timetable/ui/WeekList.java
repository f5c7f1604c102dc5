package ru.zvonok.learning.timetable.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonPages;
import ru.zvonok.learning.timetable.TimetableWeek;
import ru.zvonok.learning.timetable.TimetableWeek.Day;
import ru.zvonok.learning.timetable.TimetableWeek.Held;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Pieces;

/** A week for a phone: day after day, lessons in time order. */
final class WeekList {

    private final TimetableWeek week;
    private final Map<Long, LessonPages.Paths> pages;
    private final @Nullable LessonForms forms;

    WeekList(TimetableWeek week, Map<Long, LessonPages.Paths> pages, @Nullable LessonForms forms) {
        this.week = week;
        this.pages = pages;
        this.forms = forms;
    }

    Div list() {
        Div list = new Div();
        list.addClassName("z-week-list");
        week.days().forEach(day -> list.add(day(day)));
        return list;
    }

    private Section day(Day day) {
        Div head = Pieces.head(Dates.weekdayAndWords(day.date()));
        Section section = new Section(head);
        section.setClassName("z-week-today", day.today());
        if (day.today()) {
            head.add(WeekTable.today());
            section.getElement()
                    .executeJs("if (this.offsetParent && this.previousElementSibling)"
                            + " this.scrollIntoView({block: 'start'})");
        }
        if (day.as() != null) {
            head.add(WeekTable.shifted(day));
        }
        if (day.lessons().isEmpty()) {
            Paragraph off = new Paragraph(WeekTable.off(day));
            off.addClassName("z-muted");
            section.add(off);
            return section;
        }
        OrderedList lessons = new OrderedList();
        day.lessons().stream()
                .sorted(Comparator.comparing(Held::lesson, Lesson.BY_TIME))
                .forEach(held -> lessons.add(line(held)));
        section.add(lessons);
        return section;
    }

    private ListItem line(Held held) {
        Span number = new Span(String.valueOf(held.lesson().number()));
        number.addClassName("z-strong");
        Div when = new Div(number);
        when.addClassName("z-week-when");
        if (held.lesson().startsAt() != null) {
            Span time = new Span(Dates.time(held.lesson().startsAt()));
            time.addClassNames("z-muted", "z-small");
            when.add(time);
        }
        LessonPages.Paths paths = pages.get(held.lesson().id());
        return new ListItem(when, LessonWords.block(held, week.whose(), paths == null ? null : paths.narrow(), forms));
    }
}
