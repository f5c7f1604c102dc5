package ru.zvonok.campus.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.notification.Told;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;

/** Letters: who may write to whom, who reads, and what becomes of rude ones. */
class MailTest extends DoorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final byte[] PAPER = "Заявление".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Mailbox box;

    @Autowired
    MailDesk desk;

    @Autowired
    MailModeration moderation;

    @Autowired
    Files files;

    @Autowired
    Notifications notifications;

    @Autowired
    Accounts accounts;

    TestClass own;
    TestClass other;
    RegistryFixtures.Member mother;
    RegistryFixtures.Member father;
    RegistryFixtures.Member stranger;
    RegistryFixtures.Member pupil;
    RegistryFixtures.Member colleague;

    @BeforeEach
    void twoClassesAndFamilies() {
        own = fixtures.schoolClass(school, 7, "Б", 3);
        other = fixtures.schoolClass(school, 8, "А", 2);
        mother = fixtures.mother(school, own.first());
        father = fixtures.mother(school, own.pupils().get(1));
        stranger = fixtures.mother(school, other.first());
        pupil = fixtures.account(school, own.first(), Role.STUDENT);
        colleague = fixtures.teacher(school);
    }

    @Test
    void aParentWritesToTheClassTeacherAndIsAnswered() {
        long letter = send(mother.actor(), Set.of(own.teacher().person()), "Справка", "Егор болел, справка приложена");
        LetterLine line = only(own.teacher(), MailFolder.INBOX);
        assertThat(line.unread()).isTrue();
        assertThat(line.subject()).isEqualTo("Справка");
        assertThat(as(own.teacher(), box::unread)).isEqualTo(1);
        assertThat(bell(own.teacher())).containsExactly("mail.bell.letter");
        Letter opened = as(own.teacher(), () -> box.open(letter));
        assertThat(opened.body()).isEqualTo("Егор болел, справка приложена");
        assertThat(opened.fromWho()).contains("7Б");
        assertThat(as(own.teacher(), box::unread)).isZero();
        long answer = as(own.teacher(), () -> desk.reply(letter, false));
        Draft draft = as(own.teacher(), () -> desk.draft(answer));
        assertThat(draft.answers()).isEqualTo(letter);
        assertThat(draft.persons())
                .extracting(Addressee::person)
                .containsExactly(mother.actor().person());
        run(own.teacher(), () -> desk.send(answer, text(Set.of(mother.actor().person()), draft.subject(), "Спасибо")));
        assertThat(bell(mother.actor())).containsExactly("mail.bell.letter");
        assertThat(as(mother.actor(), () -> box.open(answer)).body()).isEqualTo("Спасибо");
        LetterLine sent = only(mother.actor(), MailFolder.SENT);
        assertThat(sent.read()).isEqualTo(1);
        assertThat(sent.recipients()).isEqualTo(1);
        assertThat(as(mother.actor(), () -> box.readers(letter)))
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isNotNull());
        noted(mother.actor(), "mail.sent");
    }

    @Test
    void aCircleOfAClassGoesToItsParentsAndSaysWhoHasRead() {
        long draft = as(own.teacher(), desk::start);
        assertThat(as(own.teacher(), desk::circles)).hasSize(2);
        run(own.teacher(), () -> desk.send(draft, toCircle(own.id(), "Собрание в четверг")));
        for (RegistryFixtures.Member parent : List.of(mother, father)) {
            assertThat(only(parent.actor(), MailFolder.INBOX).preview()).isEqualTo("Собрание в четверг");
        }
        assertThat(list(stranger.actor(), MailFolder.INBOX)).isEmpty();
        assertThat(list(pupil.actor(), MailFolder.INBOX)).isEmpty();
        as(father.actor(), () -> box.open(draft));
        as(father.actor(), () -> box.open(draft));
        LetterLine sent = only(own.teacher(), MailFolder.SENT);
        assertThat(sent.read()).isEqualTo(1);
        assertThat(sent.recipients()).isEqualTo(2);
        assertThat(as(own.teacher(), () -> box.readers(draft))).hasSize(2);
        long toAll = as(mother.actor(), () -> desk.reply(draft, true));
        assertThat(as(mother.actor(), () -> desk.draft(toAll)).persons())
                .as("a family answers the teacher, not the other families")
                .extracting(Addressee::person)
                .containsExactly(own.teacher().person());
    }

    @Test
    void sentTwiceItGoesOnce() {
        long draft = as(mother.actor(), desk::start);
        DraftText typed = text(Set.of(own.teacher().person()), "", "Один раз");
        run(mother.actor(), () -> desk.send(draft, typed));
        run(mother.actor(), () -> desk.send(draft, typed));
        assertThat(list(own.teacher(), MailFolder.INBOX)).hasSize(1);
        assertThat(bell(own.teacher())).hasSize(1);
        notThere(mother.actor(), () -> desk.save(draft, typed));
    }

    @Test
    void oneWritesToNobodyOutOfReach() {
        for (UUID far : List.of(
                father.actor().person(),
                other.teacher().person(),
                stranger.actor().person())) {
            refusedAt("persons", MailProblem.UNREACHABLE, () -> send(mother.actor(), Set.of(far), "", "Здравствуйте"));
        }
        refusedAt(
                "persons",
                MailProblem.UNREACHABLE,
                () -> send(own.teacher(), Set.of(stranger.actor().person()), "", "Здравствуйте"));
        send(own.teacher(), Set.of(colleague.actor().person(), pupil.actor().person()), "", "Здравствуйте");
        send(pupil.actor(), Set.of(school.deputy().person(), own.teacher().person()), "", "Здравствуйте");
        send(school.deputy(), Set.of(stranger.actor().person()), "", "Здравствуйте");
        long draft = as(own.teacher(), desk::start);
        notThere(own.teacher(), () -> desk.send(draft, toCircle(other.id(), "Не мой класс")));
        long family = as(mother.actor(), desk::start);
        assertThatThrownBy(() -> run(mother.actor(), () -> desk.send(family, toCircle(own.id(), "Всем родителям"))))
                .isInstanceOf(Denied.class);
        assertThat(as(mother.actor(), desk::circles)).isEmpty();
    }

    @Test
    void whoLeftOrIsBlockedGetsNothing() {
        run(school.admin(), () -> accounts.block(own.teacher().person()));
        refusedAt(
                "persons",
                MailProblem.GONE,
                () -> send(mother.actor(), Set.of(own.teacher().person()), "", "Здравствуйте"));
        fixtures.depart(school, own.first(), own.id(), TODAY);
        refusedAt(
                "persons",
                MailProblem.GONE,
                () -> send(school.deputy(), Set.of(mother.actor().person()), "", "Здравствуйте"));
    }

    @Test
    void whatIsMissingOrTooLongIsRefused() {
        UUID teacher = own.teacher().person();
        refusedAt("persons", MailProblem.NOBODY, () -> send(mother.actor(), Set.of(), "", "Кому-нибудь"));
        refusedAt("body", MailProblem.EMPTY, () -> send(mother.actor(), Set.of(teacher), "Тема", "  "));
        refusedAt("subject", MailProblem.TOO_LONG, () -> send(mother.actor(), Set.of(teacher), "т".repeat(201), "х"));
        refusedAt("body", MailProblem.TOO_LONG, () -> send(mother.actor(), Set.of(teacher), "", "х".repeat(10_001)));
        Set<UUID> many = Stream.generate(UUID::randomUUID).limit(101).collect(Collectors.toSet());
        refusedAt("persons", MailProblem.TOO_MANY, () -> send(school.deputy(), many, "", "х"));
    }

    @Test
    void aDraftIsKeptAsOneTypesAndSeenByNobody() {
        long draft = as(mother.actor(), desk::start);
        assertThat(as(mother.actor(), desk::start)).as("still empty").isEqualTo(draft);
        assertThat(list(mother.actor(), MailFolder.DRAFTS)).isEmpty();
        run(mother.actor(), () -> desk.save(draft, text(Set.of(own.teacher().person()), "Нач", "Недописа")));
        assertThat(only(mother.actor(), MailFolder.DRAFTS).preview()).isEqualTo("Недописа");
        assertThat(as(mother.actor(), () -> desk.draft(draft)).persons()).hasSize(1);
        for (Actor nobody : List.of(own.teacher(), school.deputy())) {
            notThere(nobody, () -> desk.draft(draft));
            notThere(nobody, () -> desk.send(draft, text(Set.of(), "", "чужой")));
            notThere(nobody, () -> desk.discard(draft));
            notThere(nobody, () -> desk.attach(draft, "x.txt", PAPER));
        }
        run(mother.actor(), () -> desk.attach(draft, "справка.txt", PAPER));
        UUID file =
                as(mother.actor(), () -> desk.draft(draft)).papers().getFirst().file();
        notThere(own.teacher(), () -> files.info(file));
        run(mother.actor(), () -> desk.detach(draft, file));
        assertThat(as(mother.actor(), () -> desk.draft(draft)).papers()).isEmpty();
        notThere(mother.actor(), () -> files.info(file));
        run(mother.actor(), () -> desk.discard(draft));
        assertThat(list(mother.actor(), MailFolder.DRAFTS)).isEmpty();
    }

    @Test
    void nobodyElseReadsALetter() {
        long letter = send(mother.actor(), Set.of(own.teacher().person()), "", "Личное");
        for (Actor nobody : List.of(school.deputy(), school.admin(), father.actor(), pupil.actor(), other.teacher())) {
            notThere(nobody, () -> box.open(letter));
            notThere(nobody, () -> box.readers(letter));
            notThere(nobody, () -> box.bin(letter));
            notThere(nobody, () -> box.report(letter, "не моё"));
            notThere(nobody, () -> desk.reply(letter, false));
            notThere(nobody, () -> desk.forward(letter));
        }
        notThere(own.teacher(), () -> box.readers(letter));
        walledOff(elsewhere.deputy(), () -> box.open(letter));
        assertThat(as(school.deputy(), moderation::waiting)).isEmpty();
    }

    @Test
    void aForwardedLetterTakesItsFilesAlong() {
        long draft = as(mother.actor(), desk::start);
        run(mother.actor(), () -> desk.attach(draft, "справка.txt", PAPER));
        run(mother.actor(), () -> desk.send(draft, text(Set.of(own.teacher().person()), "Справка", "")));
        Letter letter = as(own.teacher(), () -> box.open(draft));
        UUID file = letter.papers().getFirst().file();
        assertThat(as(own.teacher(), () -> files.info(file)).name()).isEqualTo("справка.txt");
        notThere(school.deputy(), () -> files.info(file));
        long forwarded = as(own.teacher(), () -> desk.forward(draft));
        run(
                own.teacher(),
                () -> desk.send(forwarded, text(Set.of(school.deputy().person()), "Справка", "Смотрите")));
        assertThat(as(school.deputy(), () -> files.info(file)).size()).isEqualTo(PAPER.length);
        assertThat(as(school.deputy(), () -> box.open(forwarded)).papers()).hasSize(1);
    }

    @Test
    void theBinIsOnesOwn() {
        long letter = send(mother.actor(), Set.of(own.teacher().person()), "Тема", "Текст письма");
        run(own.teacher(), () -> box.bin(letter));
        assertThat(list(own.teacher(), MailFolder.INBOX)).isEmpty();
        assertThat(only(own.teacher(), MailFolder.BIN).id()).isEqualTo(letter);
        run(own.teacher(), () -> box.restore(letter));
        assertThat(list(own.teacher(), MailFolder.INBOX)).hasSize(1);
        run(own.teacher(), () -> box.bin(letter));
        run(own.teacher(), () -> box.erase(letter));
        notThere(own.teacher(), () -> box.open(letter));
        assertThat(only(mother.actor(), MailFolder.SENT).id()).isEqualTo(letter);
        assertThat(as(mother.actor(), () -> box.list(MailFolder.SENT, "ПИСЬМА", 0, 50)))
                .hasSize(1);
        assertThat(as(mother.actor(), () -> box.list(MailFolder.SENT, "нет такого", 0, 50)))
                .isEmpty();
        assertThat(as(mother.actor(), () -> box.count(MailFolder.SENT, ""))).isEqualTo(1);
        assertThat(as(mother.actor(), () -> box.list(MailFolder.SENT, "", 1, 50)))
                .isEmpty();
    }

    @Test
    void aRudeLetterIsReportedAndRemoved() {
        long letter = send(own.teacher(), Set.of(mother.actor().person()), "Тема", "Грубые слова");
        refusedAt("words", MailProblem.WORDS, () -> run(mother.actor(), () -> box.report(letter, " ")));
        run(mother.actor(), () -> box.report(letter, "Оскорбляет ребёнка"));
        run(mother.actor(), () -> box.report(letter, "Ещё раз"));
        assertThat(bell(school.deputy())).containsExactly("mail.bell.reported");
        assertThat(as(mother.actor(), () -> box.open(letter)).reported()).isTrue();
        denied(own.teacher(), () -> moderation.waiting());
        denied(own.teacher(), () -> moderation.keep(letter));
        denied(mother.actor(), () -> moderation.remove(letter, "x"));
        assertThat(as(school.deputy(), moderation::waiting)).singleElement().satisfies(one -> {
            assertThat(one.body()).isEqualTo("Грубые слова");
            assertThat(one.reports()).extracting(ReportedLetter.Report::words).containsExactly("Оскорбляет ребёнка");
        });
        refusedAt("words", MailProblem.WORDS, () -> run(school.deputy(), () -> moderation.remove(letter, "")));
        run(school.deputy(), () -> moderation.remove(letter, "Оскорбление"));
        notThere(school.deputy(), () -> moderation.remove(letter, "Оскорбление"));
        for (Actor reader : List.of(own.teacher(), mother.actor())) {
            Letter left = as(reader, () -> box.open(letter));
            assertThat(left.body()).isEmpty();
            assertThat(left.removed()).isEqualTo("Оскорбление");
        }
        assertThatThrownBy(() -> run(mother.actor(), () -> desk.forward(letter)))
                .isInstanceOf(Refusal.class);
        assertThat(as(school.deputy(), moderation::waiting)).isEmpty();
        noted(mother.actor(), "mail.reported");
        noted(school.deputy(), "mail.reports-read", "mail.removed");
    }

    @Test
    void aLetterThatIsNotRudeStays() {
        long letter = send(own.teacher(), Set.of(mother.actor().person()), "", "Обычные слова");
        run(mother.actor(), () -> box.report(letter, "Не нравится"));
        notThere(school.deputy(), () -> moderation.keep(Long.MAX_VALUE));
        run(school.deputy(), () -> moderation.keep(letter));
        assertThat(as(school.deputy(), moderation::waiting)).isEmpty();
        assertThat(as(mother.actor(), () -> box.open(letter)).body()).isEqualTo("Обычные слова");
        noted(school.deputy(), "mail.kept");
    }

    @Test
    void recipientsAreFoundAmongThoseOneMayWriteTo() {
        assertThat(found(mother.actor()))
                .contains(own.teacher().person())
                .doesNotContain(father.actor().person());
        assertThat(found(own.teacher()))
                .contains(
                        mother.actor().person(),
                        pupil.actor().person(),
                        colleague.actor().person())
                .doesNotContain(stranger.actor().person(), own.teacher().person());
        assertThat(as(mother.actor(), () -> desk.find("Ъъъ"))).isEmpty();
    }

    @Test
    void whoHasNoRoleHasNoMailbox() {
        assertThat(list(school.deputy(), MailFolder.INBOX)).isEmpty();
        assertThatThrownBy(() -> tenants.run(tenants.stranger(), school.id(), () -> box.unread()))
                .isInstanceOf(Denied.class);
        notThere(school.deputy(), () -> box.open(Long.MAX_VALUE));
        assertThatThrownBy(() -> as(school.deputy(), () -> desk.draft(Long.MAX_VALUE)))
                .isInstanceOf(NotFound.class);
    }

    private List<UUID> found(Actor actor) {
        return as(actor, () -> desk.find("")).stream().map(Addressee::person).toList();
    }

    private long send(Actor actor, Set<UUID> to, String subject, String body) {
        long draft = as(actor, desk::start);
        run(actor, () -> desk.send(draft, text(to, subject, body)));
        return draft;
    }

    private static DraftText text(Set<UUID> to, String subject, String body) {
        return new DraftText(to, Set.of(), subject, body);
    }

    private static DraftText toCircle(long group, String body) {
        return new DraftText(Set.of(), Set.of(new Circle(CircleKind.CLASS_GUARDIANS, group)), "", body);
    }

    private List<LetterLine> list(Actor actor, MailFolder folder) {
        return as(actor, () -> box.list(folder, "", 0, 50));
    }

    private LetterLine only(Actor actor, MailFolder folder) {
        List<LetterLine> all = list(actor, folder);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> bell(Actor actor) {
        return as(actor, () -> notifications.latest(10)).stream()
                .map(Told::notice)
                .map(Notice::textKey)
                .toList();
    }
}
