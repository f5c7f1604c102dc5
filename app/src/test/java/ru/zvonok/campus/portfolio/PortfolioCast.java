package ru.zvonok.campus.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.SaveEntry.NewProof;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.Relation;

/** Schools with a class, a family and those who look after portfolios. */
@Component
public class PortfolioCast {

    public static final LocalDate TODAY = LearningFixture.TODAY;
    public static final byte[] PDF = "%PDF-1.4 диплом".getBytes(StandardCharsets.UTF_8);

    private final LearningFixture fixture;
    private final People people;

    PortfolioCast(LearningFixture fixture, People people) {
        this.fixture = fixture;
        this.people = people;
    }

    /** The people of one school. */
    public final class Cast {

        public final School school;
        public final long group;
        public final Colleague leader;
        public final Actor deputy;
        public final long pupil;
        public final long classmate;
        public final Actor self;
        public final long motherPerson;
        public final Actor mother;

        private Cast(School school) {
            this.school = school;
            leader = school.colleague(Role.TEACHER);
            deputy = school.colleague(Role.DEPUTY_HEAD).actor();
            group = school.schoolClass(7, "Б");
            school.lead(group, leader);
            List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
            pupil = pupils.get(0);
            classmate = pupils.get(1);
            self = school.account(pupil, Role.STUDENT);
            motherPerson = parent(pupil, true);
            mother = school.account(motherPerson, Role.GUARDIAN);
        }

        public long parent(long child, boolean legal) {
            long person = school.person();
            school.bySystem(() -> {
                people.relate(List.of(new Kinship(person, child, Relation.MOTHER, legal, true)));
                return 0;
            });
            return person;
        }

        public void born(long person, LocalDate day) {
            school.bySystem(() -> {
                PersonCard card = people.card(person);
                people.change(
                        person,
                        card.version(),
                        new PersonData(card.name(), card.sex(), day, card.snils(), card.contacts()));
                return 0;
            });
        }
    }

    public Cast cast() {
        return new Cast(fixture.school());
    }

    public static SaveEntry olympiad(long person, String title) {
        return achievement(person, "olympiad", title, TODAY.minusDays(10));
    }

    public static SaveEntry achievement(long person, String kind, String title, LocalDate day) {
        return new SaveEntry(
                0,
                0,
                person,
                PortfolioSection.ACHIEVEMENTS,
                kind,
                title,
                EventLevel.MUNICIPALITY,
                EventResult.AWARDEE,
                day,
                null,
                null,
                "Зареченск",
                "Решила четыре задачи из пяти",
                List.of(),
                Set.of());
    }

    public static SaveEntry collected(long person, PortfolioSection section, String title) {
        return new SaveEntry(
                0, 0, person, section, null, title, null, null, null, null, null, "", "слова", List.of(), Set.of());
    }

    /** The entry again, with another title and files that come and go. */
    public static SaveEntry again(long person, Entry was, String title, List<NewProof> come, Set<UUID> go) {
        AchievementKind kind = was.kind();
        return new SaveEntry(
                was.id(),
                was.version(),
                person,
                was.section(),
                kind == null ? null : kind.code(),
                title,
                was.level(),
                was.result(),
                was.day(),
                was.until(),
                was.hours(),
                was.place(),
                was.words(),
                come,
                go);
    }

    public static SaveEntry with(SaveEntry entry, List<NewProof> come) {
        return new SaveEntry(
                entry.id(),
                entry.version(),
                entry.person(),
                entry.section(),
                entry.kind(),
                entry.title(),
                entry.level(),
                entry.result(),
                entry.day(),
                entry.until(),
                entry.hours(),
                entry.place(),
                entry.words(),
                come,
                Set.of());
    }

    public static void refused(Problem problem, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                .isEqualTo(problem));
    }
}
