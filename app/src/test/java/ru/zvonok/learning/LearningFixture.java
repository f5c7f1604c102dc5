package ru.zvonok.learning;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.AssignTeacher;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.NewCourse;
import ru.zvonok.learning.curriculum.NewSubject;
import ru.zvonok.learning.curriculum.Subject;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.NewSlot;
import ru.zvonok.learning.timetable.Timetable;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.BellSchedule;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodPlan;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.enrolment.ClassData;
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
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonFacts;
import ru.zvonok.registry.people.Staff;
import ru.zvonok.support.TwoTenants;

/**
 * Schools in which lessons are taught: a year with quarters and bells, classes filled by signed orders, courses with
 * teachers, a timetable. Everything goes through the doors, done by the system.
 */
@Component
public class LearningFixture {

    public static final LocalDate START = LocalDate.of(2026, 9, 1);
    /** Thursday; the clock of tests stands on it at 10:40. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    public static final DateRange QUARTER = new DateRange(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 12, 30));

    private static final List<String> SURNAMES = List.of(
            "Абрамов", "Белов", "Волков", "Громов", "Дубов", "Ежов", "Жуков", "Зимин", "Ильин", "Котов", "Лосев",
            "Мохов");

    private final TwoTenants tenants;
    private final TenantScope scope;
    private final AccessControl access;
    private final SchoolYears years;
    private final People people;
    private final PersonFacts persons;
    private final Staff staff;
    private final Positions positions;
    private final Rooms rooms;
    private final SchoolClasses classes;
    private final Orders orders;
    private final Curriculum curriculum;
    private final Timetable timetable;

    LearningFixture(
            TwoTenants tenants,
            TenantScope scope,
            AccessControl access,
            SchoolYears years,
            People people,
            PersonFacts persons,
            Staff staff,
            Positions positions,
            Rooms rooms,
            SchoolClasses classes,
            Orders orders,
            Curriculum curriculum,
            Timetable timetable) {
        this.tenants = tenants;
        this.scope = scope;
        this.access = access;
        this.years = years;
        this.people = people;
        this.persons = persons;
        this.staff = staff;
        this.positions = positions;
        this.rooms = rooms;
        this.classes = classes;
        this.orders = orders;
        this.curriculum = curriculum;
        this.timetable = timetable;
    }

    /** Somebody at work: the person and the account. */
    public record Colleague(long person, Actor actor) {}

    /** A school with its calendar and nobody in it. */
    public School school() {
        return open(tenants.school());
    }

    /** A college with its calendar and nobody in it. */
    public School college() {
        return open(tenants.organisation(OrganisationKind.COLLEGE, null));
    }

    /** An organisation that is there gets its calendar. */
    public School open(long organisation) {
        School school = new School(organisation);
        school.bySystem(() -> {
            years.open(2026, START, LocalDate.of(2027, 5, 26));
            school.set = years.save(new PeriodPlan(
                    new PeriodSet(0, 2026, "Четверти", PeriodSet.Type.QUARTER, 5, 1, 11),
                    List.of(
                            new Period(0, 0, 1, "I четверть", START, LocalDate.of(2026, 10, 24)),
                            new Period(0, 0, 2, "II четверть", QUARTER.from(), LocalDate.of(2026, 12, 30)),
                            new Period(0, 0, 3, "III четверть", LocalDate.of(2027, 1, 11), LocalDate.of(2027, 3, 27)),
                            new Period(0, 0, 4, "IV четверть", LocalDate.of(2027, 4, 6), LocalDate.of(2027, 5, 26)))));
            List<Bell> bells = new ArrayList<>();
            for (int number = 1; number <= 7; number++) {
                LocalTime start = LocalTime.of(8, 30).plusMinutes(55L * (number - 1));
                bells.add(new Bell(number, start, start.plusMinutes(45)));
            }
            years.save(new BellSchedule(0, 2026, "Звонки", 1, null, null, bells));
            return 0;
        });
        return school;
    }

    /** One organisation; every method makes something new in it. */
    public final class School {

        private final long organisation;
        private long set;
        private int orderNumber;
        private int made;

        private School(long organisation) {
            this.organisation = organisation;
        }

        public long id() {
            return organisation;
        }

        public long periodSet() {
            return set;
        }

        public <T extends @Nullable Object> T bySystem(Supplier<T> work) {
            List<T> answer = new ArrayList<>();
            scope.run(organisation, () -> access.asSystem("test", () -> answer.add(work.get())));
            return answer.getFirst();
        }

        public <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
            return tenants.as(actor, organisation, work);
        }

        public void run(Actor actor, Runnable work) {
            tenants.run(actor, organisation, work);
        }

        /** A person without any role. */
        public long person() {
            int number = made++;
            String surname = SURNAMES.get(number % SURNAMES.size());
            return bySystem(() -> people.create(
                    PersonData.named(new PersonName(surname, "Имя" + "абвгдежзик".charAt(number / 12 % 10), null))));
        }

        public UUID guid(long person) {
            return bySystem(() -> persons.guids(List.of(person))).get(person);
        }

        /** The account of a person with a role here. */
        public Actor account(long person, Role role) {
            return tenants.member(organisation, role, guid(person));
        }

        /** Somebody employed, with the role. */
        public Colleague colleague(Role role) {
            long person = person();
            bySystem(() -> {
                long position = positions.all().stream()
                        .filter(one -> one.name().equals("Учитель"))
                        .findFirst()
                        .map(Position::id)
                        .orElseGet(
                                () -> positions.save(new Position(0, "Учитель", Position.Kind.TEACHING, null, false)));
                return staff.employ(new Employment(
                        0, person, position, "", DateRange.from(START.minusYears(1)), BigDecimal.ONE, true));
            });
            return new Colleague(person, account(person, role));
        }

        public long schoolClass(int grade, String letter) {
            return bySystem(() -> classes.create(ClassData.schoolClass(2026, grade, letter)));
        }

        public void lead(long group, Colleague leader) {
            bySystem(() -> {
                classes.lead(group, List.of(leader.person()), START);
                return 0;
            });
        }

        /** New pupils, enrolled by a signed order from a day on; by name. */
        public List<Long> pupils(long group, int count, LocalDate since) {
            return bySystem(() -> {
                List<Long> all = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    all.add(person());
                }
                sign(
                        OrderKind.ENROLMENT,
                        since,
                        all.stream()
                                .map(person -> OrderDraft.Line.enrol(person, group, MovementReason.FROM_OTHER_SCHOOL))
                                .toList());
                return all;
            });
        }

        /** The pupil is no longer in the class from a day on. */
        public void depart(long group, long pupil, LocalDate since) {
            bySystem(() -> {
                sign(
                        OrderKind.DEPARTURE,
                        since,
                        List.of(OrderDraft.Line.depart(pupil, group, MovementReason.TO_OTHER_SCHOOL)));
                return 0;
            });
        }

        /** The pupil is in another class from a day on. */
        public void transfer(long from, long to, long pupil, LocalDate since) {
            bySystem(() -> {
                sign(
                        OrderKind.CLASS_TRANSFER,
                        since,
                        List.of(OrderDraft.Line.transfer(pupil, from, to, MovementReason.BY_WISH)));
                return 0;
            });
        }

        private void sign(OrderKind kind, LocalDate effective, List<OrderDraft.Line> lines) {
            long order =
                    orders.draft(new OrderDraft(kind, "т-" + ++orderNumber, effective, effective, "Заявление", lines));
            orders.sign(order, orders.card(order).version());
        }

        public long subject(String name) {
            return bySystem(() -> curriculum.subjects().stream()
                    .filter(one -> one.name().equals(name))
                    .map(Subject::id)
                    .findFirst()
                    .orElseGet(() -> curriculum.addSubject(new NewSubject(name, null, null, false))));
        }

        /** A course taught all year. */
        public long course(long group, String subject, @Nullable Colleague teacher) {
            long subjectId = subject(subject);
            return bySystem(() -> {
                long course = curriculum.open(new NewCourse(CourseKind.LESSONS, subjectId, group, null, null));
                if (teacher != null) {
                    curriculum.assign(new AssignTeacher(course, teacher.person(), true, START, null));
                }
                return course;
            });
        }

        public long room(String name) {
            return bySystem(() -> rooms.save(new Room(0, name, Room.Kind.CLASSROOM, null, null, null, false)));
        }

        public long slot(long course, DayOfWeek weekday, int number) {
            return bySystem(() -> timetable.addSlot(new NewSlot(course, weekday, number, null, START, null)));
        }

        public void generate(LocalDate from, LocalDate to) {
            bySystem(() -> timetable.generate(from, to));
        }

        /** The first lesson of a course on a day. */
        public Lesson lesson(long course, LocalDate day) {
            return bySystem(() -> timetable.ofCourse(course, day, day)).getFirst();
        }
    }
}
