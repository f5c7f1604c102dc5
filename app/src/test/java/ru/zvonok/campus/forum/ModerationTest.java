package ru.zvonok.campus.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zvonok.campus.forum.ForumTest.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.campus.forum.ForumSchool.Town;
import ru.zvonok.campus.forum.Waiting.Kind;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.duties.Duties;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;

/** What keeps rudeness out: removal, reports, appeals, words that hold back, suspensions. */
@ModuleTest
class ModerationTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;
    private static final String RUDE = "Ну ты и дурак";

    @Autowired
    ForumSchool forumSchool;

    @Autowired
    Forum forum;

    @Autowired
    ForumPosts posts;

    @Autowired
    Moderation moderation;

    @Autowired
    ForumOrder order;

    @Autowired
    Duties duties;

    @Autowired
    AuditTrail audit;

    Town town;
    Actor leader;
    long section;
    Posted topic;

    @BeforeEach
    void aTopic() {
        town = forumSchool.make();
        leader = town.leader.actor();
        section = town.section();
        topic = town.open(town.mother, section, "Кто едет?");
    }

    @Test
    void aReportedMessageIsTakenAwayWithAReasonAndTheAuthorAppealsOnce() {
        Posted posted = town.post(town.father, topic.topic(), "Опять вы ничего не знаете");
        town.school.run(town.mother, () -> posts.report(posted.message(), "Грубо"));
        town.school.run(town.mother, () -> posts.report(posted.message(), "Очень грубо"));
        assertThat(town.message(town.mother, posted).reported()).isTrue();
        assertThat(town.message(town.father, posted).reported()).isFalse();
        assertThat(town.bell(leader)).contains("forum.bell.reported");
        Waiting report = waiting(town.deputy).getFirst();
        assertThat(report.kind()).isEqualTo(Kind.REPORTED);
        assertThat(report.words()).isEqualTo("Грубо");
        assertThat(report.due()).isEqualTo(TODAY.plusDays(1));
        assertThat(waiting(leader)).hasSize(1);
        assertThat(waiting(town.otherLeader)).isEmpty();
        assertThat(town.school.as(leader, duties::mine)).extracting(Duty::title).contains("forum.duty");

        remove(leader, posted, "Обидно для участника");
        assertThat(waiting(leader)).isEmpty();
        assertThat(town.bell(town.mother)).contains("forum.bell.report-removed");
        assertThat(town.bell(town.father)).contains("forum.bell.removed");
        Message gone = town.message(town.mother, posted);
        assertThat(gone.state()).isEqualTo(MessageState.REMOVED);
        assertThat(gone.text()).isEmpty();
        assertThat(Objects.requireNonNull(gone.removal()).reason()).isEqualTo("Обидно для участника");
        assertThat(town.message(town.father, posted).text()).isEqualTo("Опять вы ничего не знаете");
        assertThat(town.message(town.deputy, posted).text()).isEqualTo("Опять вы ничего не знаете");
        assertRefused(() -> remove(town.deputy, posted, "Ещё раз"), ForumProblem.ANSWERED);

        appeal(town.father, posted, "Это правда");
        assertRefused(() -> appeal(town.father, posted, "Ещё раз"), ForumProblem.APPEALED);
        assertThat(Objects.requireNonNull(town.message(town.mother, posted).removal())
                        .appeal())
                .as("others do not read it")
                .isNull();
        assertThat(waiting(town.deputy)).extracting(Waiting::kind).containsExactly(Kind.APPEALED);
        assertRefused(() -> confirm(leader, posted, "Так и есть"), ForumProblem.OWN_DECISION);
        confirm(town.deputy, posted, "Слова обидные");
        assertRefused(() -> confirm(town.deputy, posted, "Слова обидные"), ForumProblem.ANSWERED);
        assertThat(Objects.requireNonNull(town.message(town.father, posted).removal())
                        .answer())
                .isEqualTo("Слова обидные");
        assertThat(town.bell(town.father)).contains("forum.bell.confirmed");

        town.school.run(town.deputy, () -> moderation.putBack(posted.message()));
        assertThat(town.message(town.mother, posted).text()).isEqualTo("Опять вы ничего не знаете");
        assertRefused(() -> appeal(town.father, posted, "Спасибо"), ForumProblem.ANSWERED);
        remove(town.deputy, posted, "Всё-таки нет");
        assertRefused(() -> appeal(town.father, posted, "Второй раз"), ForumProblem.APPEALED);
        assertThat(audit.of(town.school.id(), town.deputy)).contains("forum.message-put-back");
        assertThat(audit.of(town.school.id(), leader)).contains("forum.message-removed");
    }

    @Test
    void aReportIsDeclinedWithAWord() {
        town.school.run(town.father, () -> posts.report(topic.message(), "Не по теме"));
        long report = waiting(town.deputy).getFirst().id();
        assertRefused(() -> decline(town.deputy, report, " "), ForumProblem.REASON_MISSING);
        assertRefused(() -> decline(town.deputy, report, "а".repeat(501)), ForumProblem.TOO_LONG);
        assertThatThrownBy(() -> decline(town.otherLeader, report, "Не моё")).isInstanceOf(NotFound.class);
        decline(town.deputy, report, "Тема о поездке");
        assertRefused(() -> decline(town.deputy, report, "Тема о поездке"), ForumProblem.ANSWERED);
        assertThat(town.bell(town.father)).contains("forum.bell.report-declined");
        assertThat(town.message(town.father, topic).state()).isEqualTo(MessageState.SHOWN);
    }

    @Test
    void reportsAndRemovalsAreForWhomItConcerns() {
        assertRefused(
                () -> town.school.run(town.mother, () -> posts.report(topic.message(), "Грубо")),
                ForumProblem.OWN_MESSAGE);
        assertRefused(
                () -> town.school.run(town.father, () -> posts.report(topic.message(), "")),
                ForumProblem.REASON_MISSING);
        assertThatThrownBy(() -> town.school.run(town.stranger, () -> posts.report(topic.message(), "Грубо")))
                .isInstanceOf(NotFound.class);
        assertRefused(() -> appeal(town.mother, topic, "За что"), ForumProblem.ANSWERED);
        assertThatThrownBy(() -> appeal(town.father, topic, "За что")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> remove(town.mother, topic, "Хочу")).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> remove(town.otherLeader, topic, "Хочу")).isInstanceOf(NotFound.class);
        assertRefused(() -> remove(leader, topic, " "), ForumProblem.REASON_MISSING);
        Town elsewhere = forumSchool.make();
        assertThatThrownBy(
                        () -> elsewhere.school.run(elsewhere.deputy, () -> moderation.remove(topic.message(), "Чужое")))
                .isInstanceOf(NotFound.class);
        assertRefused(() -> town.school.run(leader, () -> moderation.approve(topic.message())), ForumProblem.ANSWERED);
        assertRefused(() -> town.school.run(leader, () -> moderation.putBack(topic.message())), ForumProblem.ANSWERED);
        assertRefused(() -> confirm(leader, topic, "Нет"), ForumProblem.ANSWERED);
        remove(leader, topic, "Проверка");
        assertRefused(
                () -> town.school.run(town.father, () -> posts.report(topic.message(), "Грубо")),
                ForumProblem.ANSWERED);
    }

    @Test
    void aRudeMessageWaitsForAModerator() {
        Posted held = town.post(town.father, topic.topic(), RUDE);
        assertThat(held.held()).isTrue();
        assertThat(town.message(town.father, held).state()).isEqualTo(MessageState.HELD);
        assertThat(town.messages(town.mother, topic.topic())).hasSize(1);
        assertThat(town.school.as(town.mother, () -> forum.fresh(5))).isEmpty();
        assertThat(town.bell(leader)).contains("forum.bell.held");
        assertThat(waiting(leader)).extracting(Waiting::kind).containsExactly(Kind.HELD);
        town.school.run(leader, () -> moderation.approve(held.message()));
        assertThat(town.messages(town.mother, topic.topic())).hasSize(2);
        assertThat(town.bell(town.father)).contains("forum.bell.approved");
        assertThat(town.bell(town.mother)).contains("forum.bell.new");
        town.school.as(town.father, () -> posts.edit(held.message(), 0, "Ну ты и Д У Р А К"));
        assertThat(town.messages(town.mother, topic.topic())).hasSize(1);
        Posted opened = town.open(town.father, section, RUDE);
        assertThat(town.school.as(town.father, () -> forum.topics(section, 1)).topics())
                .hasSize(2);
        assertThat(town.school.as(town.mother, () -> forum.topics(section, 1)).topics())
                .hasSize(1);
        assertThatThrownBy(() -> town.messages(town.mother, opened.topic())).isInstanceOf(NotFound.class);
        assertThat(town.post(leader, topic.topic(), "«" + RUDE + "» так не пишем")
                        .held())
                .as("a moderator need not ask")
                .isFalse();
    }

    @Test
    void theOwnListOfWordsIsKeptByWhoModeratesAll() {
        assertThat(town.school.as(leader, order::words).common()).contains("идиот*");
        town.school.run(town.deputy, () -> order.addWord(" Редиск* "));
        assertThat(town.post(town.father, topic.topic(), "Вы р е д и с к а").held())
                .isTrue();
        assertRefused(() -> town.school.run(town.deputy, () -> order.addWord("редиск*")), ForumProblem.WORD_KNOWN);
        for (String wrong : List.of("", "а", "*", "два слова", "сл*во")) {
            assertRefused(() -> town.school.run(town.deputy, () -> order.addWord(wrong)), ForumProblem.WORD_WRONG);
        }
        assertThatThrownBy(() -> town.school.run(leader, () -> order.addWord("нельзя")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> town.school.as(town.mother, order::words)).isInstanceOf(Denied.class);
        long word = town.school.as(town.admin, order::words).own().getFirst().id();
        town.school.run(town.admin, () -> order.dropWord(word));
        assertThatThrownBy(() -> town.school.run(town.admin, () -> order.dropWord(word)))
                .isInstanceOf(NotFound.class);
        assertThat(town.post(town.father, topic.topic(), "Вы редиска").held()).isFalse();
    }

    @Test
    void whoIsSuspendedReadsAndDoesNotWrite() {
        Posted posted = town.post(town.father, topic.topic(), "Ерунда");
        assertRefused(() -> suspend(leader, posted, TODAY.minusDays(1), "Грубость"), ForumProblem.DAY_WRONG);
        assertRefused(() -> suspend(leader, posted, TODAY.plusYears(2), "Грубость"), ForumProblem.DAY_WRONG);
        assertRefused(() -> suspend(leader, posted, TODAY, " "), ForumProblem.REASON_MISSING);
        assertThatThrownBy(() -> suspend(town.otherLeader, posted, TODAY, "Грубость"))
                .isInstanceOf(NotFound.class);
        Posted ofLeader = town.post(leader, topic.topic(), "Тише");
        assertRefused(() -> suspend(town.deputy, ofLeader, TODAY, "Грубость"), ForumProblem.KEEPER);
        suspend(leader, posted, TODAY, "Грубость");
        assertThatThrownBy(() -> town.post(town.father, topic.topic(), "А я напишу"))
                .isInstanceOfSatisfying(ru.zvonok.platform.kernel.Refusal.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(ForumProblem.SUSPENDED);
                    assertThat(refusal.arguments()).containsExactly(TODAY, "Грубость");
                });
        assertRefused(() -> town.open(town.father, section, "А я"), ForumProblem.SUSPENDED);
        assertRefused(
                () -> town.school.as(town.father, () -> posts.edit(posted.message(), 0, "А я")),
                ForumProblem.SUSPENDED);
        TopicPage page = town.school.as(town.father, () -> forum.topic(topic.topic(), null));
        assertThat(Objects.requireNonNull(page.suspension()).reason()).isEqualTo("Грубость");
        assertThat(town.bell(town.father)).contains("forum.bell.suspended");
        long everywhere = town.section(town.admin, "Для всех", Set.of(Circle.of(CircleKind.EVERYBODY)));
        Posted other = town.open(town.father, everywhere, "Здесь можно");
        assertThat(town.school.as(town.otherLeader, order::suspended)).isEmpty();
        long id = town.school.as(leader, order::suspended).getFirst().id();
        assertThatThrownBy(() -> town.school.run(town.otherLeader, () -> order.lift(id)))
                .isInstanceOf(NotFound.class);
        town.school.run(leader, () -> order.lift(id));
        town.post(town.father, topic.topic(), "Спасибо");
        suspend(town.deputy, other, TODAY.plusDays(3), "Повторно");
        assertRefused(() -> town.post(town.father, topic.topic(), "И здесь"), ForumProblem.SUSPENDED);
        assertRefused(() -> town.open(town.father, everywhere, "И там"), ForumProblem.SUSPENDED);
        assertThat(town.school.as(town.deputy, order::suspended)).hasSize(1);
        assertThat(audit.of(town.school.id(), town.deputy)).contains("forum.suspended");
    }

    @Test
    void topicsArePinnedByModeratorsAlone() {
        town.open(town.mother, section, "Вторая тема");
        town.school.run(leader, () -> moderation.pin(topic.topic(), true));
        assertThat(town.school.as(town.mother, () -> forum.topics(section, 1)).topics())
                .first()
                .extracting(Topic::id)
                .isEqualTo(topic.topic());
        assertThatThrownBy(() -> town.school.run(town.mother, () -> moderation.pin(topic.topic(), false)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> town.school.run(town.otherLeader, () -> moderation.close(topic.topic(), true)))
                .isInstanceOf(NotFound.class);
    }

    private List<Waiting> waiting(Actor actor) {
        return town.school.as(actor, moderation::waiting).first();
    }

    private void remove(Actor actor, Posted posted, String reason) {
        town.school.run(actor, () -> moderation.remove(posted.message(), reason));
    }

    private void appeal(Actor actor, Posted posted, String word) {
        town.school.run(actor, () -> posts.appeal(posted.message(), word));
    }

    private void confirm(Actor actor, Posted posted, String word) {
        town.school.run(actor, () -> moderation.confirm(posted.message(), word));
    }

    private void decline(Actor actor, long report, String word) {
        town.school.run(actor, () -> moderation.decline(report, word));
    }

    private void suspend(Actor actor, Posted posted, LocalDate until, String reason) {
        town.school.run(actor, () -> order.suspend(posted.message(), until, reason));
    }
}
