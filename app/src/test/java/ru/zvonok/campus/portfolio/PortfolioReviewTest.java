package ru.zvonok.campus.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zvonok.campus.portfolio.PortfolioCast.achievement;
import static ru.zvonok.campus.portfolio.PortfolioCast.again;
import static ru.zvonok.campus.portfolio.PortfolioCast.olympiad;
import static ru.zvonok.campus.portfolio.PortfolioCast.refused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.portfolio.PortfolioCast.Cast;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** Who checks achievements, and what becomes of them. */
@ModuleTest
class PortfolioReviewTest {

    @Autowired
    PortfolioCast casts;

    @Autowired
    Portfolios door;

    @Autowired
    PortfolioReview review;

    @Autowired
    People people;

    @Autowired
    Notifications notifications;

    @Autowired
    TwoTenants tenants;

    @Autowired
    AuditTrail audit;

    Cast cast;
    School school;
    Actor leader;
    long pupil;

    @BeforeEach
    void anAchievement() {
        cast = casts.cast();
        school = cast.school;
        leader = cast.leader.actor();
        pupil = cast.pupil;
        school.as(cast.self, () -> door.save(olympiad(pupil, "Олимпиада")));
    }

    @Test
    void itIsGivenBackMendedAndConfirmed() {
        WaitingEntry waiting = waiting(leader).getFirst();
        assertThat(waiting.person()).isEqualTo(pupil);
        assertThat(waiting.groupName()).isEqualTo("7Б");
        assertThat(school.as(leader, review::countWaiting)).isEqualTo(1);
        Entry entry = waiting.entry();
        refused(PortfolioProblem.WORD, () -> verify(leader, entry, false, " "));
        refused(PortfolioProblem.TOO_LONG, () -> verify(leader, entry, false, "а".repeat(501)));
        verify(leader, entry, false, "Приложите диплом");
        assertThat(waiting(leader)).isEmpty();
        assertThat(bell(cast.mother)).containsExactly("portfolio.bell.returned");
        assertThat(bell(cast.self)).containsExactly("portfolio.bell.returned");
        Entry returned = entry();
        assertThat(returned.state()).isEqualTo(EntryState.RETURNED);
        assertThat(returned.word()).isEqualTo("Приложите диплом");
        refused(PortfolioProblem.CHANGED_MEANWHILE, () -> verify(leader, returned, true, ""));

        school.as(cast.mother, () -> door.save(again(pupil, returned, "Олимпиада по физике", List.of(), Set.of())));
        Entry mended = waiting(leader).getFirst().entry();
        refused(PortfolioProblem.CHANGED_MEANWHILE, () -> verify(leader, entry, true, ""));
        verify(leader, mended, true, "");
        Entry confirmed = entry();
        assertThat(confirmed.state()).isEqualTo(EntryState.CONFIRMED);
        assertThat(confirmed.checkedOn()).isEqualTo(PortfolioCast.TODAY);
        assertThat(confirmed.word()).isEmpty();
        refused(PortfolioProblem.CHANGED_MEANWHILE, () -> verify(leader, mended, true, ""));
        assertThat(bell(cast.mother)).containsExactly("portfolio.bell.confirmed", "portfolio.bell.returned");
        assertThat(audit.of(school.id(), leader)).contains("portfolio.entry-returned", "portfolio.entry-confirmed");
    }

    @Test
    void aChangeOfWhatWasConfirmedWaitsAnew() {
        verify(leader, entry(), true, "");
        Entry confirmed = entry();
        school.as(cast.self, () -> door.save(again(pupil, confirmed, confirmed.title(), List.of(), Set.of())));
        assertThat(entry().state()).as("nothing was changed").isEqualTo(EntryState.CONFIRMED);
        school.as(cast.self, () -> door.save(again(pupil, confirmed, "Победа", List.of(), Set.of())));
        assertThat(entry().state()).isEqualTo(EntryState.WAITING);
        assertThat(entry().checkedOn()).isNull();
        assertThat(waiting(leader)).hasSize(1);
    }

    @Test
    void staffIsCheckedByTheDeputyAndNobodyByOneself() {
        long me = cast.leader.person();
        school.as(leader, () -> door.save(achievement(me, "professional", "Учитель года", PortfolioCast.TODAY)));
        assertThat(waiting(cast.deputy)).extracting(one -> one.entry().title()).containsExactly("Учитель года");
        assertThat(waiting(leader)).extracting(WaitingEntry::person).containsExactly(pupil);
        Entry own = waiting(cast.deputy).getFirst().entry();
        assertThatThrownBy(() -> verify(leader, own, true, "")).isInstanceOf(NotFound.class);
        verify(cast.deputy, own, true, "");
        Colleague deputy = school.colleague(Role.DEPUTY_HEAD);
        school.as(
                deputy.actor(),
                () -> door.save(achievement(deputy.person(), "professional", "Мастер", PortfolioCast.TODAY)));
        assertThat(waiting(deputy.actor())).isEmpty();
        Entry mine = school.as(deputy.actor(), () -> door.portfolio(deputy.person()))
                .entries()
                .getFirst();
        refused(PortfolioProblem.OWN, () -> verify(deputy.actor(), mine, true, ""));
        verify(cast.deputy, mine, true, "");
        verify(cast.deputy, entry(), true, "");
    }

    @Test
    void nobodyChecksTheOwnChild() {
        school.bySystem(() -> {
            people.relate(List.of(new Kinship(cast.leader.person(), pupil, Relation.FATHER, true, true)));
            return 0;
        });
        tenants.grant(leader, Role.GUARDIAN, school.id());
        assertThat(waiting(leader)).isEmpty();
        refused(PortfolioProblem.OWN, () -> verify(leader, entry(), true, ""));
        assertThat(school.as(cast.deputy, () -> door.portfolio(pupil)).verifies())
                .isTrue();
        verify(cast.deputy, entry(), true, "");
    }

    @Test
    void listsCountWhatThereIs() {
        verify(leader, entry(), true, "");
        school.as(cast.self, () -> door.save(olympiad(pupil, "Вторая")));
        assertThat(school.as(leader, review::classes))
                .extracting(ClassEntry::name)
                .containsExactly("7Б");
        List<PortfolioRow> rows = school.as(leader, () -> review.ofClass(cast.group));
        assertThat(rows).hasSize(2);
        PortfolioRow row =
                rows.stream().filter(one -> one.person() == pupil).findFirst().orElseThrow();
        assertThat(row.achievements()).isEqualTo(2);
        assertThat(row.confirmed()).isEqualTo(1);
        assertThat(row.waiting()).isEqualTo(1);
        assertThat(school.as(cast.deputy, review::ofStaff))
                .extracting(PortfolioRow::person)
                .contains(cast.leader.person());
        assertThat(audit.of(school.id(), leader)).contains("portfolio.list-read");
    }

    @Test
    void othersSeeAndCheckNothing() {
        long other = school.schoolClass(8, "А");
        Colleague stranger = school.colleague(Role.TEACHER);
        school.lead(other, stranger);
        assertThat(waiting(stranger.actor())).isEmpty();
        assertThat(school.as(stranger.actor(), review::countWaiting)).isZero();
        Entry entry = entry();
        assertThatThrownBy(() -> verify(stranger.actor(), entry, true, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(stranger.actor(), () -> review.ofClass(cast.group)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(leader, review::ofStaff)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> waiting(cast.mother)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> verify(cast.mother, entry, true, "")).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(cast.self, review::classes)).isInstanceOf(Denied.class);
        Actor admin = school.colleague(Role.ORG_ADMIN).actor();
        assertThatThrownBy(() -> verify(admin, entry, true, "")).isInstanceOf(Denied.class);
        assertThat(school.as(admin, () -> door.portfolio(pupil)).verifies()).isFalse();
        School elsewhere = casts.cast().school;
        Actor head = elsewhere.colleague(Role.PRINCIPAL).actor();
        assertThat(elsewhere.as(head, review::waiting)).isEmpty();
        assertThatThrownBy(() -> elsewhere.as(head, () -> review.ofClass(cast.group)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void moreThanAPageIsCounted() {
        for (int i = 0; i < PortfolioReview.PAGE; i++) {
            SaveEntry more = olympiad(pupil, "Олимпиада " + i);
            school.as(cast.self, () -> door.save(more));
        }
        assertThat(waiting(leader)).hasSize(PortfolioReview.PAGE);
        assertThat(school.as(leader, review::countWaiting)).isEqualTo(PortfolioReview.PAGE + 1);
    }

    private void verify(Actor actor, Entry entry, boolean confirmed, String word) {
        school.run(actor, () -> review.verify(entry.id(), entry.version(), confirmed, word));
    }

    private List<WaitingEntry> waiting(Actor actor) {
        return school.as(actor, review::waiting);
    }

    private Entry entry() {
        return school.as(cast.self, () -> door.portfolio(pupil)).entries().getFirst();
    }

    private List<String> bell(Actor actor) {
        return school.as(actor, () -> notifications.latest(5)).stream()
                .map(told -> told.notice().textKey())
                .toList();
    }
}
