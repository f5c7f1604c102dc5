package ru.zvonok.campus.forum;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Relation;

/** A school with two classes, families and those who keep order in its forum. */
@Component
class ForumSchool {

    private final LearningFixture learning;
    private final People people;
    private final ForumSections sections;
    private final ForumPosts posts;
    private final Forum forum;
    private final Moderation moderation;
    private final Notifications notifications;

    ForumSchool(
            LearningFixture learning,
            People people,
            ForumSections sections,
            ForumPosts posts,
            Forum forum,
            Moderation moderation,
            Notifications notifications) {
        this.learning = learning;
        this.people = people;
        this.sections = sections;
        this.posts = posts;
        this.forum = forum;
        this.moderation = moderation;
        this.notifications = notifications;
    }

    Town make() {
        return new Town(learning.school());
    }

    /** Who is there. */
    final class Town {

        final School school;
        final long group;
        final long otherGroup;
        final Colleague leader;
        final Actor otherLeader;
        final Actor deputy;
        final Actor admin;
        final Actor mother;
        final Actor father;
        final Actor stranger;
        final Actor pupil;

        private Town(School school) {
            this.school = school;
            group = school.schoolClass(7, "Б");
            otherGroup = school.schoolClass(8, "А");
            leader = school.colleague(Role.TEACHER);
            Colleague other = school.colleague(Role.TEACHER);
            otherLeader = other.actor();
            school.lead(group, leader);
            school.lead(otherGroup, other);
            deputy = school.colleague(Role.DEPUTY_HEAD).actor();
            admin = school.colleague(Role.ORG_ADMIN).actor();
            List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
            long elsewhere = school.pupils(otherGroup, 1, LearningFixture.START).getFirst();
            pupil = school.account(pupils.get(0), Role.STUDENT);
            mother = parent(pupils.get(0));
            father = parent(pupils.get(1));
            stranger = parent(elsewhere);
        }

        private Actor parent(long child) {
            long person = school.person();
            school.bySystem(() -> {
                people.relate(List.of(Kinship.of(person, child, Relation.MOTHER)));
                return 0;
            });
            return school.account(person, Role.GUARDIAN);
        }

        Circle parents() {
            return new Circle(CircleKind.CLASS_GUARDIANS, group);
        }

        /** A section that these read and write. */
        long section(Actor by, String name, Set<Circle> circles) {
            return school.as(by, () -> sections.save(new SectionData(0, 0, name, "", false, circles, circles)));
        }

        /** A section for the parents of the class. */
        long section() {
            return section(leader.actor(), "Родители 7Б", Set.of(parents()));
        }

        Posted open(Actor by, long section, String text) {
            return school.as(
                    by, () -> posts.open(new NewTopic(UUID.randomUUID(), section, "Экскурсия", text, List.of())));
        }

        Posted post(Actor by, long topic, String text) {
            return school.as(by, () -> posts.post(new NewMessage(UUID.randomUUID(), topic, text, null, List.of())));
        }

        List<Message> messages(Actor by, long topic) {
            return school.as(by, () -> forum.topic(topic, 1)).messages();
        }

        Message message(Actor by, Posted posted) {
            return messages(by, posted.topic()).stream()
                    .filter(one -> one.id() == posted.message())
                    .findFirst()
                    .orElseThrow();
        }

        void remove(Posted posted, String reason) {
            school.run(leader.actor(), () -> moderation.remove(posted.message(), reason));
        }

        List<String> bell(Actor actor) {
            return school.as(actor, () -> notifications.latest(9)).stream()
                    .map(told -> told.notice().textKey())
                    .toList();
        }
    }
}
