package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.ChangeFilter;
import ru.zvonok.learning.journal.ChangeSource;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.Rollback;
import ru.zvonok.learning.journal.RollbackReview;
import ru.zvonok.learning.journal.RollbackSource;
import ru.zvonok.learning.journal.RollbackSource.No;
import ru.zvonok.learning.journal.RollbackSource.PutBack;
import ru.zvonok.learning.journal.RollbackSpan;
import ru.zvonok.learning.journal.core.RollbackQuery.Kept;
import ru.zvonok.learning.journal.core.RollbackQuery.KeptLine;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.jobs.JobProgress;
import ru.zvonok.platform.jobs.Jobs;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** Finds what a person's changes are to become, asks each source what of it may be, has it done by a job. */
@Service
class RollbackService implements Rollback {

    private static final int MOST_DAYS = 31;
    private static final int LONGEST_REASON = 300;
    private static final int LATEST = 30;
    private static final int NEARLY_DONE = 97;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final Jobs jobs;
    private final List<RollbackSource> sources;
    private final List<ChangeSource> changes;
    private final RollbackQuery query;
    private final RollbackWords words;
    private final CourseFacts courses;
    private final AccountNames accounts;

    RollbackService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            Jobs jobs,
            List<RollbackSource> sources,
            List<ChangeSource> changes,
            RollbackQuery query,
            RollbackWords words,
            CourseFacts courses,
            AccountNames accounts) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.jobs = jobs;
        this.sources = sources.stream()
                .sorted(Comparator.comparing(RollbackSource::kind))
                .toList();
        this.changes = List.copyOf(changes);
        this.query = query;
        this.words = words;
        this.courses = courses;
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public RollbackReview preview(RollbackSpan span) {
        access.require(JournalAction.ROLL_BACK, Target.organisation());
        requireSense(span);
        requireAuthor(span);
        List<KeptLine> lines = lines(span.account(), instant(span.from()), instant(span.to()), "", false, null);
        RollbackReview review = new RollbackReview(0, name(span.account()), span, words.named(sources, lines), null);
        audit.read("journal.rollback-previewed", entry -> entry.account(span.account())
                .day(span.from().toLocalDate()));
        return review;
    }

    @Override
    @Transactional
    public long start(RollbackSpan span, String reason) {
        access.require(JournalAction.ROLL_BACK, Target.organisation());
        requireSense(span);
        requireAuthor(span);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.at("reason", JournalProblem.ROLLBACK_REASON, LONGEST_REASON);
        }
        long rollback = query.add(
                scope.organisation(),
                span.account(),
                access.actorIfAny().map(Actor::account).orElse(null),
                clock.now(),
                instant(span.from()),
                instant(span.to()),
                why);
        query.runsAs(scope.organisation(), rollback, jobs.start(RollbackJob.class, new RollbackJob.Told(rollback)));
        audit.wrote("journal.rollback-started", entry -> entry.account(span.account())
                .day(span.from().toLocalDate())
                .fact("rollback", rollback));
        return rollback;
    }

    /** What the job does: everything or nothing; once done it is done. */
    void run(long rollback, JobProgress progress) {
        access.require(JournalAction.ROLL_BACK, Target.organisation());
        Kept kept = query.locked(scope.organisation(), rollback).orElseThrow(NotFound::new);
        if (kept.done() != null) {
            return;
        }
        String reason = words.reason(name(kept.account()), local(kept.from()), local(kept.to()));
        List<KeptLine> lines = lines(kept.account(), kept.from(), kept.to(), reason, true, progress);
        query.done(scope.organisation(), rollback, clock.now(), lines);
        long stays = lines.stream().filter(line -> line.problem() != null).count();
        audit.wrote("journal.rolled-back", entry -> entry.account(kept.account())
                .day(local(kept.from()).toLocalDate())
                .fact("rollback", rollback)
                .fact("back", lines.size() - stays)
                .fact("stays", stays));
    }

    @Override
    @Transactional
    public RollbackReview review(long rollback) {
        access.require(JournalAction.ROLL_BACK, Target.organisation());
        Kept kept = query.one(scope.organisation(), rollback).orElseThrow(NotFound::new);
        RollbackReview review = reviewed(kept, query.lines(scope.organisation(), rollback));
        audit.read(
                "journal.rollback-read", entry -> entry.account(kept.account()).fact("rollback", rollback));
        return review;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RollbackReview> latest() {
        access.require(JournalAction.ROLL_BACK, Target.organisation());
        return query.latest(scope.organisation(), LATEST).stream()
                .map(kept -> reviewed(kept, List.of()))
                .toList();
    }

    private RollbackReview reviewed(Kept kept, List<KeptLine> lines) {
        Long by = kept.by();
        Long job = kept.job();
        Instant done = kept.done();
        boolean own = Objects.equals(by, access.actorIfAny().map(Actor::account).orElse(null));
        return new RollbackReview(
                kept.id(),
                name(kept.account()),
                new RollbackSpan(kept.account(), local(kept.from()), local(kept.to())),
                words.named(sources, lines),
                new RollbackReview.Done(
                        by == null ? "" : name(by),
                        local(kept.at()),
                        own && job != null ? job : 0,
                        done == null ? null : local(done),
                        kept.reason()));
    }

    /** What comes back first, then what stays. */
    private List<KeptLine> lines(
            long account, Instant from, Instant to, String reason, boolean write, @Nullable JobProgress progress) {
        ChangeFilter years = ChangeFilter.of(local(from), local(to));
        RollbackSource.Window window =
                new RollbackSource.Window(scope.organisation(), ChangesService.years(years), account, from, to);
        List<KeptLine> back = new ArrayList<>();
        List<KeptLine> stays = new ArrayList<>();
        for (RollbackSource source : sources) {
            Map<PutBack, KeptLine> wanted = new LinkedHashMap<>();
            source.touched(window).forEach((thing, pasts) -> {
                switch (RollbackRule.of(pasts, account, from, to)) {
                    case RollbackRule.Fate.Same same -> {}
                    case RollbackRule.Fate.Stays(String before, JournalProblem problem, Long rival, Instant at) ->
                        stays.add(new KeptLine(
                                thing, pasts.getLast().newValue(), before, problem.code(), null, rival, at));
                    case RollbackRule.Fate.Back(String value, List<Long> undone, long version) ->
                        wanted.put(
                                new PutBack(UUID.randomUUID(), thing, undone, value, version, reason),
                                new KeptLine(thing, pasts.getLast().newValue(), value, null, null, null, null));
                }
            });
            putBack(source, wanted, back, stays, write, progress);
        }
        back.addAll(stays);
        return back;
    }

    private void putBack(
            RollbackSource source,
            Map<PutBack, KeptLine> wanted,
            List<KeptLine> back,
            List<KeptLine> stays,
            boolean write,
            @Nullable JobProgress progress) {
        record OfCourse(int year, long course) {}
        Map<OfCourse, List<PutBack>> byCourse = wanted.keySet().stream()
                .collect(Collectors.groupingBy(
                        one -> new OfCourse(one.thing().year(), one.thing().course()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Set<Long> known = courses.byIds(byCourse.keySet().stream()
                        .map(OfCourse::course)
                        .distinct()
                        .toList())
                .keySet();
        Map<UUID, No> nos = new HashMap<>();
        Set<UUID> asked = new HashSet<>();
        byCourse.forEach((course, things) -> {
            if (known.contains(course.course())) {
                nos.putAll(source.putBack(course.year(), course.course(), things, write));
            } else {
                things.forEach(one -> nos.put(one.edit(), new No(JournalProblem.COURSE_GONE, List.of())));
            }
            things.forEach(one -> asked.add(one.edit()));
            if (progress != null) {
                progress.at(
                        asked.size() * NEARLY_DONE / wanted.size(),
                        "journal.rollback.phase",
                        asked.size(),
                        wanted.size());
            }
        });
        wanted.forEach((one, line) -> {
            No no = nos.get(one.edit());
            if (no == null) {
                back.add(line);
            } else {
                stays.add(new KeptLine(
                        line.thing(),
                        line.was(),
                        line.becomes(),
                        no.problem().code(),
                        words.write(no.arguments()),
                        null,
                        null));
            }
        });
    }

    private void requireSense(RollbackSpan span) {
        if (!span.from().isBefore(span.to()) || span.from().plusDays(MOST_DAYS).isBefore(span.to())) {
            throw new Refusal(JournalProblem.ROLLBACK_TIME, MOST_DAYS);
        }
    }

    /** Accounts are regional: one that never wrote here is not there. */
    private void requireAuthor(RollbackSpan span) {
        List<Integer> years = ChangesService.years(ChangeFilter.of(span.from(), span.to()));
        if (changes.stream()
                .noneMatch(source -> source.authors(scope.organisation(), years).contains(span.account()))) {
            throw new NotFound();
        }
    }

    private String name(long account) {
        return accounts.names(List.of(account)).getOrDefault(account, "");
    }

    private ZoneId zone() {
        return directory.current().zone();
    }

    private Instant instant(LocalDateTime local) {
        return ChangesService.instant(local, zone());
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone());
    }
}
