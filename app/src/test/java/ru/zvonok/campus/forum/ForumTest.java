package ru.zvonok.campus.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.campus.forum.ForumSchool.Town;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;

/** Reading and writing in the forum: who sees what, who writes where. */
@ModuleTest
class ForumTest {

    private static final byte[] PDF = "%PDF-1.4 программа поездки".getBytes(StandardCharsets.UTF_8);

    @Autowired
    ForumSchool forumSchool;

    @Autowired
    Forum forum;

    @Autowired
    ForumPosts posts;

    @Autowired
    ForumSections sections;

    @Autowired
    Moderation moderation;

    @Autowired
    Files files;

    @Autowired
    FixedClock clock;

    @Autowired
    AuditTrail audit;

    Town town;
    long section;

    @BeforeEach
    void aSchool() {
        town = forumSchool.make();
        section = town.section();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aSectionIsSeenByItsCirclesAndByWhoKeepsOrderThere() {
        Posted posted = town.open(town.leader.actor(), section, "Едем в музей 12 декабря");
        for (Actor one : List.of(town.mother, town.father, town.leader.actor(), town.deputy, town.admin)) {
            assertThat(town.school.as(one, forum::sections))
                    .extracting(Section::name)
                    .contains("Родители 7Б");
            assertThat(town.messages(one, posted.topic())).hasSize(1);
        }
        for (Actor one : List.of(town.stranger, town.pupil, town.otherLeader)) {
            assertThat(town.school.as(one, forum::sections)).isEmpty();
            assertThatThrownBy(() -> town.school.as(one, () -> forum.section(section)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> town.school.as(one, () -> forum.topics(section, 1)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> town.messages(one, posted.topic())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> town.school.as(one, () -> forum.place(posted.message())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> town.post(one, posted.topic(), "И мы")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> town.open(one, section, "И мы")).isInstanceOf(NotFound.class);
        }
        Town elsewhere = forumSchool.make();
        assertThatThrownBy(() -> elsewhere.messages(elsewhere.deputy, posted.topic()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.school.as(town.mother, forum::sections))
                .isInstanceOf(Denied.class);
        assertThat(audit.of(town.school.id(), town.leader.actor()))
                .contains("forum.section-saved", "forum.topic-opened");
        assertThat(audit.of(town.school.id(), town.mother)).contains("forum.topic-read");
    }

    @Test
    void whoReadsOnlyDoesNotWrite() {
        Circle everybody = Circle.of(CircleKind.EVERYBODY);
        Circle staff = Circle.of(CircleKind.STAFF);
        long news = town.school.as(
                town.deputy,
                () -> sections.save(
                        new SectionData(0, 0, "Новости", "", false, Set.of(everybody, staff), Set.of(staff))));
        Posted posted = town.open(town.otherLeader, news, "Завтра субботник");
        assertThat(town.messages(town.pupil, posted.topic())).hasSize(1);
        TopicPage page = town.school.as(town.pupil, () -> forum.topic(posted.topic(), null));
        assertThat(page.whyNot()).isEqualTo(ForumProblem.READS_ONLY);
        assertRefused(() -> town.post(town.mother, posted.topic(), "Придём"), ForumProblem.READS_ONLY);
        assertRefused(() -> town.open(town.pupil, news, "Придём"), ForumProblem.READS_ONLY);
    }

    @Test
    void whatIsTypedIsChecked() {
        Posted posted = town.open(town.mother, section, "Кто едет?");
        assertRefused(() -> town.post(town.mother, posted.topic(), "  "), ForumProblem.TEXT_MISSING);
        assertRefused(() -> town.post(town.mother, posted.topic(), "а".repeat(5001)), ForumProblem.TOO_LONG);
        assertRefused(() -> open(town.mother, " ", "Кто едет?", List.of()), ForumProblem.TITLE_MISSING);
        assertRefused(() -> open(town.mother, "а".repeat(151), "Кто едет?", List.of()), ForumProblem.TOO_LONG);
        NewMessage.Part part = new NewMessage.Part("план.pdf", PDF);
        assertRefused(
                () -> open(town.mother, "Поездка", "Кто едет?", List.of(part, part, part, part, part, part)),
                ForumProblem.TOO_MANY_FILES);
        assertRefused(
                () -> post(town.mother, UUID.randomUUID(), posted.topic(), "Ответ", 987_654L), ForumProblem.QUOTE_GONE);
    }

    @Test
    void whatIsSentTwiceArrivesOnce() {
        UUID sent = UUID.randomUUID();
        NewTopic topic = new NewTopic(sent, section, "Поездка", "Кто едет?", List.of());
        Posted first = town.school.as(town.mother, () -> posts.open(topic));
        assertThat(town.school.as(town.mother, () -> posts.open(topic))).isEqualTo(first);
        UUID answer = UUID.randomUUID();
        Posted one = post(town.father, answer, first.topic(), "Мы едем", first.message());
        assertThat(post(town.father, answer, first.topic(), "Мы едем", first.message()))
                .isEqualTo(one);
        List<Message> messages = town.messages(town.mother, first.topic());
        assertThat(messages).hasSize(2);
        Message.Quote quote = Objects.requireNonNull(messages.getLast().quote());
        assertThat(quote.message()).isEqualTo(first.message());
        assertThat(quote.text()).isEqualTo("Кто едет?");
    }

    @Test
    void nobodyWritesWhereItIsClosed() {
        Posted posted = town.open(town.mother, section, "Кто едет?");
        town.school.run(town.leader.actor(), () -> moderation.close(posted.topic(), true));
        assertRefused(() -> town.post(town.father, posted.topic(), "Мы"), ForumProblem.TOPIC_CLOSED);
        assertRefused(
                () -> town.school.as(town.mother, () -> posts.edit(posted.message(), 0, "Кто не едет?")),
                ForumProblem.TOPIC_CLOSED);
        town.school.run(town.leader.actor(), () -> moderation.close(posted.topic(), false));
        assertThat(town.post(town.father, posted.topic(), "Мы").held()).isFalse();
        SectionData data = town.school.as(town.leader.actor(), () -> sections.data(section));
        town.school.as(
                town.leader.actor(),
                () -> sections.save(
                        new SectionData(section, data.version(), data.name(), "", true, data.reads(), data.writes())));
        assertRefused(() -> town.post(town.father, posted.topic(), "Мы"), ForumProblem.SECTION_CLOSED);
        assertRefused(() -> town.open(town.leader.actor(), section, "Мы"), ForumProblem.SECTION_CLOSED);
    }

    @Test
    void oneEditsTheOwnMessageForSomeTimeAndModeratorsSeeHowItRead() {
        Posted posted = town.open(town.mother, section, "Кто едет?");
        town.school.as(town.mother, () -> posts.edit(posted.message(), 0, "Кто поедет?"));
        Message edited = town.message(town.father, posted);
        assertThat(edited.text()).isEqualTo("Кто поедет?");
        assertThat(edited.edited()).isNotNull();
        assertThat(edited.editable()).isFalse();
        assertThat(town.message(town.mother, posted).editable()).isTrue();
        assertRefused(
                () -> town.school.as(town.mother, () -> posts.edit(posted.message(), 0, "Ещё раз")),
                ForumProblem.MESSAGE_CHANGED);
        assertThatThrownBy(() -> town.school.as(town.father, () -> posts.edit(posted.message(), 1, "Не моё")))
                .isInstanceOf(NotFound.class);
        assertThat(town.school.as(town.leader.actor(), () -> moderation.versions(posted.message())))
                .extracting(Version::text)
                .containsExactly("Кто едет?");
        assertThatThrownBy(() -> town.school.as(town.mother, () -> moderation.versions(posted.message())))
                .isInstanceOf(Denied.class);
        town.post(town.father, posted.topic(), "Мы едем");
        town.school.as(town.mother, () -> posts.edit(posted.message(), 1, "Кто поедет в музей?"));
        clock.moveTo(LocalDateTime.of(2026, 11, 12, 11, 11));
        assertRefused(
                () -> town.school.as(town.mother, () -> posts.edit(posted.message(), 2, "Поздно")),
                ForumProblem.EDIT_OVER);
        assertThat(town.message(town.mother, posted).editable()).isFalse();
    }

    @Test
    void newMessagesAreCountedUntilTheyAreReadAndFollowersAreToldOnce() {
        Posted posted = town.open(town.mother, section, "Кто едет?");
        assertThat(town.school.as(town.father, () -> forum.fresh(5)))
                .extracting(Topic::fresh)
                .containsExactly(1);
        town.messages(town.father, posted.topic());
        assertThat(town.school.as(town.father, () -> forum.fresh(5))).isEmpty();
        town.post(town.father, posted.topic(), "Мы едем");
        town.post(town.father, posted.topic(), "Вдвоём");
        assertThat(town.school.as(town.mother, () -> forum.section(section)).fresh())
                .isEqualTo(2);
        assertThat(town.bell(town.mother)).as("one bell for a topic").containsExactly("forum.bell.new");
        TopicPage page = town.school.as(town.mother, () -> forum.topic(posted.topic(), null));
        assertThat(page.firstNew()).isEqualTo(page.messages().get(1).id());
        assertThat(page.followed()).isTrue();
        town.post(town.father, posted.topic(), "И бабушка");
        assertThat(town.bell(town.mother)).hasSize(2);
        town.messages(town.mother, posted.topic());
        town.school.run(town.mother, () -> posts.follow(posted.topic(), false));
        town.post(town.father, posted.topic(), "И дедушка");
        assertThat(town.bell(town.mother)).hasSize(2);
        assertThat(town.bell(town.father)).as("nobody is told of the own words").isEmpty();
    }

    @Test
    void pagesHoldFiftyAndAMessageIsFoundOnItsOwn() {
        Posted posted = town.open(town.mother, section, "Считаем: 1");
        Posted last = posted;
        for (int i = 2; i <= 51; i++) {
            last = town.post(town.mother, posted.topic(), "Считаем: " + i);
        }
        long message = last.message();
        assertThat(town.school.as(town.father, () -> forum.place(message))).isEqualTo(new Place(posted.topic(), 2));
        assertThat(town.messages(town.father, posted.topic())).hasSize(50);
        TopicPage second = town.school.as(town.father, () -> forum.topic(posted.topic(), 9));
        assertThat(second.page()).isEqualTo(2);
        assertThat(second.messages()).hasSize(1);
        assertThat(town.school.as(town.father, () -> forum.found("считаем"))).isEqualTo(51);
        assertThat(town.school.as(town.father, () -> forum.find("считаем", 0, 10)))
                .hasSize(10)
                .first()
                .extracting(Found::text)
                .isEqualTo("Считаем: 51");
        assertThat(town.school.as(town.stranger, () -> forum.find("считаем", 0, 10)))
                .isEmpty();
        assertThat(town.school.as(town.father, () -> forum.find("%%%", 0, 10))).isEmpty();
        assertThat(town.school.as(town.father, () -> forum.found("сч"))).isZero();
    }

    @Test
    void aDraftIsThereAgainAndGoesWithTheMessage() {
        Posted posted = town.open(town.mother, section, "Кто едет?");
        long topic = posted.topic();
        town.school.run(town.father, () -> posts.keep(new Draft(section, topic, "", "Мы, наверное", posted.message())));
        Draft draft = town.school.as(town.father, () -> posts.draft(section, topic));
        assertThat(draft.text()).isEqualTo("Мы, наверное");
        assertThat(draft.quotes()).isEqualTo(posted.message());
        assertThat(town.school
                        .as(town.mother, () -> posts.draft(section, topic))
                        .empty())
                .isTrue();
        assertThatThrownBy(() ->
                        town.school.run(town.stranger, () -> posts.keep(new Draft(section, topic, "", "Чужое", null))))
                .isInstanceOf(NotFound.class);
        town.post(town.father, topic, "Мы едем");
        assertThat(town.school
                        .as(town.father, () -> posts.draft(section, topic))
                        .empty())
                .isTrue();
    }

    @Test
    void aFileIsReadByWhoReadsItsMessageAndNotWhenThatIsGone() {
        Posted posted = open(town.mother, "Поездка", "Программа", List.of(new NewMessage.Part("план.pdf", PDF)));
        UUID file = town.message(town.father, posted).files().getFirst().file();
        assertThat(content(town.father, file)).isEqualTo(PDF);
        assertThatThrownBy(() -> content(town.stranger, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> town.school.run(town.mother, () -> files.delete(file)))
                .isInstanceOf(NotFound.class);
        town.school.run(town.leader.actor(), () -> moderation.remove(posted.message(), "Чужие данные"));
        assertThat(town.message(town.father, posted).files()).isEmpty();
        assertThatThrownBy(() -> content(town.father, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> content(town.mother, file)).isInstanceOf(NotFound.class);
        assertThat(content(town.deputy, file)).isEqualTo(PDF);
    }

    @Test
    void sectionsAreKeptByWhoMay() {
        assertThat(town.school.as(town.leader.actor(), sections::circles))
                .extracting(NamedCircle::circle)
                .containsExactlyInAnyOrder(town.parents(), new Circle(CircleKind.CLASS_PUPILS, town.group));
        assertThatThrownBy(() -> town.school.as(town.mother, sections::circles)).isInstanceOf(Denied.class);
        Circle everybody = Circle.of(CircleKind.EVERYBODY);
        assertThatThrownBy(() -> town.section(town.leader.actor(), "Все", Set.of(everybody)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> town.section(town.mother, "Наш", Set.of(town.parents())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> town.school.as(town.otherLeader, () -> sections.data(section)))
                .isInstanceOf(NotFound.class);
        assertRefused(() -> town.section(town.admin, " ", Set.of(everybody)), ForumProblem.NAME_MISSING);
        assertRefused(() -> town.section(town.admin, "а".repeat(101), Set.of(everybody)), ForumProblem.TOO_LONG);
        assertRefused(() -> town.section(town.admin, "Все", Set.of()), ForumProblem.READERS_MISSING);
        assertRefused(
                () -> town.school.as(
                        town.admin,
                        () -> sections.save(
                                new SectionData(0, 0, "Все", "", false, Set.of(everybody), Set.of(town.parents())))),
                ForumProblem.WRITES_UNREAD);
        SectionData data = town.school.as(town.admin, () -> sections.data(section));
        assertRefused(
                () -> town.school.as(
                        town.admin,
                        () -> sections.save(
                                new SectionData(section, 7, data.name(), "", false, data.reads(), data.writes()))),
                ForumProblem.CHANGED_MEANWHILE);
        long all = town.section(town.admin, "Для всех", Set.of(everybody));
        town.school.run(town.admin, () -> sections.move(all, true));
        assertThat(town.school.as(town.deputy, forum::sections))
                .extracting(Section::name)
                .containsExactly("Для всех", "Родители 7Б");
        assertThatThrownBy(() -> town.school.run(town.leader.actor(), () -> sections.move(section, true)))
                .isInstanceOf(NotFound.class);
    }

    /** Two classes at once are no class of one's own. */
    @Test
    void aClassTeacherOpensForOneClassAtATime() {
        Circle otherPupils = new Circle(CircleKind.CLASS_PUPILS, town.otherGroup);
        assertThatThrownBy(() -> town.section(town.leader.actor(), "Две", Set.of(town.parents(), otherPupils)))
                .isInstanceOf(NotFound.class);
        long second = town.school.schoolClass(9, "В");
        town.school.lead(second, town.leader);
        assertRefused(
                () -> town.section(
                        town.leader.actor(),
                        "Две",
                        Set.of(town.parents(), new Circle(CircleKind.CLASS_GUARDIANS, second))),
                ForumProblem.NOT_OWN_CLASS);
    }

    @Test
    void pupilsAndParentsHaveSectionsOfTheirOwn() {
        Circle pupils = new Circle(CircleKind.CLASS_PUPILS, town.group);
        long own = town.section(town.leader.actor(), "Ученики 7Б", Set.of(pupils));
        assertThat(town.school.as(town.pupil, forum::sections))
                .extracting(Section::id)
                .containsExactly(own);
        assertThat(town.school.as(town.mother, forum::sections))
                .extracting(Section::id)
                .containsExactly(section);
        Posted posted = town.open(town.pupil, own, "Кто дежурит?");
        assertThat(town.message(town.leader.actor(), posted).role()).isEqualTo(Role.STUDENT);
        town.post(town.leader.actor(), posted.topic(), "Завтра второй ряд");
    }

    private Posted open(Actor by, String title, String text, List<NewMessage.Part> parts) {
        return town.school.as(by, () -> posts.open(new NewTopic(UUID.randomUUID(), section, title, text, parts)));
    }

    private Posted post(Actor by, UUID sent, long topic, String text, long quotes) {
        return town.school.as(by, () -> posts.post(new NewMessage(sent, topic, text, quotes, List.of())));
    }

    private byte[] content(Actor by, UUID file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        town.school.run(by, () -> files.write(file, out));
        return out.toByteArray();
    }

    static void assertRefused(Runnable work, Problem problem) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                .isEqualTo(problem));
    }
}
