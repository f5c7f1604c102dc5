package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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
    private final RollbackTurns turns;
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
            RollbackTurns turns,
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
                .sorted(Comparator.comparing(source -> Collections.min(source.kinds())))
                .toList();
        this.changes = List.copyOf(changes);
        this.query = query;
        this.turns = turns;
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
        Map<PutBack, Wanted> wanted = new LinkedHashMap<>();
        for (RollbackSource source : sources) {
            source.touched(window).forEach((thing, pasts) -> {
                String was = source.shown(thing.kind(), pasts.getLast().newValue());
                switch (RollbackRule.of(pasts, account, from, to)) {
                    case RollbackRule.Fate.Same same -> {}
                    case RollbackRule.Fate.Stays(String before, JournalProblem problem, Long rival, Instant at) ->
                        stays.add(new KeptLine(
                                thing, was, source.shown(thing.kind(), before), problem.code(), null, rival, at));
                    case RollbackRule.Fate.Back(String value, List<Long> undone, long version) ->
                        wanted.put(
                                new PutBack(UUID.randomUUID(), thing, undone, value, version, reason),
                                new Wanted(
                                        source,
                                        new KeptLine(
                                                thing,
                                                was,
                                                source.shown(thing.kind(), value),
                                                null,
                                                null,
                                                null,
                                                null)));
                }
            });
        }
        if (write) {
            turns.hold(scope.organisation(), wanted.keySet());
        }
        Map<UUID, No> nos = putBack(wanted, write, progress);
        wanted.forEach((one, of) -> {
            No no = nos.get(one.edit());
            if (no == null) {
                back.add(of.line());
            } else {
                stays.add(of.line().stays(no.problem().code(), words.write(no.arguments())));
            }
        });
        back.addAll(stays);
        return back;
    }

    private record Wanted(RollbackSource source, KeptLine line) {}

    private record Step(RollbackSource.Turn turn, int source, int year, long course) {}

    /** Turn by turn, source by source, course by course; answers by edit why some stay. */
    private Map<UUID, No> putBack(Map<PutBack, Wanted> wanted, boolean write, @Nullable JobProgress progress) {
        Map<UUID, No> nos = new HashMap<>();
        Set<Long> known = courses.byIds(wanted.keySet().stream()
                        .map(one -> one.thing().course())
                        .distinct()
                        .toList())
                .keySet();
        Map<Step, List<PutBack>> steps = new TreeMap<>(Comparator.comparing(Step::turn)
                .thenComparing(Step::source)
                .thenComparing(Step::year)
                .thenComparing(Step::course));
        wanted.forEach((one, of) -> {
            if (known.contains(one.thing().course())) {
                Step step = new Step(
                        of.source().turn(one),
                        sources.indexOf(of.source()),
                        one.thing().year(),
                        one.thing().course());
                steps.computeIfAbsent(step, fresh -> new ArrayList<>()).add(one);
            } else {
                nos.put(one.edit(), No.because(JournalProblem.COURSE_GONE));
            }
        });
        int asked = 0;
        for (Map.Entry<Step, List<PutBack>> step : steps.entrySet()) {
            long course = step.getKey().course();
            List<PutBack> all = wanted.keySet().stream()
                    .filter(one -> one.thing().course() == course)
                    .toList();
            nos.putAll(sources.get(step.getKey().source())
                    .putBack(step.getKey().year(), course, step.getValue(), all, write));
            asked += step.getValue().size();
            if (progress != null) {
                progress.at(asked * NEARLY_DONE / wanted.size(), "journal.rollback.phase", asked, wanted.size());
            }
        }
        return nos;
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
