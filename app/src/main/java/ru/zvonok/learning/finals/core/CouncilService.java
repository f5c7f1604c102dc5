package ru.zvonok.learning.finals.core;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.finals.Council;
import ru.zvonok.learning.finals.CouncilChoice;
import ru.zvonok.learning.finals.CouncilDecision;
import ru.zvonok.learning.finals.CouncilMatter;
import ru.zvonok.learning.finals.CouncilProblem;
import ru.zvonok.learning.finals.CouncilProtocol;
import ru.zvonok.learning.finals.CouncilSheet;
import ru.zvonok.learning.finals.CouncilSheet.Matter;
import ru.zvonok.learning.finals.CouncilStep;
import ru.zvonok.learning.finals.CouncilValue;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.core.CouncilFacts.Known;
import ru.zvonok.learning.finals.core.CouncilQuery.Line;
import ru.zvonok.learning.finals.core.CouncilQuery.Sheet;
import ru.zvonok.learning.finals.core.CouncilRule.Advice;
import ru.zvonok.learning.finals.core.CouncilRule.Facts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.audit.AuditEntry;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.YearEntry;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class CouncilService implements Council {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Directory directory;
    private final Calendar calendar;
    private final Enrolment enrolment;
    private final AccountNames accounts;
    private final CouncilFacts facts;
    private final CouncilQuery query;

    CouncilService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Directory directory,
            Calendar calendar,
            Enrolment enrolment,
            AccountNames accounts,
            CouncilFacts facts,
            CouncilQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.directory = directory;
        this.calendar = calendar;
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.facts = facts;
        this.query = query;
    }

    @Override
    @Transactional
    public CouncilSheet sheet(long group) {
        access.require(FinalsAction.VIEW_CLASS, Target.group(group));
        Known known = facts.of(learners(group));
        Map<Long, Map<CouncilMatter, CouncilStanding>> standing = standing(known);
        Map<CouncilMatter, List<CouncilValue>> choices = new TreeMap<>();
        CouncilRule.matters(known.stage())
                .forEach(matter -> choices.put(matter, CouncilRule.choices(known.stage(), matter)));
        List<CouncilSheet.Row> rows = known.pupils().entrySet().stream()
                .map(pupil -> new CouncilSheet.Row(
                        pupil.getKey(),
                        pupil.getValue(),
                        known.averages().get(pupil.getKey()),
                        matters(known, pupil.getKey(), standing.getOrDefault(pupil.getKey(), Map.of()))))
                .toList();
        audit.read("finals.council-read", entry -> entry.group(group));
        return new CouncilSheet(known.group(), choices, rows);
    }

    @Override
    @Transactional
    public Map<Long, Map<CouncilMatter, CouncilDecision>> ofClass(long group) {
        access.require(FinalsAction.VIEW_CLASS, Target.group(group));
        ClassEntry entry = learners(group);
        List<Long> pupils = calendar
                .year(entry.year())
                .map(year -> enrolment.members(group, new DateRange(year.startsOn(), year.endsOn())))
                .orElse(List.of())
                .stream()
                .map(member -> member.person())
                .distinct()
                .toList();
        Map<Long, Map<CouncilMatter, CouncilDecision>> decided = new HashMap<>();
        CouncilStanding.of(query.of(scope.organisations(), entry.year(), pupils))
                .forEach((pupil, matters) -> matters.forEach((matter, one) -> {
                    if (one.decision() != null) {
                        decided.computeIfAbsent(pupil, id -> new EnumMap<>(CouncilMatter.class))
                                .put(matter, one.decision());
                    }
                }));
        audit.read("finals.council-read", note -> note.group(group));
        return decided;
    }

    @Override
    @Transactional
    public void propose(long group, List<CouncilChoice> choices) {
        access.require(FinalsAction.PROPOSE_COUNCIL, Target.group(group));
        Known known = held(group, choices);
        CouncilCase council = new CouncilCase(known, standing(known));
        query.write(sheetOf(known), choices.stream().map(council::proposed).toList(), null);
        audit.wrote("finals.council-proposed", entry -> about(entry, group, choices));
    }

    @Override
    @Transactional
    public void decide(long group, CouncilProtocol protocol, List<CouncilChoice> choices) {
        access.require(FinalsAction.DECIDE_COUNCIL, Target.group(group));
        Known known = held(group, choices);
        CouncilProtocol paper = checked(protocol, known.group());
        CouncilCase council = new CouncilCase(known, standing(known));
        query.write(
                sheetOf(known),
                choices.stream()
                        .sorted(Comparator.comparing(CouncilChoice::matter))
                        .map(choice -> council.decided(choice, paper))
                        .toList(),
                paper);
        audit.wrote(
                "finals.council-decided", entry -> about(entry, group, choices).day(paper.day()));
    }

    @Override
    @Transactional
    public void takeBack(long group, List<CouncilChoice> choices, String words) {
        access.require(FinalsAction.DECIDE_COUNCIL, Target.group(group));
        Known known = held(group, choices);
        CouncilCase council = new CouncilCase(known, standing(known));
        query.write(
                sheetOf(known),
                choices.stream()
                        .sorted(Comparator.comparing(CouncilChoice::matter).reversed())
                        .map(choice -> council.takenBack(choice, words))
                        .toList(),
                null);
        audit.wrote("finals.council-taken-back", entry -> about(entry, group, choices));
    }

    @Override
    @Transactional
    public List<CouncilStep> history(long group, long student) {
        access.require(FinalsAction.VIEW_CLASS, Target.group(group));
        Known known = facts.of(learners(group));
        if (!known.pupils().containsKey(student)) {
            throw new NotFound();
        }
        List<Line> lines = query.of(scope.organisations(), known.group().year(), List.of(student));
        Map<Long, String> names = accounts.names(
                lines.stream().map(Line::account).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<CouncilStep> steps = lines.reversed().stream()
                .map(line -> new CouncilStep(
                        line.matter(),
                        line.kind(),
                        line.value(),
                        line.words(),
                        line.protocol(),
                        line.account() == null ? "" : names.getOrDefault(line.account(), ""),
                        LocalDateTime.ofInstant(line.at(), directory.current().zone())))
                .toList();
        audit.read("finals.council-history-read", entry -> entry.group(group).person(student));
        return steps;
    }

    @Override
    @Transactional
    public List<CouncilDecision> ofStudent(long student) {
        access.require(FinalsAction.VIEW_OWN, Target.person(student));
        Map<Integer, List<Line>> years = query.ofStudent(scope.organisations(), student).stream()
                .collect(Collectors.groupingBy(Line::year, TreeMap::new, Collectors.toList()));
        List<CouncilDecision> decisions = new ArrayList<>();
        List.copyOf(years.values())
                .reversed()
                .forEach(lines -> CouncilStanding.of(lines).getOrDefault(student, Map.of()).values().stream()
                        .map(CouncilStanding::decision)
                        .filter(Objects::nonNull)
                        .forEach(decisions::add));
        audit.readOnceADay("finals.student-council-read", entry -> entry.person(student));
        return decisions;
    }

    private static Map<CouncilMatter, Matter> matters(
            Known known, long pupil, Map<CouncilMatter, CouncilStanding> standing) {
        CouncilValue admitted = standing.getOrDefault(CouncilMatter.ADMISSION, CouncilStanding.NOTHING)
                .decided();
        Map<CouncilMatter, Matter> matters = new TreeMap<>();
        for (CouncilMatter matter : CouncilRule.matters(known.stage())) {
            Advice advice =
                    CouncilRule.advice(known.stage(), matter, known.facts().getOrDefault(pupil, Facts.NONE), admitted);
            CouncilStanding own = standing.getOrDefault(matter, CouncilStanding.NOTHING);
            matters.put(
                    matter,
                    new Matter(
                            advice.value(),
                            advice.reason(),
                            advice.subjects().isEmpty() ? List.of() : List.of(String.join(", ", advice.subjects())),
                            own.asked(),
                            own.decision(),
                            own.version()));
        }
        return matters;
    }

    private ClassEntry learners(long group) {
        ClassEntry entry = enrolment.schoolClass(group);
        if (entry.kind() == ClassKind.PRESCHOOL_GROUP) {
            throw new NotFound();
        }
        return entry;
    }

    /** The class of which nobody else writes until the end of the transaction; its year is open. */
    private Known held(long group, List<CouncilChoice> choices) {
        ClassEntry entry = learners(group);
        if (choices.isEmpty()) {
            throw new Refusal(CouncilProblem.NOTHING_CHOSEN);
        }
        YearEntry year = calendar.year(entry.year()).orElseThrow(NotFound::new);
        calendar.requireOpen(year.endsOn());
        query.lock(scope.organisation(), group);
        return facts.of(entry);
    }

    private Map<Long, Map<CouncilMatter, CouncilStanding>> standing(Known known) {
        return CouncilStanding.of(query.of(
                scope.organisations(), known.group().year(), known.pupils().keySet()));
    }

    private CouncilProtocol checked(CouncilProtocol protocol, ClassEntry group) {
        String number = protocol.number().strip();
        if (number.isEmpty() || number.length() > CouncilProtocol.LONGEST) {
            throw Refusal.at("number", CouncilProblem.PROTOCOL_NUMBER, CouncilProtocol.LONGEST);
        }
        YearEntry year = calendar.year(group.year()).orElseThrow(NotFound::new);
        if (protocol.day().isBefore(year.startsOn()) || protocol.day().isAfter(directory.today())) {
            throw Refusal.at("day", CouncilProblem.PROTOCOL_DAY);
        }
        return new CouncilProtocol(number, protocol.day());
    }

    private Sheet sheetOf(Known known) {
        return new Sheet(
                scope.organisation(),
                known.group().year(),
                known.group().id(),
                access.actorIfAny().map(Actor::account).orElse(null),
                clock.now());
    }

    private static AuditEntry about(AuditEntry entry, long group, List<CouncilChoice> choices) {
        return entry.group(group)
                .persons(choices.stream().map(CouncilChoice::student).distinct().toList());
    }
}
