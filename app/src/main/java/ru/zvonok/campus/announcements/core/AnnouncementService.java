package ru.zvonok.campus.announcements.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.announcements.Announcement;
import ru.zvonok.campus.announcements.Announcement.Attachment;
import ru.zvonok.campus.announcements.AnnouncementRow;
import ru.zvonok.campus.announcements.AnnouncementState;
import ru.zvonok.campus.announcements.Announcements;
import ru.zvonok.campus.announcements.AnnouncementsAction;
import ru.zvonok.campus.announcements.AnnouncementsProblem;
import ru.zvonok.campus.announcements.BoardFilter;
import ru.zvonok.campus.announcements.BoardFilter.Shelf;
import ru.zvonok.campus.announcements.CircleReading;
import ru.zvonok.campus.announcements.Reader;
import ru.zvonok.campus.announcements.ReaderFilter;
import ru.zvonok.campus.announcements.SaveAnnouncement;
import ru.zvonok.campus.announcements.core.AnnouncementQuery.Kept;
import ru.zvonok.campus.announcements.core.AnnouncementQuery.Wanted;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
@Transactional
class AnnouncementService implements Announcements {

    private static final int LONGEST_WORD = 500;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Directory directory;
    private final Circles circles;
    private final AnnouncementQuery query;
    private final AnnouncementReadingQuery readings;
    private final AnnouncementReader reader;
    private final AnnouncementRights rights;
    private final AnnouncementFiles files;
    private final AnnouncementBell bell;
    private final AnnouncementFollowing following;

    AnnouncementService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Directory directory,
            Circles circles,
            AnnouncementQuery query,
            AnnouncementReadingQuery readings,
            AnnouncementReader reader,
            AnnouncementRights rights,
            AnnouncementFiles files,
            AnnouncementBell bell,
            AnnouncementFollowing following) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.directory = directory;
        this.circles = circles;
        this.query = query;
        this.readings = readings;
        this.reader = reader;
        this.rights = rights;
        this.files = files;
        this.bell = bell;
        this.following = following;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AnnouncementRow> board(BoardFilter filter, int offset, int limit) {
        mayLook(filter);
        return reader.page(filter, offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(BoardFilter filter) {
        mayLook(filter);
        return reader.count(filter);
    }

    private void mayLook(BoardFilter filter) {
        if (filter.shelf() == Shelf.ALL) {
            access.require(AnnouncementsAction.READ, Target.organisation());
        } else {
            access.requireAny(AnnouncementsAction.READ);
        }
    }

    @Override
    public Announcement open(long id) {
        access.requireAny(AnnouncementsAction.READ);
        Kept one = readable(id);
        long account = access.actor().account();
        Set<Circle> to = to(one);
        if (!rights.wrote(one) && one.shownOn(directory.today()) && rights.addressed(one, to)) {
            readings.opened(scope.organisation(), id, account, clock.now());
        }
        return reader.shown(one, to, readings.of(scope.organisation(), id, account));
    }

    @Override
    public void confirm(long id) {
        access.requireAny(AnnouncementsAction.READ);
        Kept one = readable(id);
        shown(one);
        if (!one.confirm() || rights.wrote(one) || !rights.addressed(one, to(one))) {
            throw new Refusal(AnnouncementsProblem.NOT_ASKED);
        }
        long account = access.actor().account();
        boolean done = readings.of(scope.organisation(), id, account)
                .filter(reading -> reading.confirmed(one.changedAt()))
                .isPresent();
        if (!done) {
            readings.confirmed(scope.organisation(), id, account, clock.now());
            audit.wrote("announcements.confirmed", entry -> entry.fact("announcement", id));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<NamedCircle> audience() {
        access.requireAny(AnnouncementsAction.PLACE);
        return circles.reachable(AnnouncementsAction.PLACE);
    }

    @Override
    public Attachment upload(String name, byte[] content) {
        access.requireAny(AnnouncementsAction.PLACE);
        return files.take(name, content);
    }

    @Override
    public long save(SaveAnnouncement announcement) {
        access.requireAny(AnnouncementsAction.PLACE);
        Long id = announcement.id();
        Optional<Kept> before = id == null ? Optional.empty() : Optional.of(kept(id));
        if (before.filter(one -> one.state() == AnnouncementState.WITHDRAWN).isPresent()) {
            throw new Refusal(AnnouncementsProblem.WITHDRAWN);
        }
        Wanted wanted = Drafting.checked(announcement, directory.today(), before.map(Kept::from));
        Set<Circle> to = circles.require(AnnouncementsAction.PLACE, announcement.circles());
        long saved =
                before.isPresent() ? change(before.get(), announcement, wanted, to) : add(announcement, wanted, to);
        boolean published =
                announcement.publish() || before.filter(Kept::published).isPresent();
        audit.wrote(
                published ? "announcements.placed" : "announcements.drafted",
                entry -> entry.fact("announcement", saved));
        return saved;
    }

    private long add(SaveAnnouncement announcement, Wanted wanted, Set<Circle> to) {
        long organisation = scope.organisation();
        @Nullable Instant published = announcement.publish() ? clock.now() : null;
        long id = query.add(organisation, access.actor().account(), role(), wanted, published);
        query.setCircles(organisation, id, to);
        files.set(id, announcement.files());
        if (published != null) {
            tell(id, wanted.from(), to, Set.of());
        }
        return id;
    }

    private long change(Kept one, SaveAnnouncement announcement, Wanted wanted, Set<Circle> to) {
        long organisation = scope.organisation();
        Instant now = clock.now();
        Set<Circle> before = to(one);
        boolean otherFiles = files.set(one.id(), announcement.files());
        boolean otherWords = !one.title().equals(wanted.title()) || !one.body().equals(wanted.body());
        boolean publish = announcement.publish() && !one.published();
        boolean changed = one.published() && (otherFiles || otherWords);
        if (!query.change(
                organisation, one.id(), announcement.version(), wanted, publish ? now : null, changed ? now : null)) {
            throw new Refusal(AnnouncementsProblem.CHANGED_MEANWHILE);
        }
        query.setCircles(organisation, one.id(), to);
        if (publish || one.published()) {
            tell(one.id(), wanted.from(), to, one.told() ? before : Set.of());
        }
        return one.id();
    }

    /** On the first day on which it is shown; who was told once is not told again. */
    private void tell(long id, LocalDate from, Set<Circle> to, Set<Circle> before) {
        if (!from.isAfter(directory.today()) && !before.containsAll(to)) {
            bell.told(id, to, before);
        }
    }

    @Override
    public void withdraw(long id, String word) {
        access.requireAny(AnnouncementsAction.PLACE);
        Kept one = kept(id);
        if (one.state() == AnnouncementState.DRAFT) {
            throw new NotFound();
        }
        String said = word.strip();
        if (said.isEmpty()) {
            throw Refusal.at("word", AnnouncementsProblem.WORD_MISSING);
        }
        if (said.length() > LONGEST_WORD) {
            throw Refusal.at("word", AnnouncementsProblem.TOO_LONG, LONGEST_WORD);
        }
        if (!query.withdraw(scope.organisation(), id, said, clock.now())) {
            throw new Refusal(AnnouncementsProblem.WITHDRAWN);
        }
        audit.wrote("announcements.withdrawn", entry -> entry.fact("announcement", id));
    }

    @Override
    public void drop(long id) {
        access.requireAny(AnnouncementsAction.PLACE);
        Kept one = kept(id);
        if (one.state() != AnnouncementState.DRAFT) {
            throw new Refusal(AnnouncementsProblem.PUBLISHED);
        }
        files.drop(id);
        query.remove(scope.organisation(), id);
        audit.wrote("announcements.dropped", entry -> entry.fact("announcement", id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CircleReading> reading(long id) {
        access.requireAny(AnnouncementsAction.PLACE);
        Kept one = kept(id);
        return following.circles(one, to(one));
    }

    @Override
    public List<Reader> readers(ReaderFilter filter, int offset, int limit) {
        access.requireAny(AnnouncementsAction.PLACE);
        Kept one = kept(filter.announcement());
        Set<Circle> to = to(one);
        Circle circle = filter.circle();
        if (circle != null && !to.contains(circle)) {
            throw new NotFound();
        }
        List<Reader> page =
                following.readers(one, circle == null ? to : Set.of(circle), filter.waiting(), offset, limit);
        audit.readOnceADay("announcements.readers-read", entry -> entry.fact("announcement", one.id()));
        return page;
    }

    @Override
    public int remind(long id) {
        access.requireAny(AnnouncementsAction.PLACE);
        Kept one = kept(id);
        shown(one);
        if (!one.confirm()) {
            throw new Refusal(AnnouncementsProblem.NOT_ASKED);
        }
        int reminded = following.remind(one, to(one));
        audit.wrote("announcements.reminded", entry -> entry.fact("announcement", id)
                .fact("people", reminded));
        return reminded;
    }

    private Set<Circle> to(Kept one) {
        return query.circles(scope.organisation(), List.of(one.id())).getOrDefault(one.id(), Set.of());
    }

    private Kept readable(long id) {
        Kept one = query.find(scope.organisation(), id).orElseThrow(NotFound::new);
        if (!rights.reads(one, to(one))) {
            throw new NotFound();
        }
        return one;
    }

    private Kept kept(long id) {
        Kept one = query.find(scope.organisation(), id).orElseThrow(NotFound::new);
        if (!rights.keeps(one)) {
            throw new NotFound();
        }
        return one;
    }

    private void shown(Kept one) {
        if (one.state() == AnnouncementState.WITHDRAWN) {
            throw new Refusal(AnnouncementsProblem.WITHDRAWN);
        }
        if (!one.shownOn(directory.today())) {
            throw new Refusal(AnnouncementsProblem.NOT_SHOWN);
        }
    }

    /** The foremost role that lets the author place it. */
    private Role role() {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(access.roles());
        return Drafting.AUTHORS.stream()
                .filter(roles::contains)
                .findFirst()
                .orElseGet(
                        () -> Objects.requireNonNull(roles.stream().findFirst().orElse(Role.SUPPORT_STAFF)));
    }
}
