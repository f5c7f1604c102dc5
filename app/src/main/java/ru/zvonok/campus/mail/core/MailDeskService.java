package ru.zvonok.campus.mail.core;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.campus.mail.Addressee;
import ru.zvonok.campus.mail.Draft;
import ru.zvonok.campus.mail.DraftText;
import ru.zvonok.campus.mail.Letter.Paper;
import ru.zvonok.campus.mail.MailAction;
import ru.zvonok.campus.mail.MailDesk;
import ru.zvonok.campus.mail.MailProblem;
import ru.zvonok.campus.mail.core.BoxQuery.Row;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
@Transactional
class MailDeskService implements MailDesk {

    private static final int FOUND = 20;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final BoxQuery box;
    private final LetterWriteQuery letters;
    private final PaperQuery papers;
    private final Files files;
    private final Circles circles;
    private final Correspondents correspondents;
    private final MailNames names;
    private final MailBell bell;
    private final Texts texts;

    MailDeskService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            BoxQuery box,
            LetterWriteQuery letters,
            PaperQuery papers,
            Files files,
            Circles circles,
            Correspondents correspondents,
            MailNames names,
            MailBell bell,
            Texts texts) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.box = box;
        this.letters = letters;
        this.papers = papers;
        this.files = files;
        this.circles = circles;
        this.correspondents = correspondents;
        this.names = names;
        this.bell = bell;
        this.texts = texts;
    }

    @Override
    public long start() {
        access.requireAny(MailAction.USE);
        return box.emptyDraft(scope.organisation(), me()).orElseGet(() -> fresh(null));
    }

    @Override
    public long reply(long letter, boolean all) {
        access.requireAny(MailAction.USE);
        Row row = received(letter);
        Set<UUID> to = new HashSet<>();
        Set<Circle> groups = new HashSet<>();
        if (all || row.mine()) {
            to.addAll(row.persons());
            to.retainAll(correspondents.reachable());
            circles.reachable(MailAction.WRITE).forEach(one -> groups.add(one.circle()));
            groups.retainAll(MailNames.circles(row.circles()));
        }
        if (!row.mine()) {
            to.add(row.author());
        }
        long draft = fresh(letter);
        keep(draft, to, groups, subject("mail.reply-subject", row.subject()), "");
        return draft;
    }

    @Override
    public long forward(long letter) {
        access.requireAny(MailAction.USE);
        Row row = received(letter);
        if (row.removed() != null) {
            throw new Refusal(MailProblem.REMOVED);
        }
        long draft = fresh(null);
        String from = names.accounts(Set.of(row.account())).getOrDefault(row.account(), "");
        String quoted = texts.get(LocaleContextHolder.getLocale(), "mail.forwarded", from) + "\n" + row.body();
        keep(
                draft,
                Set.of(),
                Set.of(),
                subject("mail.forward-subject", row.subject()),
                quoted.substring(0, Math.min(DraftText.BODY, quoted.length())));
        papers.of(scope.organisation(), letter).forEach(paper -> papers.add(scope.organisation(), draft, paper));
        return draft;
    }

    private void keep(long draft, Set<UUID> to, Set<Circle> groups, String subject, String body) {
        letters.save(scope.organisation(), me(), draft, new DraftText(to, groups, subject, body), clock.now());
    }

    private String subject(String key, String subject) {
        String prefix = texts.get(LocaleContextHolder.getLocale(), key);
        String whole = subject.startsWith(prefix) ? subject : prefix + " " + subject;
        return whole.substring(0, Math.min(DraftText.SUBJECT, whole.length())).strip();
    }

    @Override
    public Draft draft(long id) {
        access.requireAny(MailAction.USE);
        Row row = mine(id);
        Map<UUID, Addressee> known = new HashMap<>();
        names.addressees(row.persons()).forEach(one -> known.put(one.person(), one));
        return new Draft(
                id,
                row.persons().stream()
                        .map(one -> known.getOrDefault(one, new Addressee(one, author(row, one), "")))
                        .toList(),
                Set.copyOf(MailNames.circles(row.circles())),
                row.subject(),
                row.body(),
                papers.of(scope.organisation(), id),
                row.answers());
    }

    /** The name of somebody without a card here, such as an administrator from outside, whose letter is answered. */
    private String author(Row draft, UUID person) {
        Long answers = draft.answers();
        return answers == null
                ? ""
                : box.find(scope.organisation(), me(), answers)
                        .filter(one -> one.author().equals(person))
                        .map(one -> names.accounts(Set.of(one.account())).getOrDefault(one.account(), ""))
                        .orElse("");
    }

    @Override
    public void save(long draft, DraftText text) {
        access.requireAny(MailAction.USE);
        mine(draft);
        letters.save(scope.organisation(), me(), draft, Typed.draft(text), clock.now());
    }

    @Override
    public void send(long draft, DraftText text) {
        access.requireAny(MailAction.USE);
        Row row = box.find(scope.organisation(), me(), draft).filter(Row::mine).orElseThrow(NotFound::new);
        if (!row.folder().equals("DRAFTS")) {
            return;
        }
        DraftText typed = Typed.draft(text);
        if (typed.body().isBlank() && papers.of(scope.organisation(), draft).isEmpty()) {
            throw Refusal.at("body", MailProblem.EMPTY);
        }
        Map<UUID, Long> to = recipients(row, typed);
        Actor actor = access.actor();
        letters.save(scope.organisation(), actor.account(), draft, typed, clock.now());
        if (letters.send(scope.organisation(), actor.account(), draft, clock.now())) {
            letters.deliver(scope.organisation(), draft, to);
            bell.letter(to.keySet(), draft, actor.name());
            audit.wrote("mail.sent", about -> about.fact("letter", draft).fact("recipients", to.size()));
        }
    }

    private Map<UUID, Long> recipients(Row draft, DraftText text) {
        Map<UUID, Long> everybody = correspondents.everybody();
        Set<UUID> allowed = new HashSet<>(text.persons().isEmpty() ? Set.of() : correspondents.reachable());
        Long answers = draft.answers();
        if (answers != null) {
            box.find(scope.organisation(), me(), answers).map(Row::author).ifPresent(allowed::add);
        }
        for (UUID person : text.persons()) {
            if (!everybody.containsKey(person)) {
                throw Refusal.at("persons", MailProblem.GONE, name(person));
            }
            if (!allowed.contains(person)) {
                throw Refusal.at("persons", MailProblem.UNREACHABLE, name(person));
            }
        }
        Map<UUID, Long> to = new HashMap<>(Correspondents.among(everybody, text.persons()));
        if (!text.circles().isEmpty()) {
            to.putAll(circles.accountsByPerson(circles.require(MailAction.WRITE, text.circles())));
        }
        to.values().removeIf(account -> account == me());
        if (to.isEmpty()) {
            throw Refusal.at("persons", MailProblem.NOBODY);
        }
        return to;
    }

    private String name(UUID person) {
        return Objects.requireNonNullElse(names.brief(Set.of(person)).get(person), "");
    }

    @Override
    public void discard(long draft) {
        access.requireAny(MailAction.USE);
        mine(draft);
        papers.of(scope.organisation(), draft).forEach(paper -> drop(draft, paper.file()));
        letters.discard(scope.organisation(), draft);
    }

    @Override
    public List<Addressee> find(String beginning) {
        access.requireAny(MailAction.USE);
        return names.addressees(names.found(correspondents.reachable(), beginning, FOUND));
    }

    @Override
    public List<NamedCircle> circles() {
        access.requireAny(MailAction.USE);
        return circles.reachable(MailAction.WRITE);
    }

    @Override
    public void attach(long draft, String name, byte[] content) {
        access.requireAny(MailAction.USE);
        mine(draft);
        if (papers.of(scope.organisation(), draft).size() >= MOST_PAPERS) {
            throw new Refusal(MailProblem.PAPERS, MOST_PAPERS);
        }
        StoredFile stored = files.put(
                new NewFile(MailPaperGuard.PURPOSE, name, null, NewFile.Check.DOCUMENT, null),
                new ByteArrayInputStream(content));
        papers.add(scope.organisation(), draft, new Paper(stored.publicId(), stored.name(), stored.size()));
    }

    @Override
    public void detach(long draft, UUID file) {
        access.requireAny(MailAction.USE);
        mine(draft);
        drop(draft, file);
    }

    private void drop(long draft, UUID file) {
        boolean carried = papers.of(scope.organisation(), draft).stream()
                .anyMatch(paper -> paper.file().equals(file));
        if (carried && papers.alone(scope.organisation(), file)) {
            files.delete(file);
        }
        papers.remove(scope.organisation(), draft, file);
    }

    private long fresh(@Nullable Long answers) {
        Actor actor = access.actor();
        return letters.draft(scope.organisation(), actor.account(), actor.person(), answers, clock.now());
    }

    private Row mine(long draft) {
        return box.find(scope.organisation(), me(), draft)
                .filter(row -> row.folder().equals("DRAFTS"))
                .orElseThrow(NotFound::new);
    }

    private Row received(long letter) {
        return box.find(scope.organisation(), me(), letter)
                .filter(row -> !row.folder().equals("DRAFTS"))
                .orElseThrow(NotFound::new);
    }

    private long me() {
        return access.actor().account();
    }
}
