package ru.zvonok.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.announcements.Announcements;
import ru.zvonok.campus.announcements.BoardFilter;
import ru.zvonok.campus.announcements.BoardFilter.Shelf;
import ru.zvonok.campus.announcements.SaveAnnouncement;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.campus.mail.DraftText;
import ru.zvonok.campus.mail.MailDesk;
import ru.zvonok.campus.mail.MailFolder;
import ru.zvonok.campus.mail.Mailbox;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.audit.AuditFilter;
import ru.zvonok.platform.audit.AuditTrail;
import ru.zvonok.platform.duties.Duties;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.support.Plans;
import ru.zvonok.support.QueryCount;

/** In a region, a mailbox, a board, a bell, duties and the trail of an organisation read its own rows and not the region's. */
class HotDeskTest extends DoorTest {

    @Autowired
    Plans plans;

    @Autowired
    Mailbox box;

    @Autowired
    MailDesk desk;

    @Autowired
    Announcements board;

    @Autowired
    Notifications bell;

    @Autowired
    Duties duties;

    @Autowired
    AuditTrail trail;

    @Autowired
    SchoolClock clock;

    private final Set<String> asked = new LinkedHashSet<>();
    private TestClass own;
    private RegistryFixtures.Member mother;
    private long letter;
    private long announcement;

    @BeforeEach
    void whatFamiliesAreTold() {
        own = fixtures.schoolClass(school, 7, "Б", 10);
        mother = fixtures.mother(school, own.first());
        for (int i = 0; i < 4; i++) {
            long draft = as(own.teacher(), desk::start);
            letter = draft;
            run(
                    own.teacher(),
                    () -> desk.send(
                            draft,
                            new DraftText(
                                    Set.of(),
                                    Set.of(new Circle(CircleKind.CLASS_GUARDIANS, own.id())),
                                    "Собрание",
                                    "В четверг")));
            announcement = as(
                    school.deputy(),
                    () -> board.save(new SaveAnnouncement(
                            null,
                            0,
                            "Субботник",
                            "В субботу",
                            Set.of(Circle.of(CircleKind.EVERYBODY)),
                            null,
                            null,
                            false,
                            true,
                            List.of(),
                            true)));
        }
    }

    @Test
    void theyReadTheirOwnRows() throws SQLException {
        for (Actor actor : List.of(mother.actor(), own.teacher(), school.deputy())) {
            ask(actor, () -> box.list(MailFolder.INBOX, "", 0, 50));
            ask(actor, () -> box.list(MailFolder.SENT, "", 0, 50));
            ask(actor, () -> box.count(MailFolder.INBOX, ""));
            ask(actor, box::unread);
            ask(actor, () -> board.board(BoardFilter.of(Shelf.CURRENT), 0, 50));
            ask(actor, () -> board.count(BoardFilter.of(Shelf.UNREAD)));
            ask(actor, () -> bell.latest(50));
            ask(actor, bell::unread);
            ask(actor, duties::mine);
        }
        ask(mother.actor(), () -> box.open(letter));
        ask(own.teacher(), () -> box.readers(letter));
        ask(mother.actor(), () -> board.open(announcement));
        ask(mother.actor(), bell::seen);
        Instant now = clock.now();
        AuditFilter day = new AuditFilter(now.minus(Duration.ofDays(1)), now.plusSeconds(1), null, null, null, null);
        AuditFilter ofOne = new AuditFilter(
                day.from(), day.until(), Set.of(own.teacher().account()), Set.of(own.first()), true, "mail");
        ask(school.deputy(), () -> trail.organisation(day, null, 50));
        ask(school.deputy(), () -> trail.organisation(ofOne, null, 50));
        ask(school.deputy(), () -> trail.latest(Set.of("mail.sent"), day.from(), 10));
        ask(school.deputy(), () -> trail.person(own.first(), List.of(), List.of(), day, null, 50));
        assertThat(asked).hasSizeGreaterThan(25);

        assertThat(plans.faults(school.id(), asked)).isEmpty();
    }

    private void ask(Actor actor, Runnable work) {
        asked.addAll(QueryCount.of(() -> run(actor, work)));
    }
}
