package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.diary.DiaryWeek.DiaryDay;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Homework;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.StudentLesson;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** The lessons of a day, each with topic, homework due, marks and absence; a mark opens its story. */
@org.springframework.stereotype.Component
class DiaryLessons {

    private final Journal journal;
    private final MarkStories stories;

    DiaryLessons(Journal journal, MarkStories stories) {
        this.journal = journal;
        this.stories = stories;
    }

    Component of(DiaryChild child, DiaryDay day) {
        Map<Integer, AssignmentType> types = new HashMap<>();
        journal.assignmentTypes().forEach(type -> types.put(type.id(), type));
        List<AttendanceCode> codes = journal.attendanceCodes();
        OrderedList list = new OrderedList();
        list.addClassName("z-diary-lessons");
        day.lessons().forEach(lesson -> list.add(row(child, lesson, types, codes)));
        return list;
    }

    private ListItem row(
            DiaryChild child, StudentLesson lesson, Map<Integer, AssignmentType> types, List<AttendanceCode> codes) {
        ListItem row = new ListItem(time(lesson), what(child, lesson), values(child, lesson, types, codes));
        row.setClassName("z-past", lesson.lesson().cancelled());
        return row;
    }

    private static Div time(StudentLesson lesson) {
        Span number = new Span(String.valueOf(lesson.lesson().number()));
        number.addClassName("z-strong");
        Div time = new Div(number);
        time.addClassName("z-diary-time");
        if (lesson.lesson().startsAt() != null) {
            Span starts = Pieces.muted(Dates.time(lesson.lesson().startsAt()));
            time.add(starts);
        }
        return time;
    }

    private static Div what(DiaryChild child, StudentLesson lesson) {
        Div what = new Div(new H2(lesson.course().subjectName()));
        what.addClassName("z-diary-what");
        if (lesson.course().extracurricular()) {
            what.add(Tag.accent(Words.t("diary.lesson.extracurricular")));
        }
        if (lesson.lesson().cancelled()) {
            what.add(quiet(Words.t("diary.lesson.cancelled")));
        } else if (lesson.topic() != null) {
            what.add(quiet(lesson.topic()));
        }
        lesson.homework().forEach(homework -> what.add(homework(child, lesson, homework, "diary.homework.due")));
        lesson.given().stream()
                .filter(given -> lesson.homework().stream().noneMatch(due -> due.id() == given.id()))
                .forEach(given -> what.add(homework(child, lesson, given, "diary.homework.given")));
        lesson.cell().marks().stream().filter(mark -> mark.comment() != null).forEach(mark -> what.add(comment(mark)));
        return what;
    }

    /** What the teacher says of a mark. */
    private static Div comment(Mark mark) {
        Span text = new Span(Words.t("diary.mark.comment", mark.text(), mark.comment() == null ? "" : mark.comment()));
        text.addClassName("z-prose");
        Div line = new Div(Icons.of("messages-square"), new Div(text));
        line.addClassName("z-diary-homework");
        return line;
    }

    private static Div homework(DiaryChild child, StudentLesson lesson, Homework homework, String key) {
        // the way to its files and to the answer
        Anchor label = Here.anchor(
                JournalPaths.taskOf(
                        child.person(), TaskRef.homework(lesson.course().id(), homework.id())),
                Words.t(homework.student() == null ? key : key + "-own", Dates.shortDay(homework.dueDay())));
        label.addClassName("z-small");
        Span text = new Span(homework.text());
        text.addClassName("z-prose");
        Div line = new Div(Icons.of("notebook-pen"), new Div(label, text));
        line.addClassName("z-diary-homework");
        return line;
    }

    private Div values(
            DiaryChild child, StudentLesson lesson, Map<Integer, AssignmentType> types, List<AttendanceCode> codes) {
        Div values = new Div();
        values.addClassName("z-diary-values");
        codes.stream()
                .filter(code ->
                        lesson.cell().attendance() != null && lesson.cell().attendance() == code.id())
                .findFirst()
                .ifPresent(code -> values.add(sign(code)));
        for (Mark mark : lesson.cell().marks()) {
            values.add(mark(child, lesson, mark, types));
        }
        return values;
    }

    private static Span sign(AttendanceCode code) {
        Span sign = new Span(code.sign());
        sign.addClassNames("z-tag", code.open() ? "z-tag-ochre" : "z-tag-plain");
        sign.setTitle(code.word(Words.locale()));
        return sign;
    }

    private Div mark(DiaryChild child, StudentLesson lesson, Mark mark, Map<Integer, AssignmentType> types) {
        String kind = kind(lesson, mark, types);
        Button tile = MarkTile.of(lesson.scale(), mark, kind, () -> stories.open(child, lesson, kind));
        Span caption = new Span(kind);
        caption.addClassNames("z-muted", "z-small");
        Div box = new Div(tile, caption);
        box.addClassName("z-diary-mark");
        return box;
    }

    private static String kind(StudentLesson lesson, Mark mark, Map<Integer, AssignmentType> types) {
        return lesson.assignments().stream()
                .filter(assignment -> assignment.id() == mark.assignment())
                .map(Assignment::type)
                .map(types::get)
                .filter(type -> type != null)
                .map(type -> type.word(Words.locale()).toLowerCase(Words.locale()))
                .findFirst()
                .orElse("");
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("z-muted", "z-prose");
        return span;
    }
}
