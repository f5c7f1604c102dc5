package ru.zvonok.demo.platform;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.demo.Stars;
import ru.zvonok.demo.Stars.Star;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.people.TwoPlaces;
import ru.zvonok.demo.plan.Staffing.Course;
import ru.zvonok.demo.plan.Staffing.Group;
import ru.zvonok.demo.registry.Learners;
import ru.zvonok.demo.registry.Learners.Learner;
import ru.zvonok.demo.registry.Staff;
import ru.zvonok.demo.registry.Staff.Employee;
import ru.zvonok.demo.registry.Teaching;

/** Which people of an organisation are the ones in the list of sign-ins. */
final class StarAccounts {

    private static final Map<String, String> ROLES = Map.of(
            "director", "PRINCIPAL",
            "deputy", "DEPUTY_HEAD",
            "secretary", "SECRETARY",
            "head", "PRINCIPAL",
            "personnel", "HR_SPECIALIST",
            "psychologist", "PSYCHOLOGIST",
            "medic", "MEDICAL_WORKER",
            "department", "DEPARTMENT_HEAD");
    private static final List<String> ADMINISTRATORS = List.of("admin", "college", "village", "garden");

    private final Map<Long, Star> byPerson = new HashMap<>();

    StarAccounts(Book book) throws SQLException {
        for (Star star : Stars.all()) {
            if (star.place().equals(book.organisation().code())) {
                Long person = person(book, star.key());
                if (person != null) {
                    byPerson.put(person, star);
                }
            }
        }
    }

    Set<Long> persons() {
        return Set.copyOf(byPerson.keySet());
    }

    Optional<Star> of(long person) {
        return Optional.ofNullable(byPerson.get(person));
    }

    private static @Nullable Long person(Book book, String key) throws SQLException {
        Staff staff = book.get(Staff.class);
        Teaching teaching = book.get(Teaching.class);
        if (ROLES.containsKey(key)) {
            return staff.first(ROLES.get(key)).map(Employee::person).orElse(null);
        }
        if (ADMINISTRATORS.contains(key)) {
            return AccountsFiller.administrator(staff).map(Employee::person).orElse(null);
        }
        if (staff.all().isEmpty()) {
            return null;
        }
        Group group = starGroup(teaching);
        return switch (key) {
            case "teacher" ->
                staff.teacher(teacherOf(teaching, group, "algebra")).person();
            case "tutor" -> staff.teacher(teaching.leaders().get(group.index())).person();
            case "pupil" -> learners(book, group, false).getFirst().person();
            case "parent" ->
                learners(book, group, false).getFirst().guardians().getFirst().person();
            case "lecturer" ->
                staff.teacher(teacherOf(teaching, group, "informatics")).person();
            case "student" -> learners(book, group, false).getFirst().person();
            case "educator" ->
                staff.ofGroup(nurseryGroup(teaching).index()).getFirst().person();
            default -> null;
        };
    }

    private static List<Learner> learners(Book book, Group group, boolean nursery) throws SQLException {
        return book.get(Learners.class).of(group, nursery);
    }

    private static Group starGroup(Teaching teaching) {
        return teaching.classes().stream()
                .filter(group -> TwoPlaces.SCHOOL_CLASS.equals(group.year() + group.letter()))
                .findFirst()
                .orElseGet(() -> teaching.classes().isEmpty()
                        ? teaching.nursery().getFirst()
                        : teaching.classes().getFirst());
    }

    private static Group nurseryGroup(Teaching teaching) {
        return teaching.nursery().stream()
                .filter(group -> group.letter().equals(TwoPlaces.GROUP))
                .findFirst()
                .orElseThrow();
    }

    private static int teacherOf(Teaching teaching, Group group, String subject) {
        return teaching.staffing().courses().stream()
                .filter(course ->
                        course.group().equals(group) && course.subject().code().equals(subject))
                .findFirst()
                .map(Course::teacher)
                .orElseThrow();
    }
}
