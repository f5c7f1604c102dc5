package ru.zvonok.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.support.DueNow;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SmtpSink;
import ru.zvonok.support.TwoTenants;

/** Who is told by which channel and when: own choices, what is usual, letters with a real mail server. */
@ModuleTest
class LettersTest {

    private static final String LETTERS = "notification.letters";
    private static final String KIND = NotificationNotice.JOB_ENDED.key();
    private static final Notice NOTICE =
            new Notice(NotificationNotice.JOB_ENDED, "notification.job-done", List.of("x"), "journal/7");

    @Autowired
    Notifications notifications;

    @Autowired
    NoticeChoices door;

    @Autowired
    UsualNotices usual;

    @Autowired
    TwoTenants tenants;

    @Autowired
    DueNow due;

    @Autowired
    FixedClock clock;

    @Autowired
    TransactionTemplate transaction;

    private long school;
    private Actor deputy;
    private String address;

    @BeforeEach
    void aSchool() {
        school = tenants.school();
        deputy = tenants.member(school, Role.DEPUTY_HEAD);
        address = "a" + TwoTenants.nextId() + "@example.org";
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aLetterHoldsALinkAndNothingElse() {
        confirmed();
        choose(Channel.EMAIL, true);
        tell();
        due.run(LETTERS, school);

        await().untilAsserted(() -> assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Звонок: новое уведомление");
            assertThat(letter.text())
                    .contains("https://zvonok.example.org/o/" + school + "/journal/7")
                    .doesNotContain("Готово");
        }));
        assertThat(due.run(LETTERS, school)).as("it was sent").isFalse();
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void nothingIsSentToWhomDidNotConfirmOrDidNotChoose() {
        choose(Channel.EMAIL, true);
        tell();
        assertThat(due.run(LETTERS, school)).as("no address").isFalse();
        confirmed();
        choose(Channel.EMAIL, false);
        tell();
        assertThat(due.run(LETTERS, school)).as("not chosen").isFalse();
    }

    @Test
    void theBellIsSilentWhereItIsNotWanted() {
        choose(Channel.BELL, false);
        tell();
        assertThat(unread()).isZero();
        choose(Channel.BELL, true);
        tell();
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void lettersWaitForTheEndOfTheQuietHoursAndOneAboutTheSameIsEnough() {
        confirmed();
        choose(Channel.EMAIL, true);
        clock.moveTo(LocalDateTime.of(2026, 11, 12, 22, 0));
        tell();
        tell();
        assertThat(due.run(LETTERS, school)).isFalse();
        clock.moveTo(LocalDateTime.of(2026, 11, 13, 7, 59));
        assertThat(due.run(LETTERS, school)).isFalse();
        clock.moveTo(LocalDateTime.of(2026, 11, 13, 8, 0));
        due.run(LETTERS, school);
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
    }

    @Test
    void ownHoursCountBeforeThoseOfTheRegion() {
        confirmed();
        choose(Channel.EMAIL, true);
        var hours = new QuietHours(LocalTime.of(9, 0), LocalTime.of(12, 0), EnumSet.allOf(DayOfWeek.class));
        run(() -> door.quiet(hours));
        assertThat(own().quiet()).isEqualTo(hours);
        tell();
        assertThat(due.run(LETTERS, school)).as("at 10:40").isFalse();
        run(() -> door.quiet(new QuietHours(LocalTime.of(9, 0), LocalTime.of(12, 0), Set.of())));
        tenants.run(deputy, school, () -> notifications.tell(List.of(deputy.person()), other()));
        due.run(LETTERS, school);
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
        assertThat(problem(() -> door.quiet(new QuietHours(LocalTime.NOON, LocalTime.NOON, Set.of(DayOfWeek.MONDAY)))))
                .isEqualTo(NotificationProblem.QUIET_ALWAYS);
    }

    @Test
    void aLetterThatIsNotTakenIsTriedAgainAndGivenUp() {
        confirmed();
        choose(Channel.EMAIL, true);
        SmtpSink.refuse(address, true);
        tell();
        assertThat(due.run(LETTERS, school)).isTrue();
        assertThat(due.run(LETTERS, school)).as("a minute has to pass").isFalse();
        clock.moveTo(LocalDateTime.of(2026, 11, 12, 10, 41));
        SmtpSink.refuse(address, false);
        due.run(LETTERS, school);
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));

        SmtpSink.refuse(address, true);
        tell();
        LocalDateTime at = LocalDateTime.of(2026, 11, 13, 10, 0);
        for (int attempt = 0; attempt < 5; attempt++) {
            clock.moveTo(at);
            assertThat(due.run(LETTERS, school)).isTrue();
            at = at.plusHours(3);
        }
        clock.moveTo(at.plusDays(3));
        assertThat(due.run(LETTERS, school)).as("given up").isFalse();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void aForgottenAddressGetsNothingAnyMore() {
        confirmed();
        choose(Channel.EMAIL, true);
        tell();
        run(door::forgetAddress);
        due.run(LETTERS, school);
        await().untilAsserted(() -> assertThat(due.run(LETTERS, school)).isFalse());
        assertThat(letters()).isEmpty();
        assertThat(own().address()).isNull();
    }

    @Test
    void nobodyIsWrittenOfWhatNeverWas() {
        confirmed();
        choose(Channel.EMAIL, true);
        tenants.run(
                deputy,
                school,
                () -> transaction.executeWithoutResult(status -> {
                    notifications.tell(List.of(deputy.person()), NOTICE);
                    status.setRollbackOnly();
                }));
        assertThat(due.run(LETTERS, school)).isFalse();
    }

    @Test
    void anAddressCountsWhenItsCodeComesBack() {
        run(() -> door.sendCode(address, Texts.ENGLISH));
        assertThat(own().wanted()).isEqualTo(address);
        assertThat(own().address()).isNull();
        assertThat(problem(() -> door.sendCode(address, Texts.ENGLISH))).isEqualTo(NotificationProblem.CODE_TOO_SOON);
        String code = code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(problem(() -> door.confirm(wrong))).isEqualTo(NotificationProblem.CODE_WRONG);
        run(() -> door.confirm(" " + code));
        assertThat(own().address()).isEqualTo(address);
        assertThat(problem(() -> door.confirm(code))).as("once only").isEqualTo(NotificationProblem.CODE_WRONG);
        assertThat(sent().getFirst().subject()).isEqualTo("Zvonok: code to confirm your address");
    }

    @Test
    void codesAreNotGuessedAndGrowOld() {
        run(() -> door.sendCode(address, Texts.RUSSIAN));
        String code = code();
        for (int i = 0; i < 5; i++) {
            assertThat(problem(() -> door.confirm("x"))).isEqualTo(NotificationProblem.CODE_WRONG);
        }
        assertThat(problem(() -> door.confirm(code))).as("tried too often").isEqualTo(NotificationProblem.CODE_WRONG);
        clock.moveTo(LocalDateTime.of(2026, 11, 12, 11, 0));
        run(() -> door.sendCode(address, Texts.RUSSIAN));
        clock.moveTo(LocalDateTime.of(2026, 11, 12, 11, 31));
        assertThat(problem(() -> door.confirm(code()))).as("too old").isEqualTo(NotificationProblem.CODE_WRONG);
        assertThat(problem(() -> door.sendCode("no address", Texts.RUSSIAN)))
                .isEqualTo(NotificationProblem.ADDRESS_WRONG);
        SmtpSink.refuse(address, true);
        assertThat(problem(() -> door.sendCode(address, Texts.RUSSIAN))).isEqualTo(NotificationProblem.MAIL_NOT_SENT);
    }

    @Test
    void whatIsUsualHoldsForWhoeverChoseNothing() {
        tenants.run(deputy, school, () -> usual.set(KIND, Channel.BELL, false));
        assertThat(own().kinds())
                .filteredOn(choice -> choice.kind() == NotificationNotice.JOB_ENDED)
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.by(Channel.BELL)).isFalse();
                    assertThat(choice.chosen()).isFalse();
                });
        tell();
        assertThat(unread()).isZero();
        choose(Channel.BELL, true);
        tell();
        assertThat(unread()).isEqualTo(1);
        long other = tenants.school();
        Actor head = tenants.member(other, Role.PRINCIPAL);
        assertThat(tenants.as(head, other, () -> usual.all()))
                .filteredOn(choice -> choice.kind() == NotificationNotice.JOB_ENDED)
                .allMatch(choice -> choice.by(Channel.BELL));
    }

    @Test
    void onlyWhoLeadsSaysWhatIsUsual() {
        Actor teacher = tenants.member(school, Role.TEACHER);
        assertThatThrownBy(() -> tenants.run(teacher, school, () -> usual.set(KIND, Channel.BELL, false)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.as(teacher, school, () -> usual.all())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.run(deputy, school, () -> usual.set("no.kind", Channel.BELL, false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(() -> door.choose("no.kind", Channel.BELL, false)))
                .isInstanceOf(NotFound.class);
        long other = tenants.school();
        assertThatThrownBy(() -> tenants.run(deputy, other, () -> usual.set(KIND, Channel.BELL, false)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void kindsThatDoNotConcernOnesRolesAreNotShown() {
        Actor guardian = tenants.member(school, Role.GUARDIAN);
        assertThat(own().kinds()).extracting(choice -> choice.kind().key()).contains(KIND);
        assertThat(tenants.as(guardian, school, () -> door.own()).kinds())
                .extracting(choice -> choice.kind().key())
                .contains("journal.absence")
                .doesNotContain(KIND, "journal.nudge-notice");
    }

    private void confirmed() {
        run(() -> door.sendCode(address, Texts.RUSSIAN));
        run(() -> door.confirm(code()));
    }

    private String code() {
        return sent().getLast().text().replaceAll("(?s).*?(\\d{6}).*", "$1");
    }

    private List<SmtpSink.Taken> sent() {
        return SmtpSink.to(address);
    }

    private List<SmtpSink.Taken> letters() {
        return sent().stream().filter(letter -> letter.text().contains("/o/")).toList();
    }

    private OwnNotices own() {
        return tenants.as(deputy, school, () -> door.own());
    }

    private void choose(Channel channel, boolean on) {
        run(() -> door.choose(KIND, channel, on));
    }

    private void tell() {
        tenants.run(deputy, school, () -> notifications.tell(List.of(deputy.person()), NOTICE));
    }

    private static Notice other() {
        return new Notice(NotificationNotice.JOB_ENDED, "notification.job-done", List.of("x"), "journal/8");
    }

    private int unread() {
        return tenants.as(deputy, school, () -> notifications.unread());
    }

    private void run(Runnable work) {
        tenants.run(deputy, school, work);
    }

    private Problem problem(Runnable work) {
        try {
            run(work);
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("nothing was refused");
    }
}
