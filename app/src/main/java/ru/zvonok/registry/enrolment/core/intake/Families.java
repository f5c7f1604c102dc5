package ru.zvonok.registry.enrolment.core.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.registry.people.ImportedPerson;
import ru.zvonok.registry.people.KnownPerson;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.registry.people.Sex;

/**
 * Who is one and the same parent in many rows. Name and phone make one; who shares only the name is asked about, and until
 * somebody answers counts as another person, or as the same one where a phone is missing and the families live together.
 */
final class Families {

    private final BiFunction<ImportRow, String, String> answers;
    private final Map<String, Guardian> byNameAndPhone = new LinkedHashMap<>();
    private final Map<String, List<Guardian>> byName = new HashMap<>();
    private final Map<String, List<KnownPerson>> known = new HashMap<>();
    private final Map<Place, Guardian> places = new LinkedHashMap<>();
    private final Map<Place, Place> learners = new HashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /** Where a parent is named: a row of a sheet and the fields' prefix. */
    record Place(long sheet, int row, String prefix) {}

    /** Whom a row is about: a row that goes on another names one more parent of the same learner. */
    static Place learner(ImportRow row) {
        return new Place(row.sheet(), row.above() > 0 ? row.above() : row.number(), "");
    }

    /** A parent; {@code id} where the person is there already. */
    static final class Guardian {
        final ImportRow first;
        final String prefix;
        final PersonData data;
        final @Nullable Long id;

        Guardian(ImportRow first, String prefix, PersonData data, @Nullable Long id) {
            this.first = first;
            this.prefix = prefix;
            this.data = data;
            this.id = id;
        }
    }

    /**
     * Somebody of the same name, who may be the same.
     *
     * @param other row of the namesake; null where the namesake is there already, then {@code code} is {@code id:…}
     * @param same whether the same person is meant until somebody answers
     */
    record Doubt(ImportRow row, String prefix, @Nullable ImportRow other, String code, boolean same) {

        String question() {
            return "guardian:" + prefix;
        }
    }

    /**
     * With {@code grownUp} telling by the birth date who may be a parent, and {@code answers} giving the choice made for a
     * question of a row, or an empty string.
     */
    Families(
            List<ImportRow> rows,
            List<KnownPerson> all,
            Predicate<LocalDate> grownUp,
            BiFunction<ImportRow, String, String> answers) {
        this.answers = answers;
        for (KnownPerson person : all) {
            LocalDate birth = person.birthDate();
            if (birth == null || grownUp.test(birth)) {
                known.computeIfAbsent(ImportedPerson.key(person.name()), key -> new ArrayList<>())
                        .add(person);
            }
        }
        rows.forEach(row -> learners.put(new Place(row.sheet(), row.number(), ""), learner(row)));
        // those with a phone first: they are who the others may be
        for (boolean withPhone : new boolean[] {true, false}) {
            for (ImportRow row : rows) {
                for (String prefix : Fields.FAMILY) {
                    if (row.has(prefix + "phone") == withPhone) {
                        ImportedPerson.of(row, prefix).ifPresent(person -> place(row, prefix, person));
                    }
                }
            }
        }
    }

    /** Every parent once. */
    Set<Guardian> all() {
        return Set.copyOf(places.values());
    }

    @Nullable
    Guardian at(ImportRow row, String prefix) {
        return places.get(new Place(row.sheet(), row.number(), prefix));
    }

    /** Learners of every parent who has several here, by the first rows that name them. */
    Map<Guardian, List<Place>> siblings() {
        Map<Guardian, Set<Place>> children = new LinkedHashMap<>();
        places.forEach((place, guardian) -> children.computeIfAbsent(guardian, one -> new LinkedHashSet<>())
                .add(learners.getOrDefault(new Place(place.sheet(), place.row(), ""), place)));
        Map<Guardian, List<Place>> several = new LinkedHashMap<>();
        children.forEach((guardian, rows) -> {
            if (rows.size() > 1) {
                several.put(guardian, List.copyOf(rows));
            }
        });
        return several;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    private void place(ImportRow row, String prefix, PersonData person) {
        String name = ImportedPerson.key(person.name());
        String phone = row.text(prefix + "phone");
        Guardian same = phone.isEmpty() ? null : byNameAndPhone.get(name + "|" + phone);
        if (same == null) {
            same = resolve(row, prefix, withSex(prefix, person), name, phone);
            if (!phone.isEmpty()) {
                byNameAndPhone.put(name + "|" + phone, same);
            }
            List<Guardian> namesakes = byName.computeIfAbsent(name, key -> new ArrayList<>());
            if (!namesakes.contains(same)) {
                namesakes.add(same);
            }
        }
        places.put(new Place(row.sheet(), row.number(), prefix), same);
    }

    private Guardian resolve(ImportRow row, String prefix, PersonData person, String name, String phone) {
        List<KnownPerson> there = known.getOrDefault(name, List.of());
        for (KnownPerson one : there) {
            if (!phone.isEmpty() && one.phones().contains(phone)) {
                return new Guardian(row, prefix, person, one.id());
            }
        }
        for (Guardian other : byName.getOrDefault(name, List.of())) {
            boolean together = phone.isEmpty() && liveTogether(row, other.first);
            Doubt doubt = new Doubt(row, prefix, other.first, code(other), together);
            doubts.add(doubt);
            return means(doubt) ? other : new Guardian(row, prefix, person, null);
        }
        for (KnownPerson other : there) {
            Doubt doubt = new Doubt(row, prefix, null, "id:" + other.id(), false);
            doubts.add(doubt);
            return new Guardian(row, prefix, person, means(doubt) ? other.id() : null);
        }
        return new Guardian(row, prefix, person, null);
    }

    private boolean means(Doubt doubt) {
        String given = answers.apply(doubt.row(), doubt.question());
        return given.isEmpty() ? doubt.same() : given.equals(doubt.code());
    }

    private static String code(Guardian other) {
        return "row:" + other.first.sheet() + ":" + other.first.number() + ":" + other.prefix;
    }

    private static boolean liveTogether(ImportRow one, ImportRow other) {
        String address = ImportedPerson.key(one.text("address"));
        return !address.isEmpty() && address.equals(ImportedPerson.key(other.text("address")));
    }

    private static PersonData withSex(String prefix, PersonData person) {
        Sex sex = prefix.equals("mother.") ? Sex.F : prefix.equals("father.") ? Sex.M : null;
        return sex == null
                ? person
                : new PersonData(person.name(), sex, person.birthDate(), person.snils(), person.contacts());
    }

    /** What the parent of a prefix is to the child of a row. */
    static Relation relation(ImportRow row, String prefix) {
        return switch (prefix) {
            case "mother." -> Relation.MOTHER;
            case "father." -> Relation.FATHER;
            default -> row.value(prefix + "relation").map(Relation::valueOf).orElse(Relation.GUARDIAN);
        };
    }
}
