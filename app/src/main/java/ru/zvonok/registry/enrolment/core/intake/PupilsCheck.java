package ru.zvonok.registry.enrolment.core.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.intake.CheckRun;
import ru.zvonok.platform.intake.CheckRun.Choice;
import ru.zvonok.platform.intake.ClassLabel;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.EnrolmentIntakeProblem;
import ru.zvonok.registry.people.ImportedPerson;
import ru.zvonok.registry.people.KnownPerson;
import ru.zvonok.registry.people.KnownPersons;

/** Looks across the rows of a list of learners. */
@Component
class PupilsCheck {

    private static final String OTHER = "other";

    private final TenantScope scope;
    private final Directory directory;
    private final Enrolment enrolment;
    private final KnownPersons known;
    private final EnrolledQuery enrolled;
    private final Ages ages;

    PupilsCheck(
            TenantScope scope,
            Directory directory,
            Enrolment enrolment,
            KnownPersons known,
            EnrolledQuery enrolled,
            Ages ages) {
        this.scope = scope;
        this.directory = directory;
        this.enrolment = enrolment;
        this.known = known;
        this.enrolled = enrolled;
        this.ages = ages;
    }

    void check(CheckRun run) {
        Set<String> classes = new HashSet<>();
        enrolment.classes(SchoolYear.of(run.today())).stream()
                .filter(entry -> !entry.closed())
                .forEach(entry -> classes.add(Fields.classKey(entry.name())));
        for (ImportRow row : run.rows(ClassesImport.CODE)) {
            row.value("class").ifPresent(name -> classes.add(Fields.classKey(name)));
        }
        List<KnownPerson> all = known.all();
        Map<String, KnownPerson> there = new HashMap<>();
        all.forEach(person -> ImportedPerson.identity(person).forEach(key -> there.putIfAbsent(key, person)));
        Map<Long, String> inClass = enrolled.classes(scope.organisation(), run.today());
        Map<String, ImportRow> seen = new HashMap<>();
        Set<Families.Place> goneOn = new HashSet<>();
        run.rows().stream()
                .filter(row -> row.above() > 0)
                .map(Families::learner)
                .forEach(goneOn::add);
        for (ImportRow row : run.rows()) {
            if (row.above() > 0) {
                phones(run, row);
                nameless(run, row);
                run.note(row, null, EnrolmentIntakeProblem.ANOTHER_PARENT, row.above());
                continue;
            }
            row.value("class")
                    .filter(name -> !classes.contains(Fields.classKey(name)))
                    .ifPresent(name -> run.refuse(row, "class", EnrolmentIntakeProblem.CLASS_UNKNOWN, name));
            phones(run, row);
            nameless(run, row);
            once(run, row, seen);
            if (!run.refused(row)) {
                against(run, row, there, inClass);
            }
            odd(run, row, goneOn);
        }
        families(run, all);
    }

    /** What cannot be kept because nobody says whose it is. */
    private static void nameless(CheckRun run, ImportRow row) {
        for (String prefix : Fields.FAMILY) {
            for (String part : List.of("phone", "email", "relation")) {
                if (row.has(prefix + part) && !row.has(prefix + "last") && !row.has(prefix + "first")) {
                    run.note(row, prefix + part, EnrolmentIntakeProblem.NAMELESS);
                }
            }
        }
    }

    private static void phones(CheckRun run, ImportRow row) {
        List<String> fields = new ArrayList<>(List.of("phone"));
        Fields.FAMILY.forEach(prefix -> fields.add(prefix + "phone"));
        for (String field : fields) {
            if (row.has(field) && !row.text(field).matches("\\+7\\d{10}")) {
                run.refuse(row, field, EnrolmentIntakeProblem.FOREIGN_PHONE);
            }
        }
    }

    private static void once(CheckRun run, ImportRow row, Map<String, ImportRow> seen) {
        for (String key : ImportedPerson.identity(row)) {
            ImportRow other = seen.putIfAbsent(key, row);
            if (other == null) {
                continue;
            }
            if (!name(row).equals(name(other))) {
                run.refuse(row, "snils", EnrolmentIntakeProblem.SNILS_TWICE, run.place(row, other));
            } else if (Fields.classKey(row.text("class")).equals(Fields.classKey(other.text("class")))) {
                run.refuse(row, null, EnrolmentIntakeProblem.DUPLICATE_ROW, run.place(row, other));
            } else {
                run.refuse(row, null, EnrolmentIntakeProblem.OTHER_CLASS, run.place(row, other), other.text("class"));
            }
            return;
        }
    }

    private static void against(
            CheckRun run, ImportRow row, Map<String, KnownPerson> there, Map<Long, String> inClass) {
        KnownPerson person = find(row, there);
        if (person == null) {
            return;
        }
        if (!ImportedPerson.key(person.name().listed()).equals(name(row))) {
            run.refuse(row, "snils", EnrolmentIntakeProblem.SNILS_OF_OTHER);
            return;
        }
        String group = inClass.get(person.id());
        if (group == null) {
            run.note(row, null, EnrolmentIntakeProblem.KNOWN);
        } else if (Fields.classKey(group).equals(Fields.classKey(row.text("class")))) {
            run.already(row, EnrolmentIntakeProblem.ENROLLED);
        } else {
            run.refuse(row, "class", EnrolmentIntakeProblem.ENROLLED_ELSEWHERE, group);
        }
    }

    private void odd(CheckRun run, ImportRow row, Set<Families.Place> goneOn) {
        Optional<ClassLabel> label = ClassLabel.of(row.text("class"))
                .filter(one -> directory.current().modules().contains(ModuleProfile.SCHOOL));
        if (label.isPresent()) {
            row.day("birth").ifPresent(birth -> ages.odd(birth, label.get().grade(), run.today())
                    .ifPresent(age -> run.note(row, "birth", EnrolmentIntakeProblem.AGE_ODD, age, row.text("class"))));
        }
        if (Fields.FAMILY.stream().noneMatch(prefix -> row.has(prefix + "last"))
                && !goneOn.contains(Families.learner(row))) {
            run.note(row, null, EnrolmentIntakeProblem.NO_GUARDIAN);
        }
    }

    private void families(CheckRun run, List<KnownPerson> all) {
        List<ImportRow> rows =
                run.rows().stream().filter(row -> !run.refused(row)).toList();
        Families families =
                new Families(rows, all, ages.grownUp(run.today()), (row, question) -> run.answer(row, question)
                        .orElse(""));
        siblings(run, rows, families);
        for (Families.Doubt doubt : families.doubts()) {
            ImportRow other = doubt.other();
            Choice different = new Choice(OTHER, "intake.pupils.choice-other", List.of());
            Choice same = other == null
                    ? new Choice(doubt.code(), "intake.pupils.choice-same-there", List.of())
                    : new Choice(doubt.code(), "intake.pupils.choice-same", List.of(run.place(doubt.row(), other)));
            run.ask(
                    doubt.row(),
                    doubt.question(),
                    doubt.prefix() + "last",
                    other == null
                            ? EnrolmentIntakeProblem.GUARDIAN_NAMESAKE_THERE
                            : EnrolmentIntakeProblem.GUARDIAN_NAMESAKE,
                    doubt.same() ? List.of(same, different) : List.of(different, same),
                    other == null ? new Object[0] : new Object[] {run.place(doubt.row(), other)});
        }
    }

    /** Tells of every learner which others have a parent in common, and which parents are there already. */
    private static void siblings(CheckRun run, List<ImportRow> rows, Families families) {
        Map<Families.Place, ImportRow> learners = new HashMap<>();
        rows.stream().filter(row -> row.above() == 0).forEach(row -> learners.put(Families.learner(row), row));
        Map<ImportRow, Set<ImportRow>> siblings = new LinkedHashMap<>();
        families.siblings().values().forEach(children -> {
            List<ImportRow> all = children.stream()
                    .map(learners::get)
                    .filter(Objects::nonNull)
                    .toList();
            for (ImportRow one : all) {
                Set<ImportRow> others = siblings.computeIfAbsent(one, row -> new LinkedHashSet<>());
                all.stream().filter(other -> other != one).forEach(others::add);
            }
        });
        siblings.forEach((row, others) -> {
            String names = others.stream()
                    .map(other -> other.text("last") + " " + other.text("first") + ", " + other.text("class"))
                    .collect(Collectors.joining("; "));
            run.tell(row, null, EnrolmentIntakeProblem.SIBLINGS, names);
        });
        for (ImportRow row : rows) {
            for (String prefix : Fields.FAMILY) {
                Families.Guardian guardian = families.at(row, prefix);
                if (guardian != null && guardian.id != null) {
                    run.tell(
                            row,
                            prefix + "last",
                            EnrolmentIntakeProblem.GUARDIAN_THERE,
                            guardian.data.name().full());
                }
            }
        }
    }

    private static String name(ImportRow row) {
        return ImportedPerson.key(row.text("last") + " " + row.text("first"));
    }

    static @Nullable KnownPerson find(ImportRow row, Map<String, KnownPerson> there) {
        return ImportedPerson.identity(row).stream()
                .filter(there::containsKey)
                .findFirst()
                .map(there::get)
                .orElse(null);
    }
}
