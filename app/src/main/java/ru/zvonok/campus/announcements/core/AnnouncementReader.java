package ru.zvonok.campus.announcements.core;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.announcements.Announcement;
import ru.zvonok.campus.announcements.Announcement.Confirmation;
import ru.zvonok.campus.announcements.AnnouncementRow;
import ru.zvonok.campus.announcements.AnnouncementState;
import ru.zvonok.campus.announcements.BoardFilter;
import ru.zvonok.campus.announcements.core.AnnouncementBoardQuery.Line;
import ru.zvonok.campus.announcements.core.AnnouncementBoardQuery.Looking;
import ru.zvonok.campus.announcements.core.AnnouncementQuery.Kept;
import ru.zvonok.campus.announcements.core.AnnouncementReadingQuery.Reading;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** Announcements as one reader sees them. */
@Component
class AnnouncementReader {

    private final AnnouncementQuery query;
    private final AnnouncementBoardQuery board;
    private final AnnouncementFiles files;
    private final AnnouncementRights rights;
    private final AnnouncementAddressees addressees;
    private final Circles circles;
    private final AccountNames accounts;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;

    AnnouncementReader(
            AnnouncementQuery query,
            AnnouncementBoardQuery board,
            AnnouncementFiles files,
            AnnouncementRights rights,
            AnnouncementAddressees addressees,
            Circles circles,
            AccountNames accounts,
            AccessControl access,
            TenantScope scope,
            Directory directory) {
        this.query = query;
        this.board = board;
        this.files = files;
        this.rights = rights;
        this.addressees = addressees;
        this.circles = circles;
        this.accounts = accounts;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
    }

    List<AnnouncementRow> page(BoardFilter filter, int offset, int limit) {
        List<Line> lines = board.page(looking(), filter, offset, limit);
        Map<Long, List<String>> to = addressees.words(
                query.circles(scope.organisation(), lines.stream().map(Line::id).toList()));
        Map<Long, String> names =
                accounts.names(lines.stream().map(Line::author).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> new AnnouncementRow(
                        line.id(),
                        line.state(),
                        line.title(),
                        line.beginning(),
                        names.getOrDefault(line.author(), ""),
                        line.role(),
                        local(line.publishedAt()),
                        line.from(),
                        line.until(),
                        to.getOrDefault(line.id(), List.of()),
                        line.pinned(),
                        line.changed(),
                        current(line) && line.toMe() && line.unread(),
                        current(line) && line.toMe() && line.waiting() && line.author() != me(),
                        line.files()))
                .toList();
    }

    int count(BoardFilter filter) {
        return board.count(looking(), filter);
    }

    Announcement shown(Kept one, Set<Circle> to, Optional<Reading> reading) {
        boolean wrote = rights.wrote(one);
        boolean keeps = rights.keeps(one);
        boolean whole = keeps || one.state() != AnnouncementState.WITHDRAWN;
        Optional<Reading> confirmed = reading.filter(read -> read.confirmed(one.changedAt()));
        boolean asked = !wrote && one.shownOn(directory.today()) && rights.addressed(one, to);
        return new Announcement(
                one.id(),
                one.version(),
                one.state(),
                one.title(),
                whole ? one.body() : "",
                accounts.names(Set.of(one.author())).getOrDefault(one.author(), ""),
                one.role(),
                local(one.publishedAt()),
                local(one.changedAt()),
                one.from(),
                one.until(),
                one.pinned(),
                confirmation(one, asked, confirmed.isPresent()),
                confirmed.map(Reading::confirmedAt).map(this::local).orElse(null),
                to,
                addressees.words(Map.of(one.id(), to)).getOrDefault(one.id(), List.of()),
                whole ? files.of(one.id()) : List.of(),
                one.word(),
                wrote,
                keeps && one.state() != AnnouncementState.WITHDRAWN,
                keeps && one.state() != AnnouncementState.DRAFT);
    }

    @Nullable
    LocalDateTime local(@Nullable Instant at) {
        return at == null
                ? null
                : LocalDateTime.ofInstant(at, directory.current().zone());
    }

    private static Confirmation confirmation(Kept one, boolean asked, boolean given) {
        if (!one.confirm()) {
            return Confirmation.NONE;
        }
        if (given) {
            return Confirmation.GIVEN;
        }
        return asked ? Confirmation.ASKED : Confirmation.OF_OTHERS;
    }

    private boolean current(Line line) {
        return line.state() == AnnouncementState.PUBLISHED
                && !line.from().isAfter(directory.today())
                && (line.until() == null
                        || !Objects.requireNonNull(line.until()).isBefore(directory.today()));
    }

    private long me() {
        return access.actor().account();
    }

    private Looking looking() {
        return new Looking(scope.organisation(), me(), circles.mine(), directory.today());
    }
}
