package ru.zvonok.platform.notification.core;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.OwnPlace;
import ru.zvonok.platform.access.OwnPlaces;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.SecretDigests;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeChoice;
import ru.zvonok.platform.notification.NoticeChoices;
import ru.zvonok.platform.notification.NoticeKind;
import ru.zvonok.platform.notification.NotificationProblem;
import ru.zvonok.platform.notification.OwnNotices;
import ru.zvonok.platform.notification.QuietHours;
import ru.zvonok.platform.notification.core.MailboxQuery.Mailbox;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class NoticeChoicesService implements NoticeChoices {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,180}\\.[^\\s@<>,;:\".]{2,20}");
    private static final Duration VALID = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 5;
    private static final int MOST_A_DAY = 10;
    private static final int CODES = 1_000_000;

    private final ChoiceQuery choices;
    private final MailboxQuery mailboxes;
    private final Kinds kinds;
    private final UsualQuiet usualQuiet;
    private final Mail mail;
    private final AccessControl access;
    private final SecretDigests digests;
    private final OwnPlaces places;
    private final TenantScope scope;
    private final Directory directory;
    private final Audit audit;
    private final SchoolClock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    NoticeChoicesService(
            ChoiceQuery choices,
            MailboxQuery mailboxes,
            Kinds kinds,
            UsualQuiet usualQuiet,
            Mail mail,
            AccessControl access,
            SecretDigests digests,
            OwnPlaces places,
            TenantScope scope,
            Directory directory,
            Audit audit,
            SchoolClock clock,
            TransactionTemplate transaction) {
        this.choices = choices;
        this.mailboxes = mailboxes;
        this.kinds = kinds;
        this.usualQuiet = usualQuiet;
        this.mail = mail;
        this.access = access;
        this.digests = digests;
        this.places = places;
        this.scope = scope;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public OwnNotices own() {
        List<OwnPlace> mine = places.all();
        Optional<OrganisationEntry> first = mine.stream()
                .filter(place -> place.kind() == OwnPlace.Kind.ORGANISATION)
                .findFirst()
                .flatMap(place -> directory.organisation(place.id()));
        Map<String, Set<Channel>> usual = first.map(one ->
                        scope.in(one.id(), () -> transaction.execute(status -> choices.usual(List.of(one.id())))))
                .orElse(Map.of());
        Map<String, Set<Channel>> chosen = transaction.execute(status -> choices.chosen(account()));
        Mailbox mailbox = transaction.execute(status -> mailboxes.of(account(), today()));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        mine.forEach(place -> place.roles().forEach(role -> {
            roles.add(role);
            roles.addAll(role.implied());
        }));
        return new OwnNotices(
                kinds.all().stream()
                        .filter(kind -> Delivery.concerns(kind, roles))
                        .map(kind -> new NoticeChoice(
                                kind,
                                Delivery.shown(chosen.get(kind.key()), usual.get(kind.key()), kind),
                                chosen.containsKey(kind.key())))
                        .toList(),
                mail.possible(),
                mailbox.address(),
                mailbox.wanted(),
                mailbox.quiet() != null
                        ? mailbox.quiet()
                        : first.map(usualQuiet::of).orElse(QuietHours.NEVER));
    }

    @Override
    public void choose(String kind, Channel channel, boolean on) {
        NoticeKind known = kinds.of(kind);
        Set<Channel> channels = own().kinds().stream()
                .filter(one -> one.kind() == known)
                .findFirst()
                .map(NoticeChoice::channels)
                .orElse(known.usual());
        transaction.executeWithoutResult(status -> choices.choose(account(), kind, with(channels, channel, on)));
    }

    static Set<Channel> with(Set<Channel> channels, Channel channel, boolean on) {
        Set<Channel> now = EnumSet.noneOf(Channel.class);
        now.addAll(channels);
        if (on) {
            now.add(channel);
        } else {
            now.remove(channel);
        }
        return now;
    }

    @Override
    @Transactional
    public void quiet(QuietHours hours) {
        if (!hours.days().isEmpty() && hours.from().equals(hours.to())) {
            throw Refusal.at("to", NotificationProblem.QUIET_ALWAYS);
        }
        mailboxes.quiet(account(), hours);
    }

    /** The letter goes out past any transaction: a slow mail server holds no connection. */
    @Override
    public void sendCode(String address, Locale language) {
        if (!mail.possible()) {
            throw new Refusal(NotificationProblem.MAIL_OFF);
        }
        String wanted = address.strip();
        if (!ADDRESS.matcher(wanted).matches()) {
            throw Refusal.at("address", NotificationProblem.ADDRESS_WRONG);
        }
        long account = account();
        String code = "%06d".formatted(random.nextInt(CODES));
        Instant now = clock.now();
        transaction.executeWithoutResult(status -> {
            Mailbox known = mailboxes.of(account, today());
            boolean justNow =
                    known.codeSent() != null && known.codeSent().plus(PAUSE).isAfter(now);
            if (justNow || known.sentToday() >= MOST_A_DAY) {
                throw Refusal.at("address", NotificationProblem.CODE_TOO_SOON);
            }
            mailboxes.want(
                    account, wanted, language.getLanguage(), digest(account, code), now.plus(VALID), today(), now);
        });
        try {
            mail.send(wanted, language.getLanguage(), "notification.code-letter", code);
        } catch (MailException e) {
            throw Refusal.at("address", NotificationProblem.MAIL_NOT_SENT);
        }
    }

    /** A wrong try stays counted. */
    @Override
    public void confirm(String code) {
        long account = account();
        String digest = digest(account, code.strip());
        boolean right = transaction.execute(status -> mailboxes.confirm(account, digest, MOST_TRIES, clock.now()));
        if (!right) {
            throw Refusal.at("code", NotificationProblem.CODE_WRONG);
        }
        audit.regional("notification.address-confirmed", entry -> entry.account(account));
    }

    @Override
    public void forgetAddress() {
        long account = account();
        boolean there = transaction.execute(status -> mailboxes.forget(account));
        if (there) {
            audit.regional("notification.address-forgotten", entry -> entry.account(account));
        }
    }

    private long account() {
        return access.actor().account();
    }

    private LocalDate today() {
        return clock.today(ZoneOffset.UTC);
    }

    private String digest(long account, String code) {
        return digests.of("notification.code", account + ":" + code);
    }
}
