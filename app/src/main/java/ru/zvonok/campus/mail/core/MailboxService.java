package ru.zvonok.campus.mail.core;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.mail.Addressee;
import ru.zvonok.campus.mail.Letter;
import ru.zvonok.campus.mail.LetterLine;
import ru.zvonok.campus.mail.LetterReader;
import ru.zvonok.campus.mail.MailAction;
import ru.zvonok.campus.mail.MailFolder;
import ru.zvonok.campus.mail.Mailbox;
import ru.zvonok.campus.mail.core.BoxQuery.Row;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
@Transactional
class MailboxService implements Mailbox {

    private static final int SEARCHED = 100;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final BoxQuery query;
    private final LetterWriteQuery letters;
    private final PaperQuery papers;
    private final ReportQuery reports;
    private final MailNames names;
    private final Correspondents correspondents;
    private final MailBell bell;

    MailboxService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            BoxQuery query,
            LetterWriteQuery letters,
            PaperQuery papers,
            ReportQuery reports,
            MailNames names,
            Correspondents correspondents,
            MailBell bell) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.query = query;
        this.letters = letters;
        this.papers = papers;
        this.reports = reports;
        this.names = names;
        this.correspondents = correspondents;
        this.bell = bell;
    }

    @Override
    public List<LetterLine> list(MailFolder folder, String text, int offset, int limit) {
        access.requireAny(MailAction.USE);
        List<Row> rows = query.list(scope.organisation(), me(), folder, searched(text), offset, limit);
        Map<Long, String> senders = names.accounts(
                rows.stream().filter(row -> !row.mine()).map(Row::account).collect(Collectors.toSet()));
        Set<Circle> circles = new HashSet<>();
        Set<UUID> persons = new HashSet<>();
        rows.stream().filter(Row::mine).forEach(row -> {
            circles.addAll(MailNames.circles(row.circles()));
            persons.addAll(row.persons());
        });
        Map<Circle, String> circleNames = names.circleNames(circles);
        Map<UUID, String> personNames = names.brief(persons);
        return rows.stream()
                .map(row -> line(
                        row,
                        row.mine()
                                ? to(row, circleNames, personNames)
                                : List.of(senders.getOrDefault(row.account(), ""))))
                .toList();
    }

    private static List<String> to(Row row, Map<Circle, String> circles, Map<UUID, String> persons) {
        List<String> to = new ArrayList<>();
        MailNames.circles(row.circles()).stream()
                .map(circles::get)
                .filter(Objects::nonNull)
                .forEach(to::add);
        row.persons().stream()
                .map(persons::get)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(to::add);
        return to;
    }

    private LetterLine line(Row row, List<String> who) {
        return new LetterLine(
                row.id(),
                who,
                row.subject(),
                row.body(),
                local(row.at()),
                row.mine(),
                row.unread(),
                row.papers(),
                row.read(),
                row.recipients(),
                row.removed() != null);
    }

    @Override
    public int count(MailFolder folder, String text) {
        access.requireAny(MailAction.USE);
        return query.count(scope.organisation(), me(), folder, searched(text));
    }

    @Override
    public int unread() {
        access.requireAny(MailAction.USE);
        return query.unread(scope.organisation(), me());
    }

    @Override
    public Letter open(long letter) {
        access.requireAny(MailAction.USE);
        Row row = sent(letter);
        if (row.unread()) {
            letters.read(scope.organisation(), me(), letter, clock.now());
        }
        Addressee from = names.addressees(Set.of(row.author())).stream()
                .findFirst()
                .orElseGet(() -> new Addressee(
                        row.author(), names.accounts(Set.of(row.account())).getOrDefault(row.account(), ""), ""));
        Set<UUID> known = new HashSet<>(row.persons());
        if (!row.mine()) {
            known.retainAll(correspondents.reachable());
        }
        List<String> to = to(row, names.circleNames(MailNames.circles(row.circles())), names.brief(known));
        return new Letter(
                row.id(),
                from.name(),
                row.mine() ? "" : from.who(),
                to,
                row.subject(),
                row.body(),
                local(row.at()),
                papers.of(scope.organisation(), letter),
                row.mine(),
                row.folder().equals("BIN"),
                row.removed(),
                !row.mine() && reports.reported(scope.organisation(), me(), letter),
                row.read(),
                row.recipients());
    }

    @Override
    public List<LetterReader> readers(long letter) {
        access.requireAny(MailAction.USE);
        Row row = sent(letter);
        if (!row.mine()) {
            throw new NotFound();
        }
        List<BoxQuery.Reader> readers = query.readers(scope.organisation(), letter);
        Map<Long, String> known =
                names.accounts(readers.stream().map(BoxQuery.Reader::account).toList());
        return readers.stream()
                .map(one -> new LetterReader(known.getOrDefault(one.account(), ""), localOrNull(one.at())))
                .toList();
    }

    @Override
    public void bin(long letter) {
        access.requireAny(MailAction.USE);
        Row row = sent(letter);
        move(row, row.mine() ? "SENT" : "INBOX", "BIN");
    }

    @Override
    public void restore(long letter) {
        access.requireAny(MailAction.USE);
        Row row = sent(letter);
        move(row, "BIN", row.mine() ? "SENT" : "INBOX");
    }

    @Override
    public void erase(long letter) {
        access.requireAny(MailAction.USE);
        move(sent(letter), "BIN", "GONE");
    }

    private void move(Row row, String from, String to) {
        letters.move(scope.organisation(), me(), row.id(), row.mine(), from, to);
    }

    @Override
    public void report(long letter, String words) {
        access.requireAny(MailAction.USE);
        Row row = sent(letter);
        if (row.mine()) {
            throw new NotFound();
        }
        String why = Typed.reason(words);
        if (reports.add(scope.organisation(), me(), letter, why, clock.now())) {
            bell.reported();
            audit.wrote("mail.reported", about -> about.fact("letter", letter));
        }
    }

    private Row sent(long letter) {
        return query.find(scope.organisation(), me(), letter)
                .filter(row -> !row.folder().equals("DRAFTS"))
                .orElseThrow(NotFound::new);
    }

    private long me() {
        return access.actor().account();
    }

    private static String searched(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.substring(0, Math.min(SEARCHED, wanted.length()));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, directory.current().zone());
    }

    private @Nullable LocalDateTime localOrNull(@Nullable Instant at) {
        return at == null ? null : local(at);
    }
}
