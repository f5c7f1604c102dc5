package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.LessonState;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Timeline;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.people.PersonFacts;

/** The teacher's day in time order: what is done, what is missing, the running lesson with its actions. */
@org.springframework.stereotype.Component
class TeacherToday implements TodayCard {

    private final LessonCards cards;
    private final AccessControl access;
    private final PersonFacts people;
    private final Directory directory;

    TeacherToday(LessonCards cards, AccessControl access, PersonFacts people, Directory directory) {
        this.cards = cards;
        this.access = access;
        this.people = people;
        this.directory = directory;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(10);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allowsAny(JournalAction.ENTER_MARKS)) {
            return Optional.empty();
        }
        Optional<Long> person = people.byGuid(access.actor().person());
        if (person.isEmpty()) {
            return Optional.empty();
        }
        Div place = new Div();
        boolean today = fill(place, person.get());
        Optional<Component> next =
                NextLessons.of(cards.ofTeacherNext(person.get(), directory.today()), directory.today());
        if (!today && next.isEmpty()) {
            return Optional.empty();
        }
        Div both = new Div(place);
        both.addClassName("z-today-parts");
        next.ifPresent(both::add);
        return Optional.of(both);
    }

    private boolean fill(Div place, long person) {
        List<LessonState> lessons = cards.ofTeacher(person, directory.today());
        place.removeAll();
        if (lessons.isEmpty()) {
            return false;
        }
        LocalDateTime now = directory.localNow();
        Timeline timeline = new Timeline();
        @Nullable LocalTime last = null;
        for (LessonState state : lessons) {
            LocalTime from = state.lesson().startsAt() == null
                    ? LocalTime.MIDNIGHT
                    : state.lesson().startsAt();
            LocalTime to =
                    state.lesson().endsAt() == null ? from : state.lesson().endsAt();
            if (last != null && last.plusMinutes(45).isBefore(from)) {
                timeline.gap(
                        last, Words.t("journal.today.gap", "%02d:%02d".formatted(from.getHour(), from.getMinute())));
            }
            last = to;
            line(place, timeline, state, from, to, now, person);
        }
        place.add(timeline);
        return true;
    }

    private void line(
            Div place, Timeline timeline, LessonState state, LocalTime from, LocalTime to, LocalDateTime now, long me) {
        boolean begun = state.lesson().begunAt(now);
        boolean over = state.lesson().overAt(now);
        Timeline.When when = over ? Timeline.When.PAST : begun ? Timeline.When.NOW : Timeline.When.LATER;
        Timeline.Line line = timeline.line(when, from, to, name(state), second(state));
        if (state.lesson().cancelled()) {
            line.flags(Tag.grey(Words.t("journal.today.cancelled")));
            return;
        }
        PersonName absent = state.insteadOf();
        if (absent != null) {
            line.flags(Tag.accent(Words.t("journal.today.instead", absent.brief())));
        }
        flags(line, state, begun);
        if (begun) {
            if (state.absent() + state.marks() > 0) {
                String missed = state.absent() == 0 ? "" : Words.count("journal.today.absent", state.absent()) + ", ";
                line.fact(missed + Words.count("journal.card.marks", state.marks()));
            }
            if (when == Timeline.When.NOW) {
                line.actions(actions(place, state, me));
            }
        } else if (state.topic() != null) {
            line.fact(Words.t(
                    state.missing().contains(LessonPart.HOMEWORK)
                            ? "journal.today.topic-only"
                            : "journal.today.topic-ready"));
        }
    }

    private static void flags(Timeline.Line line, LessonState state, boolean begun) {
        if (begun && state.filled()) {
            Span done = new Span(Icons.of("check"), new Span(Words.t("journal.today.filled")));
            done.addClassName("z-muted");
            line.flags(done);
            return;
        }
        for (LessonPart part : LessonPart.values()) {
            if (state.missing().contains(part) && (begun || part == LessonPart.TOPIC)) {
                String text = Words.t(part.missingKey());
                line.flags(begun ? Tag.red(text) : Tag.ochre(text));
            }
        }
    }

    private Component[] actions(Div place, LessonState state, long me) {
        Anchor open = Here.anchor(path(state), Words.t("journal.today.open"));
        List<Component> all = new ArrayList<>();
        if (state.missing().contains(LessonPart.ATTENDANCE)) {
            all.add(allHere(place, state, me));
        }
        if (state.missing().contains(LessonPart.TOPIC)) {
            Anchor topic = Here.anchor(path(state), Words.t("journal.today.topic"));
            topic.addClassName("z-button");
            all.add(topic);
        }
        all.add(open);
        return all.toArray(Component[]::new);
    }

    private Button allHere(Div place, LessonState state, long me) {
        Button all = new Button(Words.t("journal.card.all-here"), Icons.of("user-check"), click -> {
            cards.attendanceTaken(state.course().id(), state.lesson().id());
            fill(place, me);
        });
        all.addThemeVariants(ButtonVariant.PRIMARY);
        return all;
    }

    /** «7Б Алгебра, каб. 214»: the class is what one looks for. */
    private static Component name(LessonState state) {
        Span group = new Span(group(state));
        group.addClassName("z-strong");
        String room = state.room();
        Anchor link = new Anchor(Here.link(path(state)));
        link.add(group, new Text(" " + state.course().subjectName()));
        return room == null ? link : new Span(link, new Text(", " + Words.t(Room.textKey(room), room)));
    }

    private static String path(LessonState state) {
        return JournalPaths.lesson(state.course().id(), state.lesson().id());
    }

    static String group(LessonState state) {
        String subgroup = state.course().subgroupName();
        return subgroup == null ? state.course().groupName() : state.course().groupName() + ", " + subgroup;
    }

    private static String second(LessonState state) {
        if (state.topic() != null) {
            return state.topic();
        }
        return state.proposed() == null
                ? Words.t("journal.today.topic-missing")
                : Words.t("journal.today.proposed", state.proposed());
    }
}
