package ru.zvonok.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.BellSchedule;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodPlan;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.MovementReason;
import ru.zvonok.registry.enrolment.OrderDraft;
import ru.zvonok.registry.enrolment.OrderKind;
import ru.zvonok.registry.enrolment.Orders;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.organisation.Position;
import ru.zvonok.registry.organisation.Positions;
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.organisation.Rooms;
import ru.zvonok.registry.people.Employment;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonFacts;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.registry.people.Staff;
import ru.zvonok.support.TwoTenants;

/**
 * Schools, classes, families for tests of this and upper floors. Fixed values; every state is reached through the doors by
 * somebody who may: classes are filled by orders that a secretary drafts and a principal signs. The year is 2026/27, as the
 * test clock stands in it.
 */
@Component
public class RegistryFixtures {

    public static final int YEAR = 2026;
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2027, 5, 26);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TwoTenants tenants;
    private final SchoolYears years;
    private final SchoolClasses classes;
    private final Orders orders;
    private final People people;
    private final PersonFacts facts;
    private final Staff staff;
    private final Positions positions;
    private final Rooms rooms;

    RegistryFixtures(
            TwoTenants tenants,
            SchoolYears years,
            SchoolClasses classes,
            Orders orders,
            People people,
            PersonFacts facts,
            Staff staff,
            Positions positions,
            Rooms rooms) {
        this.tenants = tenants;
        this.years = years;
        this.classes = classes;
        this.orders = orders;
        this.people = people;
        this.facts = facts;
        this.staff = staff;
        this.positions = positions;
        this.rooms = rooms;
    }

    /** A school directly under the region. */
    public TestSchool school() {
        return organisation(tenants.school());
    }

    /** A school of a municipality. */
    public TestSchool schoolOf(long municipality) {
        return organisation(tenants.organisation(OrganisationKind.SCHOOL, municipality));
    }

    public TestSchool college() {
        return organisation(tenants.organisation(OrganisationKind.COLLEGE, null));
    }

    public TestSchool kindergarten() {
        return organisation(tenants.organisation(OrganisationKind.PRESCHOOL, null));
    }

    /** An organisation that is there gets its office, year, quarters, vacations and bells. */
    public TestSchool organisation(long id) {
        Actor admin = tenants.member(id, Role.ORG_ADMIN);
        long set = tenants.as(admin, id, this::year);
        return new TestSchool(
                id,
                set,
                admin,
                tenants.member(id, Role.PRINCIPAL),
                tenants.member(id, Role.DEPUTY_HEAD),
                tenants.member(id, Role.SECRETARY));
    }

    /** A class of 28 with a class teacher, all in it since 1 September. */
    public TestClass schoolClass(TestSchool school, int grade, String letter) {
        return schoolClass(school, grade, letter, 28);
    }

    public TestClass schoolClass(TestSchool school, int grade, String letter, int pupils) {
        return group(school, ClassData.schoolClass(YEAR, grade, letter), pupils, Role.TEACHER, YEAR - 6 - grade);
    }

    /** A study group of a college with its curator. */
    public TestClass studyGroup(TestSchool college, int course, String name, int students) {
        return group(
                college, ClassData.studyGroup(YEAR, course, name, null), students, Role.TEACHER, YEAR - 15 - course);
    }

    /** A kindergarten group with one educator. */
    public TestClass preschoolGroup(TestSchool kindergarten, int age, String name, int children) {
        return group(kindergarten, ClassData.preschoolGroup(YEAR, age, name), children, Role.EDUCATOR, YEAR - age);
    }

    /** A person with nothing but a name. */
    public long person(TestSchool school, PersonName name) {
        return in(school, school.admin(), () -> people.create(PersonData.named(name)));
    }

    /** Somebody employed as a teacher since 1 September, with an account. */
    public Member teacher(TestSchool school) {
        return employee(school, "Учитель", Role.TEACHER);
    }

    /** Somebody employed since 1 September, with an account that has the role. */
    public Member employee(TestSchool school, String position, Role role) {
        long person = person(school, TestNames.name(NUMBERS.incrementAndGet()));
        in(school, school.admin(), () -> {
            Position proposed = positions.propose(position);
            long id = proposed.id() == 0 ? positions.save(proposed) : proposed.id();
            return staff.employ(new Employment(0, person, id, "", DateRange.from(FIRST_DAY), BigDecimal.ONE, true));
        });
        return account(school, person, role);
    }

    /** An account with a role for a person that is there: a pupil who signs in, a parent. */
    public Member account(TestSchool school, long person, Role role) {
        var guid = in(school, school.admin(), () -> facts.guids(Set.of(person))).get(person);
        return new Member(person, tenants.member(school.id(), role, guid));
    }

    /** The mother of children, with an account. */
    public Member mother(TestSchool school, Long... children) {
        long person = person(school, TestNames.name(NUMBERS.incrementAndGet()));
        in(school, school.admin(), () -> {
            people.relate(List.of(children).stream()
                    .map(child -> Kinship.of(person, child, Relation.MOTHER))
                    .toList());
            return null;
        });
        return account(school, person, Role.GUARDIAN);
    }

    /** Signed order: from a day on these people are in the class. */
    public long enrol(TestSchool school, long group, List<Long> persons, LocalDate on) {
        return signed(
                school,
                OrderKind.ENROLMENT,
                on,
                persons.stream()
                        .map(one -> OrderDraft.Line.enrol(one, group, MovementReason.FROM_OTHER_SCHOOL))
                        .toList());
    }

    /** Signed order: from a day on a person is in another class. */
    public long transfer(TestSchool school, long person, long from, long to, LocalDate on) {
        return signed(
                school,
                OrderKind.CLASS_TRANSFER,
                on,
                List.of(OrderDraft.Line.transfer(person, from, to, MovementReason.BY_WISH)));
    }

    /** Signed order: from a day on a person is no longer there. */
    public long depart(TestSchool school, long person, long from, LocalDate on) {
        return signed(
                school,
                OrderKind.DEPARTURE,
                on,
                List.of(OrderDraft.Line.depart(person, from, MovementReason.TO_OTHER_SCHOOL)));
    }

    /** A draft with a number of its own. */
    public long draft(TestSchool school, OrderKind kind, LocalDate on, List<OrderDraft.Line> lines) {
        String number = NUMBERS.incrementAndGet() + "-к";
        return in(
                school,
                school.secretary(),
                () -> orders.draft(new OrderDraft(kind, number, on, on, "Заявление", lines)));
    }

    public long room(TestSchool school, String name) {
        return in(
                school,
                school.admin(),
                () -> rooms.save(new Room(0, name, Room.Kind.CLASSROOM, null, null, 30, false)));
    }

    /** A valid СНИЛС that no other call answered. */
    public static Snils snils() {
        return TestNames.snils(700_000_000 + NUMBERS.incrementAndGet());
    }

    /** Somebody with an account: the person and the account. */
    public record Member(long person, Actor actor) {}

    private <T> T in(TestSchool school, Actor actor, Supplier<T> work) {
        return tenants.as(actor, school.id(), work);
    }

    private long signed(TestSchool school, OrderKind kind, LocalDate on, List<OrderDraft.Line> lines) {
        long order = draft(school, kind, on, lines);
        in(school, school.principal(), () -> {
            orders.sign(order, 0);
            return null;
        });
        return order;
    }

    private TestClass group(TestSchool school, ClassData data, int members, Role role, int birthYear) {
        String position = role == Role.EDUCATOR
                ? "Воспитатель"
                : data.kind() == ClassKind.STUDY_GROUP ? "Преподаватель" : "Учитель";
        Member teacher = employee(school, position, role);
        long id = in(school, school.admin(), () -> {
            long made = classes.create(data);
            classes.lead(made, List.of(teacher.person()), FIRST_DAY);
            return made;
        });
        List<Long> pupils = in(
                school,
                school.admin(),
                () -> people.createAll(IntStream.range(0, members)
                        .mapToObj(number -> TestNames.pupil(number, birthYear))
                        .toList()));
        if (!pupils.isEmpty()) {
            enrol(school, id, pupils, FIRST_DAY);
        }
        String name = data.kind() == ClassKind.SCHOOL_CLASS ? data.grade() + data.letter() : data.letter();
        return new TestClass(school, id, name, teacher.actor(), teacher.person(), pupils);
    }

    private long year() {
        years.open(YEAR, FIRST_DAY, LAST_DAY);
        long set = years.save(new PeriodPlan(
                new PeriodSet(0, YEAR, "Четверти", PeriodSet.Type.QUARTER, 5, 0, 12),
                List.of(
                        period(1, FIRST_DAY, LocalDate.of(2026, 10, 25)),
                        period(2, LocalDate.of(2026, 11, 5), LocalDate.of(2026, 12, 30)),
                        period(3, LocalDate.of(2027, 1, 11), LocalDate.of(2027, 3, 26)),
                        period(4, LocalDate.of(2027, 4, 5), LAST_DAY))));
        off(DayOff.Kind.VACATION, "Осенние каникулы", LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 4));
        off(DayOff.Kind.VACATION, "Зимние каникулы", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 10));
        off(DayOff.Kind.VACATION, "Весенние каникулы", LocalDate.of(2027, 3, 27), LocalDate.of(2027, 4, 4));
        off(DayOff.Kind.HOLIDAY, "День защитника Отечества", LocalDate.of(2027, 2, 23), LocalDate.of(2027, 2, 23));
        off(DayOff.Kind.HOLIDAY, "Международный женский день", LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 8));
        List<Bell> bells = new ArrayList<>();
        LocalTime start = LocalTime.of(8, 30);
        for (int number = 1; number <= 8; number++) {
            bells.add(new Bell(number, start, start.plusMinutes(45)));
            start = start.plusMinutes(number == 3 ? 65 : 55);
        }
        years.save(new BellSchedule(0, YEAR, "Основное", 1, null, null, bells));
        return set;
    }

    private void off(DayOff.Kind kind, String name, LocalDate from, LocalDate to) {
        years.save(new DayOff(0, YEAR, null, kind, name, from, to));
    }

    private static Period period(int number, LocalDate from, LocalDate to) {
        return new Period(0, 0, number, number + " четверть", from, to);
    }
}
