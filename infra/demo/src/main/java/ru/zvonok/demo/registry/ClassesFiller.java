package ru.zvonok.demo.registry;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.plan.Staffing.Group;
import ru.zvonok.demo.plan.Tables;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.SchoolCalendar.Terms;
import ru.zvonok.demo.registry.Staff.Employee;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** Departments, classes and groups, and who leads them. */
@Component
class ClassesFiller implements Filler<Classes> {

    private static final int COURSES_APART = 2;

    @Override
    public Class<Classes> gives() {
        return Classes.class;
    }

    @Override
    public Classes fill(Book book) throws SQLException {
        Teaching teaching = book.get(Teaching.class);
        Premises premises = book.get(Premises.class);
        Staff staff = book.get(Staff.class);
        Learners learners = book.get(Learners.class);
        SchoolCalendar calendar = book.get(SchoolCalendar.class);
        boolean college = book.organisation().kind() == OrganisationKind.COLLEGE;
        List<Long> departments = college ? departments(book, staff) : List.of();
        Map<String, Long> programmes = college ? programmes(book, teaching) : Map.of();
        Rows classes = book.rows(
                "enrolment.school_class",
                "organisation_id",
                "id",
                "period_set_id",
                "department_id",
                "room_id",
                "programme_id",
                "school_year",
                "grade",
                "kind",
                "letter",
                "name");
        Rows leaders =
                book.rows("enrolment.leadership", "organisation_id", "id", "class_id", "person_id", "valid_from");
        List<Room> rooms = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Group group : teaching.classes()) {
            int teacher = teaching.leaders().get(group.index());
            String trade = group.letter();
            int which = numbers.merge(trade + group.year(), 1, Integer::sum);
            String letter = college ? trade + "-" + group.year() + which : trade;
            Room room = new Room(
                    book.ids("enrolment.school_class_seq").next(),
                    group,
                    college ? letter : group.year() + letter,
                    calendar.termsOf(group.year()),
                    List.of(staff.teacher(teacher)),
                    learners.of(group, false));
            Long department = college ? departments.get(group.year() <= COURSES_APART ? 0 : 1) : null;
            String kind = college ? "STUDY_GROUP" : "SCHOOL_CLASS";
            row(
                    book,
                    classes,
                    room,
                    kind,
                    letter,
                    department,
                    premises.ofTeachers().get(teacher),
                    programmes.get(trade));
            lead(book, leaders, room);
            rooms.add(room);
        }
        List<Room> nursery = new ArrayList<>();
        for (Group group : teaching.nursery()) {
            Terms months = Objects.requireNonNull(calendar.months());
            List<Employee> educators = staff.ofGroup(group.index()).stream()
                    .filter(one -> one.role().equals("EDUCATOR"))
                    .toList();
            Room room = new Room(
                    book.ids("enrolment.school_class_seq").next(),
                    group,
                    group.letter(),
                    months,
                    educators,
                    learners.of(group, true));
            row(
                    book,
                    classes,
                    room,
                    "PRESCHOOL_GROUP",
                    group.letter(),
                    null,
                    premises.ofGroups().get(group.index()),
                    null);
            lead(book, leaders, room);
            nursery.add(room);
        }
        book.send(classes, leaders);
        return new Classes(List.copyOf(rooms), List.copyOf(nursery));
    }

    private static void row(
            Book book,
            Rows rows,
            Room room,
            String kind,
            String letter,
            @Nullable Long department,
            long premises,
            @Nullable Long programme) {
        rows.add(
                book.id(),
                room.id(),
                room.terms().id(),
                department,
                premises,
                programme,
                book.day().schoolYear(),
                room.group().year(),
                kind,
                letter,
                room.name());
    }

    private static void lead(Book book, Rows rows, Room room) throws SQLException {
        for (Employee leader : room.leaders()) {
            rows.add(
                    book.id(),
                    book.ids("enrolment.leadership_seq").next(),
                    room.id(),
                    leader.person(),
                    LocalDate.of(book.day().schoolYear(), 9, 1));
        }
    }

    /** Those that the college teaches, by the letters of its groups. */
    private static Map<String, Long> programmes(Book book, Teaching teaching) throws SQLException {
        Set<String> taught = teaching.classes().stream().map(Group::letter).collect(Collectors.toSet());
        Rows rows = book.rows("enrolment.programme", "organisation_id", "id", "courses", "kind", "code", "name");
        Map<String, Long> ids = new HashMap<>();
        for (List<String> row : Tables.rows("plan/programmes")) {
            if (taught.contains(row.getFirst())) {
                long id = book.ids("enrolment.programme_seq").next();
                rows.add(book.id(), id, Integer.valueOf(row.get(4)), row.get(3), row.get(1), row.get(2));
                ids.put(row.getFirst(), id);
            }
        }
        book.send(rows);
        return ids;
    }

    private static List<Long> departments(Book book, Staff staff) throws SQLException {
        List<Employee> heads = staff.all().stream()
                .filter(one -> one.role().equals("DEPARTMENT_HEAD"))
                .toList();
        Rows rows = book.rows("enrolment.department", "organisation_id", "id", "head_id", "name");
        List<Long> ids = new ArrayList<>();
        for (var row : Tables.rows("plan/departments")) {
            long id = book.ids("enrolment.department_seq").next();
            rows.add(book.id(), id, heads.get(ids.size()).person(), row.getFirst());
            ids.add(id);
        }
        book.send(rows);
        return ids;
    }
}
