package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.FillingReview;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.UnfilledLesson;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** Who has not filled what yesterday, by person, for those who answer for it; the way to the whole list. */
@org.springframework.stereotype.Component
class UnfilledToday implements TodayCard {

    private static final int MOST = 10;
    private static final int MOST_SILENT = 5;

    private final UnfilledDesk desk;
    private final AccessControl access;

    UnfilledToday(UnfilledDesk desk, AccessControl access) {
        this.desk = desk;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(8);
    }

    @Override
    public Optional<Component> content() {
        if (!desk.hasJournals() || !access.allows(JournalAction.VIEW_UNFILLED, Target.organisation())) {
            return Optional.empty();
        }
        FillingReview review = desk.door().review(desk.window());
        if (review.held() == 0) {
            return Optional.empty();
        }
        LocalDate yesterday = desk.yesterday(desk.days(review));
        List<UnfilledLesson> all = review.lessons();
        List<List<UnfilledLesson>> people = byPerson(all.stream()
                .filter(lesson -> lesson.lesson().date().equals(yesterday))
                .toList());
        List<UnfilledLesson> before = all.stream()
                .filter(lesson -> lesson.lesson().date().isBefore(yesterday))
                .toList();
        Span count = Pieces.muted(
                people.isEmpty()
                        ? Words.t("journal.unfilled.none")
                        : Words.count("journal.unfilled.people", people.size()));
        Div head = Pieces.head(
                Words.t("journal.unfilled.yesterday", Dates.words(yesterday)),
                count,
                Here.anchor(UnfilledDesk.PATH, Words.t("journal.unfilled.all")));
        Section section = new Section(head);
        if (!people.isEmpty()) {
            Map<Long, LocalTime> nudged = desk.door().nudgedToday();
            Map<Long, Long> older =
                    before.stream().collect(Collectors.groupingBy(UnfilledLesson::person, Collectors.counting()));
            UnorderedList list = new UnorderedList();
            list.addClassNames("z-lines", "z-ruled", "z-middle");
            people.stream()
                    .limit(MOST)
                    .forEach(own ->
                            list.add(line(own, older.getOrDefault(own.getFirst().person(), 0L), nudged)));
            section.add(list);
        }
        section.add(rest(people.size(), before));
        if (!review.silent().isEmpty()) {
            section.add(silent(review.silent()));
        }
        return Optional.of(section);
    }

    private ListItem line(List<UnfilledLesson> own, long older, Map<Long, LocalTime> nudged) {
        UnfilledLesson first = own.getFirst();
        Span second = new Span(UnfilledDesk.sentence(own));
        Div what = Pieces.two(Here.anchor(UnfilledDesk.path(first.person()), UnfilledDesk.teacher(first)), second);
        if (older > 0) {
            what.add(Tag.overdue(Words.count("journal.unfilled.older", older)));
        }
        return new ListItem(what, desk.nudge(first, nudged));
    }

    private static Div rest(int people, List<UnfilledLesson> before) {
        Div rest = new Div();
        rest.addClassName("z-stack");
        if (people > MOST) {
            rest.add(Here.anchor(UnfilledDesk.PATH, Words.count("journal.unfilled.more", people - MOST)));
        }
        if (!before.isEmpty()) {
            long teachers =
                    before.stream().map(UnfilledLesson::person).distinct().count();
            rest.add(Here.anchor(
                    UnfilledDesk.PATH + "?day=" + UnfilledDesk.ALL,
                    Words.t(
                            "journal.unfilled.before",
                            Words.count("journal.unfilled.lessons", before.size()),
                            Words.count("journal.unfilled.people", teachers))));
        }
        return rest;
    }

    private static Div silent(List<Course> courses) {
        String names = courses.stream().limit(MOST_SILENT).map(Course::title).collect(Collectors.joining(", "));
        int more = courses.size() - MOST_SILENT;
        return Pieces.two(
                new Span(Words.t("journal.unfilled.silent")),
                new Span(more > 0 ? Words.t("journal.unfilled.silent-more", names, more) : names));
    }

    private static List<List<UnfilledLesson>> byPerson(List<UnfilledLesson> lessons) {
        return lessons.stream().collect(Collectors.groupingBy(UnfilledLesson::person)).values().stream()
                .sorted(Comparator.<List<UnfilledLesson>>comparingInt(own -> -own.size())
                        .thenComparing(own -> UnfilledDesk.teacher(own.getFirst()), TextOrder.ORDER))
                .toList();
    }
}
