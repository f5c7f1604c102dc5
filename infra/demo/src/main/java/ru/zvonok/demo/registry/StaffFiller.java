package ru.zvonok.demo.registry;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.people.Human;
import ru.zvonok.demo.people.Sex;
import ru.zvonok.demo.plan.OrganisationPlan;
import ru.zvonok.demo.plan.Staffing.Teacher;
import ru.zvonok.demo.plan.Tables;
import ru.zvonok.demo.registry.Staff.Employee;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** Positions, the people in them, their employment. */
@Component
class StaffFiller implements Filler<Staff> {

    private static final int LARGE = 400;
    private static final Set<String> MENS = Set.of("sport", "labour", "safety", "trade", "physics");

    /** Whoever is in this position leaves soon. */
    private static final String LEAVING = "Библиотекарь";

    private record Job(String position, String kind, String role, int teacher, int group, Sex sex) {}

    @Override
    public Class<Staff> gives() {
        return Staff.class;
    }

    @Override
    public Staff fill(Book book) throws SQLException {
        List<Job> jobs = jobs(book);
        Map<String, Long> positions = positions(book, jobs);
        Persons persons = book.get(Persons.class);
        Dice dice = book.dice("staff");
        Rows people = persons.rows();
        Rows contacts = persons.contacts();
        Rows employment = book.rows(
                "people.employment",
                "organisation_id",
                "id",
                "person_id",
                "position_id",
                "valid_from",
                "valid_to",
                "rate");
        List<Employee> all = new ArrayList<>();
        LocalDate start = LocalDate.of(book.day().schoolYear(), 9, 1);
        for (Job job : jobs) {
            int age = dice.between(24, 63);
            Human human =
                    persons.population().adult(job.sex(), start.minusYears(age).minusDays(dice.below(365)));
            long person = persons.add(human, people, contacts);
            LocalDate hired =
                    start.minusYears(dice.below(Math.max(1, age - 22))).minusDays(dice.below(12));
            employment.add(
                    book.id(),
                    book.ids("people.employment_seq").next(),
                    person,
                    positions.get(job.position()),
                    hired,
                    job.position().equals(LEAVING) ? book.day().today().plusDays(12) : null,
                    1);
            all.add(new Employee(person, human, job.position(), job.role(), job.teacher(), job.group()));
        }
        book.send(people, contacts, employment);
        return new Staff(List.copyOf(all));
    }

    private static List<Job> jobs(Book book) throws SQLException {
        Teaching teaching = book.get(Teaching.class);
        OrganisationKind kind = book.organisation().kind();
        String code = book.organisation().code();
        Dice dice = book.dice("jobs");
        List<Job> jobs = new ArrayList<>();
        if (OrganisationPlan.learners(code) == 0) {
            return jobs;
        }
        for (List<String> row : Tables.rows("plan/positions")) {
            boolean ofGroups = row.get(0).equals("groups");
            if (!ofGroups && !row.get(0).equalsIgnoreCase(kind.name())) {
                continue;
            }
            int count = row.get(4).charAt(0) - '0';
            if (row.get(4).endsWith("L") && OrganisationPlan.learners(code) < LARGE) {
                continue;
            }
            int groups = ofGroups ? teaching.nursery().size() : 1;
            for (int group = 0; group < groups; group++) {
                for (int i = 0; i < count; i++) {
                    Sex sex = dice.chance(ofGroups ? 0.01 : 0.22) ? Sex.MALE : Sex.FEMALE;
                    jobs.add(new Job(
                            row.get(1), row.get(2), row.get(3), Staff.NONE, ofGroups ? group : Staff.NONE, sex));
                }
            }
        }
        Map<String, String> titles = new HashMap<>();
        Tables.rows("plan/families").forEach(row -> titles.put(row.get(0), row.get(1)));
        boolean college = kind == OrganisationKind.COLLEGE;
        for (Teacher teacher : teaching.staffing().teachers()) {
            boolean master = teacher.family().equals("trade");
            String title = titles.getOrDefault(college && !master ? "special" : teacher.family(), teacher.family());
            double men = MENS.contains(teacher.family()) ? 0.6 : 0.1;
            Sex sex = dice.chance(men) ? Sex.MALE : Sex.FEMALE;
            jobs.add(new Job(title, "TEACHING", "TEACHER", teacher.index(), Staff.NONE, sex));
        }
        return jobs;
    }

    private static Map<String, Long> positions(Book book, List<Job> jobs) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        Rows rows = book.rows("organisation.position", "organisation_id", "id", "name", "kind", "role");
        for (Job job : jobs) {
            if (!ids.containsKey(job.position())) {
                long id = book.ids("organisation.position_seq").next();
                ids.put(job.position(), id);
                rows.add(book.id(), id, job.position(), job.kind(), job.role());
            }
        }
        for (List<String> row : Tables.rows("plan/positions")) {
            boolean vacant = row.get(4).startsWith("0")
                    && row.get(0).equalsIgnoreCase(book.organisation().kind().name())
                    && OrganisationPlan.learners(book.organisation().code()) >= LARGE;
            if (vacant && !ids.containsKey(row.get(1))) {
                long id = book.ids("organisation.position_seq").next();
                ids.put(row.get(1), id);
                rows.add(book.id(), id, row.get(1), row.get(2), row.get(3));
            }
        }
        book.send(rows);
        return ids;
    }
}
