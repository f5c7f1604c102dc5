package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.LessonState;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** «Завтра»: the lessons of the next day that has any, with what is prepared for them. */
final class NextLessons {

    private NextLessons() {}

    static Optional<Component> of(List<LessonState> lessons, LocalDate today) {
        if (lessons.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = lessons.getFirst().lesson().date();
        String title = day.equals(today.plusDays(1))
                ? Words.t("journal.tomorrow", Dates.weekdayLong(day))
                : Dates.weekdayAndWords(day);
        Span when = Pieces.muted(when(lessons));
        OrderedList list = new OrderedList();
        list.addClassName("z-next-day");
        lessons.forEach(one -> list.add(line(one)));
        return Optional.of(new Section(Pieces.head(title, when), list));
    }

    /** «4 урока, с 08:30 до 12:10». */
    private static String when(List<LessonState> lessons) {
        String count = Words.count("journal.unfilled.lessons", lessons.size());
        Optional<LocalTime> first = lessons.stream()
                .map(one -> one.lesson().startsAt())
                .filter(Objects::nonNull)
                .min(LocalTime::compareTo);
        Optional<LocalTime> last = lessons.stream()
                .map(one -> one.lesson().endsAt())
                .filter(Objects::nonNull)
                .max(LocalTime::compareTo);
        return first.isPresent() && last.isPresent()
                ? Words.t("journal.tomorrow.when", count, Dates.time(first.get()), Dates.time(last.get()))
                : count;
    }

    private static ListItem line(LessonState one) {
        LocalTime from = one.lesson().startsAt();
        Span time = new Span(from == null ? String.valueOf(one.lesson().number()) : Dates.time(from));
        Anchor group =
                Here.anchor(JournalPaths.lesson(one.course().id(), one.lesson().id()), TeacherToday.group(one));
        group.addClassName("z-strong");
        @Nullable String planned = one.topic() == null ? one.proposed() : one.topic();
        Span topic = new Span(planned == null ? Words.t("journal.today.topic-missing") : planned);
        topic.addClassName("z-prose");
        ListItem line = new ListItem(time, group, topic);
        PersonName absent = one.insteadOf();
        if (absent != null) {
            line.add(Tag.accent(Words.t("journal.today.instead", absent.brief())));
        } else if (planned == null) {
            line.add(Tag.ochre(Words.t("journal.today.no-topic")));
        }
        return line;
    }
}
