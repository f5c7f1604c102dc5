package ru.zvonok.campus.mail.core;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.mail.Addressee;
import ru.zvonok.campus.mail.MailAction;
import ru.zvonok.campus.mail.MailModeration;
import ru.zvonok.campus.mail.ReportedLetter;
import ru.zvonok.campus.mail.ReportedLetter.Report;
import ru.zvonok.campus.mail.core.ReportQuery.Row;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
@Transactional
class MailModerationService implements MailModeration {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final ReportQuery query;
    private final PaperQuery papers;
    private final Files files;
    private final MailNames names;
    private final MailBell bell;

    MailModerationService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            ReportQuery query,
            PaperQuery papers,
            Files files,
            MailNames names,
            MailBell bell) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.query = query;
        this.papers = papers;
        this.files = files;
        this.names = names;
        this.bell = bell;
    }

    @Override
    public List<ReportedLetter> waiting() {
        access.require(MailAction.MODERATE, Target.organisation());
        Map<Long, List<Row>> letters = query.open(scope.organisation()).stream()
                .collect(Collectors.groupingBy(Row::letter, LinkedHashMap::new, Collectors.toList()));
        Set<Long> accounts = new HashSet<>();
        Set<UUID> authors = new HashSet<>();
        letters.values()
                .forEach(rows -> rows.forEach(row -> {
                    accounts.add(row.account());
                    accounts.add(row.reporter());
                    authors.add(row.author());
                }));
        Map<Long, String> known = names.accounts(accounts);
        Map<UUID, Addressee> who =
                names.addressees(authors).stream().collect(Collectors.toMap(Addressee::person, one -> one));
        List<ReportedLetter> waiting = letters.values().stream()
                .map(rows -> reported(rows, known, who))
                .toList();
        if (!waiting.isEmpty()) {
            audit.readOnceADay("mail.reports-read", about -> about.fact("letters", waiting.size()));
        }
        return waiting;
    }

    private ReportedLetter reported(List<Row> rows, Map<Long, String> known, Map<UUID, Addressee> who) {
        Row first = rows.getFirst();
        Addressee from = who.get(first.author());
        ZoneId zone = directory.current().zone();
        return new ReportedLetter(
                first.letter(),
                from == null ? known.getOrDefault(first.account(), "") : from.name(),
                from == null ? "" : from.who(),
                first.subject(),
                first.body(),
                LocalDateTime.ofInstant(first.sent(), zone),
                papers.of(scope.organisation(), first.letter()),
                rows.stream()
                        .map(row -> new Report(
                                known.getOrDefault(row.reporter(), ""),
                                row.words(),
                                LocalDateTime.ofInstant(row.at(), zone)))
                        .toList());
    }

    @Override
    public void remove(long letter, String reason) {
        access.require(MailAction.MODERATE, Target.organisation());
        String why = Typed.reason(reason);
        UUID author = query.open(scope.organisation()).stream()
                .filter(row -> row.letter() == letter)
                .map(Row::author)
                .findFirst()
                .orElseThrow(NotFound::new);
        papers.of(scope.organisation(), letter).forEach(paper -> {
            if (papers.alone(scope.organisation(), paper.file())) {
                files.delete(paper.file());
            }
            papers.remove(scope.organisation(), letter, paper.file());
        });
        query.answer(scope.organisation(), letter, "REMOVED");
        query.removed(scope.organisation(), letter, access.actor().account(), why, clock.now());
        bell.removed(author);
        audit.wrote("mail.removed", about -> about.fact("letter", letter));
    }

    @Override
    public void keep(long letter) {
        access.require(MailAction.MODERATE, Target.organisation());
        if (!query.answer(scope.organisation(), letter, "KEPT")) {
            throw new NotFound();
        }
        audit.wrote("mail.kept", about -> about.fact("letter", letter));
    }
}
