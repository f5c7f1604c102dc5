package ru.zvonok.registry.enrolment.core.intake;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.intake.ApplyOutcome;
import ru.zvonok.platform.intake.ApplyRun;
import ru.zvonok.platform.intake.CheckRun;
import ru.zvonok.platform.intake.ClassLabel;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.CalendarAction;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.EnrolmentIntakeProblem;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.organisation.OrganisationAction;
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.organisation.Rooms;
import ru.zvonok.registry.people.ImportedPerson;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.Staff;

/** A list of classes with their class teachers; opens the school year where nobody did. */
@Component
class ClassesImport implements ImportDefinition {

    static final String CODE = "enrolment.classes";
    private static final int LONGEST_NAME = 40;

    private final AccessControl access;
    private final Directory directory;
    private final Calendar calendar;
    private final SchoolYears years;
    private final Enrolment enrolment;
    private final SchoolClasses classes;
    private final Rooms rooms;
    private final Staff staff;

    ClassesImport(
            AccessControl access,
            Directory directory,
            Calendar calendar,
            SchoolYears years,
            Enrolment enrolment,
            SchoolClasses classes,
            Rooms rooms,
            Staff staff) {
        this.access = access;
        this.directory = directory;
        this.calendar = calendar;
        this.years = years;
        this.enrolment = enrolment;
        this.classes = classes;
        this.rooms = rooms;
        this.staff = staff;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title() {
        return "intake.classes.title";
    }

    @Override
    public int turn() {
        return 20;
    }

    @Override
    public boolean offered() {
        return access.allows(EnrolmentAction.EDIT_CLASSES, Target.organisation());
    }

    @Override
    public List<ImportField> fields() {
        return Fields.OF_CLASSES;
    }

    @Override
    public List<String> hints() {
        return Fields.CLASS_HINTS;
    }

    @Override
    public void check(CheckRun run) {
        int year = SchoolYear.of(run.today());
        boolean yearOpen = calendar.year(year).isPresent();
        boolean mayOpen = access.allows(CalendarAction.EDIT, Target.organisation());
        Map<String, ClassEntry> there = new HashMap<>();
        enrolment.classes(year).forEach(entry -> there.put(Fields.classKey(entry.name()), entry));
        List<PersonName> teachers = teachers(run);
        Map<String, ImportRow> seen = new HashMap<>();
        for (ImportRow row : run.rows()) {
            row.value("class").ifPresent(name -> {
                ImportRow other = seen.putIfAbsent(Fields.classKey(name), row);
                if (other != null) {
                    run.refuse(row, "class", EnrolmentIntakeProblem.CLASS_TWICE, run.place(row, other));
                } else if (there.containsKey(Fields.classKey(name))) {
                    run.already(row, EnrolmentIntakeProblem.CLASS_THERE);
                } else if (kind(name) == null) {
                    run.refuse(row, "class", EnrolmentIntakeProblem.CLASS_NAME, name);
                } else if (kind(name) != ClassKind.SCHOOL_CLASS && !group(run, row, name)) {
                    return;
                } else if (!yearOpen && !mayOpen) {
                    run.refuse(row, null, EnrolmentIntakeProblem.YEAR_MISSING, SchoolYear.name(year));
                }
            });
            row.value("teacher").ifPresent(reference -> {
                long fitting = teachers.stream()
                        .filter(name -> ImportedPerson.means(reference, name))
                        .count();
                if (fitting != 1) {
                    run.refuse(
                            row,
                            "teacher",
                            fitting == 0
                                    ? EnrolmentIntakeProblem.TEACHER_UNKNOWN
                                    : EnrolmentIntakeProblem.TEACHER_AMBIGUOUS);
                }
            });
        }
    }

    /** Looks at what only a group has; answers whether it can be made. */
    private boolean group(CheckRun run, ImportRow row, String name) {
        if (name.length() > LONGEST_NAME) {
            run.refuse(row, "class", IntakeProblem.TOO_LONG, LONGEST_NAME);
            return false;
        }
        int course = row.value("course").map(Integer::parseInt).orElse(1);
        if (kind(name) == ClassKind.STUDY_GROUP && (course < 1 || course > ClassKind.STUDY_GROUP.highestGrade())) {
            run.refuse(row, "course", IntakeProblem.NUMBER_LIMITS, 1, ClassKind.STUDY_GROUP.highestGrade());
            return false;
        }
        if (has(ModuleProfile.SCHOOL)) {
            run.note(row, "class", EnrolmentIntakeProblem.CLASS_IS_GROUP, name);
        }
        if (!row.has("course")) {
            run.note(row, "course", EnrolmentIntakeProblem.COURSE_MISSING);
        }
        return true;
    }

    /** Names of those who work here or will by this intake. */
    private List<PersonName> teachers(CheckRun run) {
        Map<String, PersonName> names = new HashMap<>();
        List<PersonName> all = new ArrayList<>();
        staff.employed(run.today()).stream().map(PersonEntry::name).forEach(name -> {
            names.put(ImportedPerson.key(name), name);
            all.add(name);
        });
        for (ImportRow row : run.rows("people.staff")) {
            ImportedPerson.of(row, "").ifPresent(person -> {
                if (names.putIfAbsent(ImportedPerson.key(person.name()), person.name()) == null) {
                    all.add(person.name());
                }
            });
        }
        return all;
    }

    @Override
    public List<Count> counts(CheckRun run) {
        int rows = (int) run.rows().stream().filter(row -> !run.refused(row)).count();
        return List.of(new Count("intake.classes.count", rows));
    }

    @Override
    public ApplyOutcome apply(ApplyRun run) {
        int year = SchoolYear.of(run.today());
        List<Count> made = new ArrayList<>();
        if (calendar.year(year).isEmpty()) {
            years.open(year, LocalDate.of(year, Month.SEPTEMBER, 1), LocalDate.of(year + 1, Month.MAY, 31));
            made.add(new Count("intake.classes.year-opened", year));
        }
        LocalDate since = calendar.year(year).orElseThrow().startsOn();
        Map<String, Long> roomIds = new HashMap<>();
        rooms.all().forEach(room -> roomIds.put(ImportedPerson.key(room.name()), room.id()));
        List<PersonEntry> employed = staff.employed(run.today());
        for (ImportRow row : run.rows()) {
            Long room = row.value("room").map(name -> room(name, roomIds)).orElse(null);
            long id = classes.create(data(row, year, room));
            row.value("teacher").ifPresent(reference -> {
                List<Long> leaders = employed.stream()
                        .filter(person -> ImportedPerson.means(reference, person.name()))
                        .map(PersonEntry::id)
                        .toList();
                if (leaders.size() == 1) {
                    classes.lead(id, leaders, since);
                }
            });
            run.done(1);
        }
        made.add(new Count("intake.classes.made", run.rows().size()));
        return new ApplyOutcome(made, List.of(new ApplyOutcome.Link("intake.classes.link", "classes")));
    }

    /** The room of that name; a new one only by who may make rooms, else the class has none. */
    private @Nullable Long room(String name, Map<String, Long> ids) {
        String key = ImportedPerson.key(name);
        if (!ids.containsKey(key) && access.allows(OrganisationAction.EDIT_LISTS, Target.organisation())) {
            ids.put(key, rooms.save(new Room(0, name, Room.Kind.CLASSROOM, null, null, null, false)));
        }
        return ids.get(key);
    }

    /** What a name stands for here; null where it can be nothing. */
    private @Nullable ClassKind kind(String name) {
        if (has(ModuleProfile.SCHOOL) && ClassLabel.of(name).isPresent()) {
            return ClassKind.SCHOOL_CLASS;
        }
        if (has(ModuleProfile.VOCATIONAL)) {
            return ClassKind.STUDY_GROUP;
        }
        return has(ModuleProfile.PRESCHOOL) ? ClassKind.PRESCHOOL_GROUP : null;
    }

    private ClassData data(ImportRow row, int year, @Nullable Long room) {
        String name = row.text("class");
        ClassKind kind = Objects.requireNonNull(kind(name));
        int shift = row.value("shift").map(Integer::parseInt).orElse(1);
        if (kind == ClassKind.SCHOOL_CLASS) {
            ClassLabel label = ClassLabel.of(name).orElseThrow();
            return new ClassData(year, kind, label.grade(), label.letter(), shift, null, null, room);
        }
        int course = row.value("course").map(Integer::parseInt).orElse(1);
        return new ClassData(year, kind, course, name, shift, null, null, room);
    }

    private boolean has(ModuleProfile module) {
        return directory.current().modules().contains(module);
    }
}
