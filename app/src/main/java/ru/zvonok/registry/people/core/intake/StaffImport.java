package ru.zvonok.registry.people.core.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.NewAccount;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.intake.ApplyOutcome;
import ru.zvonok.platform.intake.ApplyRun;
import ru.zvonok.platform.intake.CheckRun;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.registry.organisation.OrganisationAction;
import ru.zvonok.registry.organisation.Position;
import ru.zvonok.registry.organisation.Positions;
import ru.zvonok.registry.people.Employment;
import ru.zvonok.registry.people.ImportedPerson;
import ru.zvonok.registry.people.KnownPerson;
import ru.zvonok.registry.people.KnownPersons;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.PeopleIntakeProblem;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.PersonFacts;
import ru.zvonok.registry.people.Staff;

/** A list of employees: persons, employment in a position and the role that comes with the position. */
@Component
class StaffImport implements ImportDefinition {

    private static final String NAMESAKE = "namesake";
    private static final CheckRun.Choice SAME = new CheckRun.Choice("same", "intake.staff.choice-same", List.of());
    private static final CheckRun.Choice OTHER = new CheckRun.Choice("other", "intake.staff.choice-other", List.of());

    private final AccessControl access;
    private final People people;
    private final KnownPersons known;
    private final Staff staff;
    private final Positions positions;
    private final PersonFacts facts;
    private final Accounts accounts;

    StaffImport(
            AccessControl access,
            People people,
            KnownPersons known,
            Staff staff,
            Positions positions,
            PersonFacts facts,
            Accounts accounts) {
        this.access = access;
        this.facts = facts;
        this.accounts = accounts;
        this.people = people;
        this.known = known;
        this.staff = staff;
        this.positions = positions;
    }

    @Override
    public String code() {
        return "people.staff";
    }

    @Override
    public String title() {
        return "intake.staff.title";
    }

    @Override
    public int turn() {
        return 10;
    }

    @Override
    public boolean offered() {
        return access.allows(PeopleAction.EDIT_STAFF, Target.organisation())
                && access.allows(PeopleAction.EDIT, Target.organisation())
                && access.allows(OrganisationAction.VIEW, Target.organisation());
    }

    @Override
    public List<ImportField> fields() {
        return StaffFields.ALL;
    }

    @Override
    public List<Aside> asides() {
        return StaffFields.ASIDES;
    }

    @Override
    public List<String> hints() {
        return StaffFields.HINTS;
    }

    @Override
    public void check(CheckRun run) {
        List<KnownPerson> all = known.all();
        Map<String, KnownPerson> there = byIdentity(all);
        Set<Long> employed = new HashSet<>();
        staff.employed(run.today()).stream().map(PersonEntry::id).forEach(employed::add);
        Map<String, ImportRow> seen = new HashMap<>();
        Map<String, Position> proposals = new HashMap<>();
        boolean adds = access.allows(OrganisationAction.EDIT_LISTS, Target.organisation());
        for (ImportRow row : run.rows()) {
            once(run, row, seen);
            row.value("position").ifPresent(name -> {
                Position position = proposals.computeIfAbsent(name, positions::propose);
                if (position.id() == 0 && !adds) {
                    run.refuse(row, "position", PeopleIntakeProblem.POSITION_UNKNOWN, name);
                } else if (position.role() == null) {
                    run.note(row, "position", PeopleIntakeProblem.POSITION_WITHOUT_ROLE, name);
                }
            });
            if (!row.has("hired")) {
                run.note(row, "hired", PeopleIntakeProblem.NO_FIRST_DAY, shown(firstDay(row, run.today())));
            }
            if (!row.text("phone").isEmpty() && !row.text("phone").matches("\\+7\\d{10}")) {
                run.refuse(row, "phone", PeopleIntakeProblem.FOREIGN_PHONE);
            }
            if (!run.refused(row)) {
                against(run, row, there, all, employed);
            }
        }
    }

    private static void once(CheckRun run, ImportRow row, Map<String, ImportRow> seen) {
        for (String key : ImportedPerson.identity(row)) {
            ImportRow other = seen.putIfAbsent(key, row);
            if (other != null && sameName(row, other)) {
                if (row.text("position").equals(other.text("position"))) {
                    run.refuse(row, null, PeopleIntakeProblem.DUPLICATE_ROW, run.place(row, other));
                } else {
                    run.note(row, "position", PeopleIntakeProblem.SECOND_POSITION, run.place(row, other));
                }
                return;
            }
            if (other != null) {
                run.refuse(row, "snils", PeopleIntakeProblem.SNILS_TWICE, run.place(row, other));
                return;
            }
        }
    }

    private static boolean sameName(ImportRow one, ImportRow other) {
        return ImportedPerson.key(one.text("last") + " " + one.text("first"))
                .equals(ImportedPerson.key(other.text("last") + " " + other.text("first")));
    }

    private static void against(
            CheckRun run, ImportRow row, Map<String, KnownPerson> there, List<KnownPerson> all, Set<Long> employed) {
        KnownPerson person = find(row, there);
        if (person == null) {
            namesake(run, row, all, employed);
            return;
        }
        if (!ImportedPerson.key(person.name().listed())
                .equals(ImportedPerson.key(row.text("last") + " " + row.text("first")))) {
            run.refuse(row, "snils", PeopleIntakeProblem.SNILS_OF_OTHER);
        } else if (employed.contains(person.id())) {
            run.already(row, PeopleIntakeProblem.EMPLOYED);
        } else {
            run.note(row, null, PeopleIntakeProblem.KNOWN);
        }
    }

    /** A row that tells neither birth date nor СНИЛС may mean a colleague of the same name. */
    private static void namesake(CheckRun run, ImportRow row, List<KnownPerson> there, Set<Long> employed) {
        boolean works = ImportedPerson.identity(row).isEmpty()
                && ImportedPerson.of(row, "")
                        .map(person -> ImportedPerson.key(person.name()))
                        .filter(name -> there.stream()
                                .anyMatch(other -> employed.contains(other.id())
                                        && ImportedPerson.key(other.name()).equals(name)))
                        .isPresent();
        if (works
                && run.ask(row, NAMESAKE, null, PeopleIntakeProblem.NAMESAKE, List.of(SAME, OTHER))
                        .equals(SAME.code())) {
            run.already(row, PeopleIntakeProblem.EMPLOYED);
        }
    }

    @Override
    public List<Count> counts(CheckRun run) {
        int rows = (int) run.rows().stream().filter(row -> !run.refused(row)).count();
        return List.of(new Count("intake.staff.count", rows));
    }

    @Override
    public ApplyOutcome apply(ApplyRun run) {
        List<ImportRow> rows = run.rows();
        List<Long> persons = persons(rows);
        Map<Long, Set<Role>> roles = new LinkedHashMap<>();
        Map<String, Position> taken = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            ImportRow row = rows.get(i);
            Position position = taken.computeIfAbsent(row.text("position"), this::position);
            DateRange valid = DateRange.from(firstDay(row, run.today()));
            boolean main = !roles.containsKey(persons.get(i));
            staff.employ(
                    new Employment(0, persons.get(i), position.id(), position.name(), valid, BigDecimal.ONE, main));
            Set<Role> own = roles.computeIfAbsent(persons.get(i), person -> new HashSet<>());
            if (position.role() != null) {
                own.add(position.role());
            }
            run.done(1);
        }
        return new ApplyOutcome(
                List.of(
                        new Count("intake.staff.made", roles.size()),
                        new Count("intake.staff.made-accounts", accounts(roles))),
                List.of(new ApplyOutcome.Link("intake.staff.link", "staff")));
    }

    /** Ids of the persons of the rows; who stands in two rows with two positions is one person. */
    private List<Long> persons(List<ImportRow> rows) {
        Map<String, KnownPerson> there = byIdentity(known.all());
        List<PersonData> fresh = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        List<Integer> placeOfRow = new ArrayList<>();
        for (ImportRow row : rows) {
            List<String> keys = ImportedPerson.identity(row);
            Integer place = keys.stream()
                    .map(places::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (find(row, there) != null) {
                place = -1;
            } else if (place == null) {
                place = fresh.size();
                fresh.add(ImportedPerson.of(row, "").orElseThrow());
            }
            int at = place;
            keys.forEach(key -> places.putIfAbsent(key, at));
            placeOfRow.add(at);
        }
        List<Long> ids = people.createAll(fresh);
        List<Long> persons = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            KnownPerson person = find(rows.get(i), there);
            persons.add(person == null ? ids.get(placeOfRow.get(i)) : person.id());
        }
        return persons;
    }

    /** Accounts wait for their codes, which are made when slips are printed; who may not open any leaves it to who may. */
    private int accounts(Map<Long, Set<Role>> roles) {
        if (!access.allows(AccessAction.OPEN_ACCOUNTS, Target.organisation())) {
            return 0;
        }
        Map<Long, PersonEntry> entries = facts.entries(roles.keySet());
        List<NewAccount> wanted = new ArrayList<>();
        roles.forEach((person, own) -> {
            PersonEntry entry = entries.get(person);
            if (entry != null && !own.isEmpty()) {
                wanted.add(new NewAccount(entry.guid(), entry.name(), own));
            }
        });
        accounts.open(wanted);
        return wanted.size();
    }

    private Position position(String name) {
        Position proposed = positions.propose(name);
        return proposed.id() != 0
                ? proposed
                : new Position(
                        positions.save(proposed), proposed.name(), proposed.kind(), proposed.role(), proposed.closed());
    }

    /** The day of the file; without one the first of the school year, which is said. */
    private static LocalDate firstDay(ImportRow row, LocalDate today) {
        return row.day("hired").orElseGet(() -> LocalDate.of(SchoolYear.of(today), Month.SEPTEMBER, 1));
    }

    private static String shown(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static Map<String, KnownPerson> byIdentity(List<KnownPerson> all) {
        Map<String, KnownPerson> there = new HashMap<>();
        all.forEach(person -> ImportedPerson.identity(person).forEach(key -> there.putIfAbsent(key, person)));
        return there;
    }

    private static @Nullable KnownPerson find(ImportRow row, Map<String, KnownPerson> there) {
        return ImportedPerson.identity(row).stream()
                .filter(there::containsKey)
                .findFirst()
                .map(there::get)
                .orElse(null);
    }
}
