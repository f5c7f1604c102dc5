package ru.zvonok.house;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.announcements.Announcements;
import ru.zvonok.campus.announcements.SaveAnnouncement;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.campus.forum.ForumPosts;
import ru.zvonok.campus.forum.ForumSections;
import ru.zvonok.campus.forum.NewTopic;
import ru.zvonok.campus.forum.Posted;
import ru.zvonok.campus.forum.SectionData;
import ru.zvonok.campus.portfolio.MemberRole;
import ru.zvonok.campus.portfolio.ProjectKind;
import ru.zvonok.campus.portfolio.Projects;
import ru.zvonok.campus.portfolio.SaveProject;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.GiveHomework;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.NewAssignment;
import ru.zvonok.learning.journal.Rollback;
import ru.zvonok.learning.journal.RollbackSpan;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.intake.Intake;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.MovementReason;
import ru.zvonok.registry.enrolment.OrderDraft;
import ru.zvonok.registry.enrolment.OrderKind;
import ru.zvonok.registry.enrolment.Orders;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.TwoTenants;

/** Organisations with one real thing of each kind that an address can name, and people whose own those things are. */
@Component
class RealPlaces {

    private final LearningFixture learning;
    private final TwoTenants tenants;
    private final SchoolClasses classes;
    private final Calendar calendar;
    private final Orders orders;
    private final People people;
    private final Intake intake;
    private final LessonCards cards;
    private final Journal journal;
    private final Rollback rollback;
    private final Announcements announcements;
    private final Projects projects;
    private final ForumSections forum;
    private final ForumPosts posts;

    RealPlaces(
            LearningFixture learning,
            TwoTenants tenants,
            SchoolClasses classes,
            Calendar calendar,
            Orders orders,
            People people,
            Intake intake,
            LessonCards cards,
            Journal journal,
            Rollback rollback,
            Announcements announcements,
            Projects projects,
            ForumSections forum,
            ForumPosts posts) {
        this.learning = learning;
        this.tenants = tenants;
        this.classes = classes;
        this.calendar = calendar;
        this.orders = orders;
        this.people = people;
        this.intake = intake;
        this.cards = cards;
        this.journal = journal;
        this.rollback = rollback;
        this.announcements = announcements;
        this.projects = projects;
        this.forum = forum;
        this.posts = posts;
    }

    /** One of them; things by the name they have in an address. */
    record Place(
            long municipality,
            School school,
            OrganisationKind kind,
            Map<String, String> things,
            Map<Role, Actor> owners) {

        /** Whether a thing can be the role's own. */
        static boolean owns(Role role) {
            return Stream.of(Reach.SELF, Reach.OWN_CHILD, Reach.OWN_CLASS).anyMatch(reach -> own(role, reach));
        }

        /** Whether the one whose own things these are reaches them so. */
        static boolean own(Role role, Reach reach) {
            return switch (reach) {
                case SELF -> role == Role.STUDENT;
                case OWN_CHILD -> role == Role.GUARDIAN;
                case OWN_SECTION, OWN_CLASS -> role == Role.TEACHER || role == Role.EDUCATOR;
                case ORGANISATION, MUNICIPALITY, REGION -> true;
            };
        }
    }

    Place make(OrganisationKind kind, long municipality) {
        School school = learning.open(tenants.organisation(kind, municipality));
        ClassData data =
                switch (kind) {
                    case SCHOOL -> ClassData.schoolClass(2026, 9, "А");
                    case COLLEGE -> ClassData.studyGroup(2026, 1, "П-11", null);
                    case PRESCHOOL -> ClassData.preschoolGroup(2026, 5, "Ромашка");
                };
        long group = school.bySystem(() -> classes.create(data));
        long pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        Colleague teacher = school.colleague(Role.TEACHER);
        Colleague educator = school.colleague(Role.EDUCATOR);
        long parent = school.person();
        school.bySystem(() -> {
            classes.lead(group, List.of(teacher.person(), educator.person()), LearningFixture.START);
            people.relate(List.of(Kinship.of(parent, pupil, Relation.MOTHER)));
            return 0;
        });
        Map<String, String> things = new HashMap<>();
        things.put("organisation", text(school.id()));
        things.put("municipality", text(municipality));
        for (String name : Set.of("person", "pupil", "child")) {
            things.put(name, text(pupil));
        }
        things.put("group", text(group));
        things.put("order", text(order(school, group, pupil)));
        things.put("intake", text(school.as(tenants.member(school.id(), Role.ORG_ADMIN), intake::begin)));
        things.put("project", text(project(school, pupil)));
        things.put("day", LearningFixture.TODAY.toString());
        things.put("month", LearningFixture.TODAY.toString().substring(0, 7));
        things.put("step", "files");
        things.put("announcement", text(announcement(school, group)));
        Collection<Period> periods = school.bySystem(() -> calendar.periods(school.periodSet()));
        things.put("period", text(periods.iterator().next().id()));
        if (kind != OrganisationKind.PRESCHOOL) {
            long course = school.course(group, "Математика", teacher);
            school.slot(course, LearningFixture.TODAY.getDayOfWeek(), 1);
            school.generate(LearningFixture.TODAY, LearningFixture.TODAY);
            things.put("course", text(course));
            long lesson = school.lesson(course, LearningFixture.TODAY).id();
            things.put("lesson", text(lesson));
            things.put(
                    "work",
                    text(school.bySystem(
                            () -> cards.addAssignment(new NewAssignment(course, lesson, 4, null, null, true)))));
            school.bySystem(() -> {
                cards.give(new GiveHomework(course, lesson, null, "№ 1", null));
                return 0;
            });
            things.put(
                    "homework",
                    text(school.bySystem(() -> cards.card(course, lesson))
                            .homework()
                            .getFirst()
                            .id()));
            things.put("rollback", text(rollback(school, teacher, course, lesson, pupil)));
            things.put("class", text(group));
            things.put("teacher", text(teacher.person()));
            things.put("room", text(school.room("12")));
        }
        things.putAll(talk(school, kind, group));
        Map<Role, Actor> owners = Map.of(
                Role.TEACHER, teacher.actor(),
                Role.EDUCATOR, educator.actor(),
                Role.STUDENT, school.account(pupil, Role.STUDENT),
                Role.GUARDIAN, school.account(parent, Role.GUARDIAN));
        return new Place(municipality, school, kind, Map.copyOf(things), owners);
    }

    /** Somebody with a role who has nothing to do with those things. */
    Actor other(Place place, Role role) {
        return switch (role.seat()) {
            case MUNICIPALITY -> tenants.officer(place.municipality());
            case REGION -> tenants.regionalOfficer();
            case ORGANISATION, FAMILY -> tenants.member(place.school().id(), role);
        };
    }

    /** Somebody with a role to whom those things belong, as far as a thing can belong to the role. */
    Actor owner(Place place, Role role) {
        Actor owner = place.owners().get(role);
        return owner == null ? other(place, role) : owner;
    }

    private long rollback(School school, Colleague teacher, long course, long lesson, long pupil) {
        LocalDate today = LearningFixture.TODAY;
        var mark = new EditCell(UUID.randomUUID(), pupil, lesson, "5", 0);
        school.as(teacher.actor(), () -> journal.edit(course, new DateRange(today, today), List.of(mark)));
        var span = new RollbackSpan(
                teacher.actor().account(),
                today.atStartOfDay(),
                today.plusDays(1).atStartOfDay());
        return school.as(tenants.member(school.id(), Role.ORG_ADMIN), () -> rollback.start(span, "Пароль украден"));
    }

    /** Of a colleague who has nothing to do with the class, and of the pupil. */
    private long project(School school, long pupil) {
        Actor leader = school.colleague(Role.SUPPORT_STAFF).actor();
        var data = new SaveProject(0, 0, ProjectKind.PROJECT, "Наша улица", "", "", null, null);
        long project = school.as(leader, () -> projects.save(data));
        school.run(leader, () -> projects.let(project, pupil, MemberRole.MEMBER));
        return project;
    }

    /** A section of the forum for the staff and for the families of a class, with a message in it. */
    private Map<String, String> talk(School school, OrganisationKind kind, long group) {
        Set<Circle> circles =
                new HashSet<>(Set.of(Circle.of(CircleKind.STAFF), new Circle(CircleKind.CLASS_GUARDIANS, group)));
        if (kind != OrganisationKind.PRESCHOOL) {
            circles.add(new Circle(CircleKind.CLASS_PUPILS, group));
        }
        return school.as(tenants.member(school.id(), Role.ORG_ADMIN), () -> {
            long section = forum.save(new SectionData(0, 0, "Класс", "", false, circles, circles));
            Posted posted = posts.open(new NewTopic(UUID.randomUUID(), section, "Поездка", "Кто едет?", List.of()));
            return Map.of("section", text(section), "topic", text(posted.topic()), "message", text(posted.message()));
        });
    }

    private long order(School school, long group, long pupil) {
        var line = OrderDraft.Line.depart(pupil, group, MovementReason.TO_OTHER_SCHOOL);
        var draft = new OrderDraft(
                OrderKind.DEPARTURE, "1", LearningFixture.TODAY, LearningFixture.TODAY, "Заявление", List.of(line));
        return school.bySystem(() -> orders.draft(draft));
    }

    private long announcement(School school, long group) {
        Set<Circle> circles =
                Set.of(new Circle(CircleKind.CLASS_PUPILS, group), new Circle(CircleKind.CLASS_GUARDIANS, group));
        var announcement = new SaveAnnouncement(
                null, 0, "Собрание", "В четверг", circles, null, null, false, false, List.of(), true);
        return school.as(tenants.member(school.id(), Role.PRINCIPAL), () -> announcements.save(announcement));
    }

    private static String text(long id) {
        return String.valueOf(id);
    }
}
