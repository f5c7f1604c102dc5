package ru.zvonok.learning.timetable.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.timetable.TimetableWeek.Held;
import ru.zvonok.learning.timetable.Whose;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.Room;

/** How a lesson is said in somebody's week: what the reader knows already is left out. */
final class LessonWords {

    private LessonWords() {}

    /** A lesson as a block: name, who and where, what is unusual. */
    static Div block(Held held, Whose whose, @Nullable String path, @Nullable LessonForms forms) {
        Component name = path == null ? new Span(name(held, whose)) : link(path, name(held, whose));
        Div head = new Div(name);
        head.addClassName("z-week-name");
        if (forms != null) {
            head.add(forms.button(held));
        }
        Div block = new Div(head);
        block.addClassName("z-week-lesson");
        block.setClassName("z-cancelled", held.lesson().cancelled());
        if (held.course().extracurricular()) {
            block.add(Tag.accent(Words.t("timetable.week.extracurricular")));
        }
        String who = facts(held, whose);
        if (!who.isEmpty()) {
            Div line = new Div(who);
            line.addClassNames("z-muted", "z-small");
            block.add(line);
        }
        notes(held, whose).forEach(note -> block.add(Tag.ochre(note)));
        return block;
    }

    private static Anchor link(String path, String text) {
        Anchor link = Here.anchor(path, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** «Алгебра», in a teacher's week «7Б Алгебра». */
    static String name(Held held, Whose whose) {
        boolean classKnown = whose.kind() == Whose.Kind.CLASS || whose.kind() == Whose.Kind.PUPIL;
        String group = classKnown ? "" : held.course().groupName() + " ";
        return group + held.course().subjectName();
    }

    /** Teacher, subgroup and room, as far as they are not what the week is of. */
    static String facts(Held held, Whose whose) {
        String teacher = whose.kind() == Whose.Kind.TEACHER || held.teacher() == null
                ? ""
                : held.teacher().brief();
        String subgroup = Optional.ofNullable(held.course().subgroupName()).orElse("");
        String room = whose.kind() == Whose.Kind.ROOM || held.room() == null ? "" : room(held.room());
        return Stream.of(subgroup, teacher, room)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static String room(String name) {
        return Words.t(Room.textKey(name), name);
    }

    /** What differs from the usual week. */
    static List<String> notes(Held held, Whose whose) {
        List<String> notes = new ArrayList<>();
        if (held.lesson().cancelled()) {
            notes.add(Words.t("timetable.week.cancelled"));
        }
        if (held.insteadOf() != null) {
            boolean away = whose.kind() == Whose.Kind.TEACHER
                    && held.lesson().insteadOf() != null
                    && held.lesson().insteadOf() == whose.id();
            notes.add(
                    away && held.teacher() != null
                            ? Words.t("timetable.week.held-by", held.teacher().brief())
                            : Words.t("timetable.week.instead", held.insteadOf().brief()));
        }
        if (held.moved() != null) {
            notes.add(Words.t(
                    "timetable.week.moved",
                    Dates.shortDay(held.moved().date()),
                    held.moved().number()));
        }
        return notes;
    }

    static String time(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from == null || to == null ? "" : Dates.time(from) + "–" + Dates.time(to);
    }
}
