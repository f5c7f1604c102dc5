package ru.zvonok.campus.forum.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.ForumOrder;
import ru.zvonok.campus.forum.ForumProblem;
import ru.zvonok.campus.forum.HeldWords;
import ru.zvonok.campus.forum.Moderation;
import ru.zvonok.campus.forum.Suspension;
import ru.zvonok.campus.forum.core.ForumMessageQuery.MessageRow;
import ru.zvonok.campus.forum.core.ForumOrderQuery.SuspensionRow;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;

@Service
@Transactional
class ForumOrderService implements ForumOrder {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}-]{2,59}\\*?");

    private final AccessControl access;
    private final Audit audit;
    private final ForumSights sights;
    private final ForumKeepers keepers;
    private final ForumOrderQuery query;
    private final ForumFilters filters;
    private final ForumBell bell;
    private final AccountNames names;
    private final Directory directory;
    private final SchoolClock clock;

    ForumOrderService(
            AccessControl access,
            Audit audit,
            ForumSights sights,
            ForumKeepers keepers,
            ForumOrderQuery query,
            ForumFilters filters,
            ForumBell bell,
            AccountNames names,
            Directory directory,
            SchoolClock clock) {
        this.access = access;
        this.audit = audit;
        this.sights = sights;
        this.keepers = keepers;
        this.query = query;
        this.filters = filters;
        this.bell = bell;
        this.names = names;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void suspend(long message, LocalDate until, String reason) {
        access.requireAny(ForumAction.MODERATE);
        Sight sight = sights.asModerator();
        MessageRow row = sights.message(sight, message);
        if (!sight.moderates(row.group())) {
            throw new NotFound();
        }
        if (row.account() == sight.account() || keepers.of(row.group()).contains(row.person())) {
            throw new Refusal(ForumProblem.KEEPER);
        }
        String typed = Typed.needed("reason", reason, ForumProblem.REASON_MISSING, Moderation.LONGEST);
        LocalDate today = directory.today();
        if (until.isBefore(today) || until.isAfter(today.plusDays(Suspension.LONGEST_DAYS))) {
            throw Refusal.at("until", ForumProblem.DAY_WRONG);
        }
        Long group = sight.all() ? null : row.group();
        Instant now = clock.now();
        query.end(sight.organisation(), row.account(), group, now);
        query.add(
                sight.organisation(),
                new SuspensionRow(0, row.account(), group, until, typed),
                row.person(),
                sight.account(),
                now);
        bell.tellSuspended(row.person(), "forum.bell.suspended");
        audit.wrote("forum.suspended", entry -> entry.account(row.account()).day(until));
    }

    @Override
    public List<Suspension> suspended() {
        access.requireAny(ForumAction.MODERATE);
        List<SuspensionRow> rows = query.standing(sights.asModerator(), directory.today());
        Map<Long, String> known =
                names.names(rows.stream().map(SuspensionRow::account).toList());
        audit.readOnceADay("forum.suspended-read", entry -> entry.fact("suspended", rows.size()));
        return rows.stream()
                .map(row -> new Suspension(
                        row.id(), known.getOrDefault(row.account(), ""), row.until(), row.reason(), row.group(), true))
                .toList();
    }

    @Override
    public void lift(long suspension) {
        access.requireAny(ForumAction.MODERATE);
        Sight sight = sights.asModerator();
        SuspensionRow row = query.find(sight, suspension).orElseThrow(NotFound::new);
        query.end(sight.organisation(), row.account(), row.group(), clock.now());
        audit.wrote("forum.suspension-lifted", entry -> entry.account(row.account()));
    }

    @Override
    public HeldWords words() {
        access.requireAny(ForumAction.MODERATE);
        return new HeldWords(query.words(sights.asModerator().organisation()), filters.common());
    }

    @Override
    public void addWord(String word) {
        access.require(ForumAction.MODERATE, Target.organisation());
        String typed = word.strip().toLowerCase(Locale.ROOT);
        if (!WORD.matcher(typed).matches()) {
            throw Refusal.at("word", ForumProblem.WORD_WRONG);
        }
        if (!query.addWord(sights.asModerator().organisation(), typed)) {
            throw Refusal.at("word", ForumProblem.WORD_KNOWN);
        }
        audit.wrote("forum.word-added", entry -> entry);
    }

    @Override
    public void dropWord(long word) {
        access.require(ForumAction.MODERATE, Target.organisation());
        if (!query.dropWord(sights.asModerator().organisation(), word)) {
            throw new NotFound();
        }
        audit.wrote("forum.word-dropped", entry -> entry.fact("word", word));
    }
}
