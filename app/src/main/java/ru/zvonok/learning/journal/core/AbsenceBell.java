package ru.zvonok.learning.journal.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.JournalNotice;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.WholeDays;
import ru.zvonok.learning.journal.WholeDays.Noted;
import ru.zvonok.learning.journal.core.AbsenceNewsQuery.News;
import ru.zvonok.learning.journal.core.AbsenceNewsQuery.What;
import ru.zvonok.learning.journal.core.ExcuseQuery.Row;
import ru.zvonok.learning.journal.core.Facts.AttendanceFact;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.jobs.DueWork;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Fault;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

/**
 * Tells guardians of an absence of today whose reason nobody knows, once a day for a child, and that it was a mistake when it
 * is taken back; of one that is corrected before, or excused, nobody hears. What is told stands in the transaction that notes
 * that it was told.
 */
@Component
class AbsenceBell implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceBell.class);
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final AbsenceNewsQuery query;
    private final StudentQuery signs;
    private final LessonFacts lessons;
    private final CodeBook codes;
    private final Enrolment enrolment;
    private final PersonFacts persons;
    private final Notifications notifications;
    private final ExcuseRules rules;
    private final ExcuseSigns notes;
    private final Directory directory;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final TransactionTemplate transaction;
    private final ObjectProvider<WholeDays> wholeDays;

    AbsenceBell(
            AbsenceNewsQuery query,
            StudentQuery signs,
            LessonFacts lessons,
            CodeBook codes,
            Enrolment enrolment,
            PersonFacts persons,
            Notifications notifications,
            ExcuseRules rules,
            ExcuseSigns notes,
            Directory directory,
            TenantScope scope,
            SchoolClock clock,
            TransactionTemplate transaction,
            ObjectProvider<WholeDays> wholeDays) {
        this.query = query;
        this.signs = signs;
        this.lessons = lessons;
        this.codes = codes;
        this.enrolment = enrolment;
        this.persons = persons;
        this.notifications = notifications;
        this.rules = rules;
        this.notes = notes;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
        this.transaction = transaction;
        this.wholeDays = wholeDays;
    }

    @Override
    public String name() {
        return "journal.absence-news";
    }

    @Override
    public List<Long> due() {
        return query.due(clock.now());
    }

    @Override
    public void run() {
        Instant now = clock.now();
        long organisation = scope.organisation();
        List<News> waiting = transaction.execute(status -> query.waiting(organisation, now));
        waiting.forEach(news -> one(organisation, news, now));
    }

    /** One that fails holds nobody else up and is tried again. */
    private void one(long organisation, News news, Instant now) {
        try {
            transaction.executeWithoutResult(
                    status -> query.hold(organisation, news, now).ifPresent(held -> look(held, now)));
        } catch (RuntimeException fault) {
            LOG.error("news of an absence failed in organisation {}", organisation, Fault.of(fault));
            transaction.executeWithoutResult(status -> query.later(organisation, news, now.plus(AGAIN)));
        }
    }

    private void look(News news, Instant now) {
        long organisation = scope.organisation();
        boolean absence = news.what() == What.ABSENCE;
        List<AttendanceFact> there = signs.attendance(
                List.of(organisation),
                SchoolYear.of(news.day()),
                news.student(),
                new DateRange(news.day(), news.day()));
        boolean still =
                there.stream().anyMatch(sign -> is(sign, absence ? AttendanceCode::absence : AttendanceCode::late));
        Optional<Noted> day = absence ? wholeDay(news) : Optional.empty();
        still |= day.isPresent() && day.get() != Noted.CAME;
        String key = absence ? "journal.bell.absence" : "journal.bell.late";
        if (news.told() && !still) {
            tell(news, key + "-mistake", "");
            query.forget(organisation, news);
        } else if (news.told() || !news.day().equals(directory.today())) {
            query.looked(organisation, news);
        } else if (day.equals(Optional.of(Noted.UNKNOWN))) {
            if (unheard(news)) {
                tell(news, "journal.bell.absence-day", "");
                query.told(organisation, news, now);
            } else {
                query.forget(organisation, news);
            }
        } else {
            String lessons = still ? toTell(news, there, absence) : "";
            if (lessons.isEmpty()) {
                query.forget(organisation, news);
            } else {
                tell(news, key, lessons);
                query.told(organisation, news, now);
            }
        }
    }

    private Optional<Noted> wholeDay(News news) {
        return wholeDays.stream()
                .map(one -> one.of(news.student(), news.day()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether nobody said anything of the whole day: neither enrolment nor the family in a note. */
    private boolean unheard(News news) {
        return enrolment
                        .excused(List.of(news.student()), new DateRange(news.day(), news.day()))
                        .isEmpty()
                && notes.standing(news.student(), news.day()).stream()
                        .noneMatch(note -> note.lessons().isEmpty());
    }

    private boolean is(AttendanceFact sign, Predicate<AttendanceCode> which) {
        return codes.code(sign.code()).filter(which).isPresent();
    }

    /** «3, 4»: the lessons of which the family does not know yet, in their order; of those it wrote a note about it does. */
    private String toTell(News news, List<AttendanceFact> there, boolean absence) {
        DateRange day = new DateRange(news.day(), news.day());
        if (absence && !enrolment.excused(List.of(news.student()), day).isEmpty()) {
            return "";
        }
        List<Long> ids = there.stream()
                .filter(sign -> is(sign, absence ? AttendanceCode::open : AttendanceCode::late))
                .map(AttendanceFact::lesson)
                .toList();
        List<Row> said = absence ? notes.standing(news.student(), news.day()) : List.of();
        return lessons.byIds(ids, SchoolYear.of(news.day())).values().stream()
                .filter(lesson -> said.stream().noneMatch(note -> note.speaksOf(news.day(), lesson.number())))
                .sorted(Lesson.BY_TIME)
                .map(lesson -> String.valueOf(lesson.number()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void tell(News news, String textKey, String lessons) {
        PersonName child = persons.names(List.of(news.student())).get(news.student());
        List<Long> guardians = rules.representatives(news.student(), news.day());
        if (child != null && !guardians.isEmpty()) {
            notifications.tell(
                    persons.guids(guardians).values(),
                    new Notice(
                            news.what() == What.ABSENCE ? JournalNotice.ABSENCE : JournalNotice.LATE,
                            textKey,
                            List.of(child.first(), news.day(), lessons),
                            enrolment
                                            .classOf(news.student(), news.day())
                                            .filter(group -> group.kind() == ClassKind.PRESCHOOL_GROUP)
                                            .isPresent()
                                    ? JournalPaths.childDays(news.student())
                                    : JournalPaths.familyAbsences(news.student())));
        }
    }
}
