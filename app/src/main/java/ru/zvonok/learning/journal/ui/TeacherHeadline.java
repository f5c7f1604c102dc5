package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** «Идёт 3-й урок, до звонка 28 минут. I четверть заканчивается завтра.»: the line under the date, for who teaches today. */
@org.springframework.stereotype.Component
class TeacherHeadline implements TodayCard {

    private static final int DAYS_BEFORE_END = 7;

    private final AccessControl access;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final Directory directory;

    TeacherHeadline(
            AccessControl access,
            CourseFacts courses,
            LessonFacts lessons,
            Enrolment enrolment,
            Calendar calendar,
            Directory directory) {
        this.access = access;
        this.courses = courses;
        this.lessons = lessons;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.directory = directory;
    }

    @Override
    public Position position() {
        return Place.HEADLINE.at(10);
    }

    @Override
    public Optional<Component> content() {
        Optional<Long> me = access.allowsAny(JournalAction.ENTER_MARKS) ? courses.me() : Optional.empty();
        if (me.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = directory.today();
        List<Lesson> own = lessons.ofTeacher(me.get(), new DateRange(today, today)).stream()
                .filter(lesson -> !lesson.cancelled() && me.get().equals(lesson.teacher()))
                .filter(lesson -> lesson.startsAt() != null && lesson.endsAt() != null)
                .sorted(Lesson.BY_TIME)
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>(List.of(now(own, directory.localNow())));
        ending(own.getFirst(), today).ifPresent(sentences::add);
        return Optional.of(new Span(String.join(" ", sentences)));
    }

    private static String now(List<Lesson> own, LocalDateTime now) {
        for (Lesson lesson : own) {
            if (lesson.begunAt(now) && !lesson.overAt(now)) {
                long left = Duration.between(now.toLocalTime(), Objects.requireNonNull(lesson.endsAt()))
                        .plusSeconds(59)
                        .toMinutes();
                return Words.t("journal.headline.now", lesson.number(), Words.count("journal.headline.minutes", left));
            }
        }
        @Nullable
        LocalTime next = own.stream()
                .filter(lesson -> !lesson.begunAt(now))
                .map(Lesson::startsAt)
                .findFirst()
                .orElse(null);
        if (next == null) {
            return Words.t("journal.headline.over");
        }
        boolean first = !own.getFirst().begunAt(now);
        return Words.t(first ? "journal.headline.first" : "journal.headline.next", Dates.time(next));
    }

    /** That the period of the first class of the day is about to end. */
    private Optional<String> ending(Lesson lesson, LocalDate today) {
        return Optional.ofNullable(enrolment.byIds(List.of(lesson.group())).get(lesson.group()))
                .map(ClassEntry::periodSet)
                .flatMap(set -> calendar.periodOn(set, today))
                .filter(period -> !period.endsOn().isAfter(today.plusDays(DAYS_BEFORE_END)))
                .map(period -> Words.t("journal.headline.ends", period.name(), day(period, today)));
    }

    private static String day(Period period, LocalDate today) {
        if (period.endsOn().equals(today)) {
            return Words.t("journal.headline.today");
        }
        return period.endsOn().equals(today.plusDays(1))
                ? Words.t("journal.headline.tomorrow")
                : Dates.words(period.endsOn());
    }
}
