package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.journal.Filling;
import ru.zvonok.learning.journal.FillingReview;
import ru.zvonok.learning.journal.FillingRule;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalNotice;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.UnfilledLesson;
import ru.zvonok.learning.journal.core.LessonGaps.Gap;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Recount;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.people.PersonFacts;

@Service
class FillingService implements Filling {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final OpenLessons open;
    private final FillingWindow window;
    private final FillingQuery query;
    private final PersonFacts people;
    private final Curriculum curriculum;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;

    FillingService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            OpenLessons open,
            FillingWindow window,
            FillingQuery query,
            PersonFacts people,
            Curriculum curriculum,
            Notifications notifications,
            ApplicationEventPublisher events) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.open = open;
        this.window = window;
        this.query = query;
        this.people = people;
        this.curriculum = curriculum;
        this.notifications = notifications;
        this.events = events;
    }

    @Override
    public DateRange window() {
        return window.untilToday();
    }

    @Override
    @Transactional
    public List<UnfilledLesson> unfilled(DateRange days) {
        access.require(JournalAction.VIEW_UNFILLED, Target.organisation());
        return lacking(over(days));
    }

    @Override
    @Transactional
    public FillingReview review(DateRange days) {
        access.require(JournalAction.VIEW_UNFILLED, Target.organisation());
        List<Gap> over = over(days);
        return new FillingReview(
                over.size(),
                over.stream()
                        .map(gap -> gap.lesson().date())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                lacking(over),
                silent(over));
    }

    private List<Gap> over(DateRange days) {
        LocalDate last = Objects.requireNonNull(days.to());
        LocalDate first = days.from().isBefore(last.minusDays(FillingWindow.MOST_DAYS))
                ? last.minusDays(FillingWindow.MOST_DAYS)
                : days.from();
        return open.over(new DateRange(first, last));
    }

    /** Courses of which no lesson has a topic, which always has to be written. */
    private static List<Course> silent(List<Gap> over) {
        return over.stream().collect(Collectors.groupingBy(gap -> gap.course().id())).values().stream()
                .filter(gaps -> gaps.size() > 1
                        && gaps.stream().allMatch(gap -> gap.missing().containsKey(LessonPart.TOPIC)))
                .map(gaps -> gaps.getFirst().course())
                .sorted(Comparator.comparing(Course::title, TextOrder.ORDER))
                .toList();
    }

    private List<UnfilledLesson> lacking(List<Gap> over) {
        List<Gap> gaps = over.stream().filter(gap -> !gap.missing().isEmpty()).toList();
        Map<Long, PersonName> names = people.names(gaps.stream()
                .map(gap -> gap.lesson().teacher())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        LocalDate today = directory.today();
        return gaps.stream()
                .map(gap -> {
                    Long teacher = gap.lesson().teacher();
                    LocalDate due = Collections.min(gap.missing().values());
                    return new UnfilledLesson(
                            gap.course(),
                            gap.lesson(),
                            teacher == null ? null : names.get(teacher),
                            gap.missing().keySet(),
                            due,
                            due.isBefore(today));
                })
                .toList();
    }

    @Override
    @Transactional
    public void nudge(long person) {
        access.require(JournalAction.NUDGE, Target.organisation());
        UUID guid = people.guids(List.of(person)).get(person);
        if (guid == null) {
            throw new NotFound();
        }
        List<Gap> gaps = open.ofTeacher(person);
        if (gaps.isEmpty()) {
            throw new Refusal(JournalProblem.NOTHING_MISSING);
        }
        Long account = access.actorIfAny().map(Actor::account).orElse(null);
        if (!query.nudge(scope.organisation(), person, account, directory.today(), clock.now())) {
            throw new Refusal(JournalProblem.NUDGED_TODAY);
        }
        Gap first = gaps.getFirst();
        notifications.tell(
                List.of(guid),
                new Notice(
                        JournalNotice.NUDGE,
                        "journal.bell.nudge",
                        List.of(gaps.size(), first.lesson().date()),
                        JournalPaths.lesson(first.course().id(), first.lesson().id())));
        audit.wrote(
                "journal.teacher-nudged",
                entry -> entry.person(person).day(first.lesson().date()).fact("lessons", gaps.size()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, LocalTime> nudgedToday() {
        access.require(JournalAction.VIEW_UNFILLED, Target.organisation());
        return query.nudged(
                scope.organisations(), directory.today(), directory.current().zone());
    }

    @Override
    @Transactional(readOnly = true)
    public List<FillingRule> rules() {
        access.require(JournalAction.VIEW_UNFILLED, Target.organisation());
        return query.rules(scope.organisations());
    }

    @Override
    @Transactional
    public void add(FillingRule rule) {
        access.require(JournalAction.SET_FILLING, Target.organisation());
        if (rule.part() == LessonPart.TOPIC) {
            throw Refusal.at("part", JournalProblem.TOPIC_ALWAYS);
        }
        Integer from = rule.gradeFrom();
        Integer to = rule.gradeTo();
        if ((from == null) != (to == null)
                || from != null
                        && to != null
                        && (from > to || from < 1 || to > ClassKind.SCHOOL_CLASS.highestGrade())) {
            throw Refusal.at("gradeTo", JournalProblem.GRADES);
        }
        Long subject = rule.subject();
        if (subject != null && curriculum.subjects().stream().noneMatch(one -> one.id() == subject)) {
            throw new NotFound();
        }
        if (!query.add(scope.organisation(), rule)) {
            throw Refusal.at("from", JournalProblem.RULE_EXISTS);
        }
        events.publishEvent(new Recount(scope.organisation(), Recount.What.DAYS));
        audit.wrote("journal.filling-set", entry -> entry.day(rule.from())
                .fact("part", rule.part().name())
                .fact("wanted", rule.wanted())
                .fact("subject", subject == null ? 0 : subject));
    }

    @Override
    @Transactional
    public void remove(long rule) {
        access.require(JournalAction.SET_FILLING, Target.organisation());
        if (!query.remove(scope.organisation(), rule)) {
            throw new NotFound();
        }
        events.publishEvent(new Recount(scope.organisation(), Recount.What.DAYS));
        audit.wrote("journal.filling-removed", entry -> entry.fact("rule", rule));
    }
}
