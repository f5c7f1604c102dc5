package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Filling;
import ru.zvonok.learning.journal.FillingReview;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.UnfilledLesson;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.LessonDay;

/** What the card and the pages of the unfilled share. */
@Component
class UnfilledDesk {

    static final String PATH = "unfilled";
    static final String ALL = "all";

    private final Filling door;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final Calendar calendar;

    UnfilledDesk(Filling door, AccessControl access, TenantScope scope, Directory directory, Calendar calendar) {
        this.door = door;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.calendar = calendar;
    }

    Filling door() {
        return door;
    }

    boolean hasJournals() {
        return directory.current().teachesLessons();
    }

    boolean mayNudge() {
        return !scope.readsOnly() && access.allows(JournalAction.NUDGE, Target.organisation());
    }

    boolean maySet() {
        return !scope.readsOnly() && access.allows(JournalAction.SET_FILLING, Target.organisation());
    }

    /** Lesson days looked back on with today, the latest first; with those of classes that have more of them in a week. */
    List<LocalDate> days(FillingReview review) {
        return Stream.concat(calendar.lessonDays(window(), null).stream().map(LessonDay::date), review.days().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The last lesson day before today. */
    LocalDate yesterday(List<LocalDate> days) {
        LocalDate today = directory.today();
        return days.stream().filter(day -> day.isBefore(today)).findFirst().orElse(today.minusDays(1));
    }

    DateRange window() {
        return door.window();
    }

    /** The page with all that a teacher has not filled. */
    static String path(long person) {
        return PATH + "?day=" + ALL + "&teacher=" + person + "&open=" + person;
    }

    /** The name, or that nobody was assigned. */
    static String teacher(UnfilledLesson lesson) {
        return Optional.ofNullable(lesson.teacher())
                .map(name -> name.full())
                .orElseGet(() -> Words.t("journal.unfilled.nobody"));
    }

    static List<LessonPart> missing(UnfilledLesson lesson) {
        return lesson.missing().stream().sorted().toList();
    }

    static String missingWords(UnfilledLesson lesson) {
        return String.join(
                ", ",
                missing(lesson).stream().map(part -> Words.t(part.missingKey())).toList());
    }

    static Div tags(UnfilledLesson lesson) {
        Div tags = new Div();
        tags.addClassName("z-tags");
        missing(lesson)
                .forEach(part -> tags.add(
                        part == LessonPart.HOMEWORK || part == LessonPart.MARKS
                                ? Tag.ochre(Words.t(part.missingKey()))
                                : Tag.overdue(Words.t(part.missingKey()))));
        return tags;
    }

    /** The lessons, each a link to its card, with what they lack. */
    static UnorderedList list(List<UnfilledLesson> lessons) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        lessons.forEach(one -> list.add(new ListItem(new Div(
                Here.anchor(JournalPaths.lesson(one.course().id(), one.lesson().id()), title(one)), tags(one)))));
        return list;
    }

    static String title(UnfilledLesson one) {
        return Words.t(
                "journal.unfilled.lesson",
                Dates.shortDay(one.lesson().date()),
                one.lesson().number(),
                one.course().groupName(),
                one.course().subjectName());
    }

    /** «3 урока: нет темы (2), нет задания (1)». */
    static String sentence(List<UnfilledLesson> lessons) {
        List<String> parts = new ArrayList<>();
        for (LessonPart part : LessonPart.values()) {
            long count = lessons.stream()
                    .filter(lesson -> lesson.missing().contains(part))
                    .count();
            if (count > 0) {
                String words = Words.t(part.missingKey());
                parts.add(lessons.size() == 1 ? words : Words.t("journal.unfilled.part", words, count));
            }
        }
        return Words.t(
                "journal.unfilled.sentence",
                Words.count("journal.unfilled.lessons", lessons.size()),
                String.join(", ", parts));
    }

    /** The button, or what stands in its place. */
    Span nudge(UnfilledLesson lesson, Map<Long, LocalTime> nudged) {
        return lesson.person() == 0 || !mayNudge() && !nudged.containsKey(lesson.person())
                ? new Span()
                : new NudgeButton(door, lesson.person(), teacher(lesson), nudged.get(lesson.person()));
    }
}
