package ru.zvonok.campus.mail.core;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.mail.MailModeration;
import ru.zvonok.campus.mail.MailNotice;
import ru.zvonok.campus.mail.Mailbox;
import ru.zvonok.platform.access.AccountStates;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;

/** Tells that a letter has come and from whom, and nothing of what it says. */
@Component
class MailBell {

    private static final Set<Role> MODERATORS = Set.of(Role.ORG_ADMIN, Role.COORDINATOR, Role.DEPUTY_HEAD);

    private final Notifications notifications;
    private final AccountStates accounts;

    MailBell(Notifications notifications, AccountStates accounts) {
        this.notifications = notifications;
        this.accounts = accounts;
    }

    void letter(Collection<UUID> recipients, long letter, String from) {
        notifications.tell(
                recipients,
                new Notice(MailNotice.LETTER, "mail.bell.letter", List.of(from), Mailbox.PAGE + "?open=" + letter));
    }

    void reported() {
        Set<UUID> moderators = accounts.holders(MODERATORS);
        if (!moderators.isEmpty()) {
            notifications.tell(
                    moderators, new Notice(MailNotice.REPORTED, "mail.bell.reported", List.of(), MailModeration.PAGE));
        }
    }

    void removed(UUID author) {
        notifications.tell(
                Set.of(author),
                new Notice(MailNotice.LETTER, "mail.bell.removed", List.of(), Mailbox.PAGE + "?folder=sent"));
    }
}
