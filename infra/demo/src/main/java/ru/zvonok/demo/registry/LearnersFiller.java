package ru.zvonok.demo.registry;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.people.Family;
import ru.zvonok.demo.people.Family.Guardian;
import ru.zvonok.demo.people.TwoPlaces;
import ru.zvonok.demo.plan.Staffing.Group;
import ru.zvonok.demo.registry.Learners.Grownup;
import ru.zvonok.demo.registry.Learners.Learner;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** Pupils, students, small children and their families: persons, phones, kinship. */
@Component
class LearnersFiller implements Filler<Learners> {

    private static final double COMES_LATER = 0.015;
    private static final double LEAVES = 0.01;

    @Override
    public Class<Learners> gives() {
        return Learners.class;
    }

    @Override
    public Learners fill(Book book) throws SQLException {
        book.get(Staff.class);
        Teaching teaching = book.get(Teaching.class);
        Persons persons = book.get(Persons.class);
        Rows people = persons.rows();
        Rows contacts = persons.contacts();
        Rows kinship =
                book.rows("people.kinship", "organisation_id", "guardian_id", "child_id", "valid_from", "relation");
        Set<Long> children = new HashSet<>();
        List<Learner> all = new ArrayList<>();
        boolean college = book.organisation().kind() == OrganisationKind.COLLEGE;
        for (Group group : teaching.classes()) {
            int firstYear = college ? book.day().schoolYear() - 16 : book.day().schoolYear() - 7;
            families(book, group, LocalDate.of(firstYear - group.year() + 1, 3, 1))
                    .forEach(family -> all.add(learner(book, persons, family, group, false, people, contacts)));
        }
        for (Group group : teaching.nursery()) {
            families(book, group, LocalDate.of(book.day().schoolYear() - group.year() - 1, 9, 2))
                    .forEach(family -> all.add(learner(book, persons, family, group, true, people, contacts)));
        }
        for (Learner learner : all) {
            if (children.add(learner.person())) {
                for (Grownup grownup : learner.guardians()) {
                    kinship.add(
                            book.id(),
                            grownup.person(),
                            learner.person(),
                            learner.human().birth(),
                            relation(learner, grownup));
                }
            }
        }
        book.send(people, contacts, kinship);
        keys(book, persons);
        return new Learners(List.copyOf(all));
    }

    private static List<Family> families(Book book, Group group, LocalDate born) throws SQLException {
        Dice dice = book.dice("birth " + group.year() + group.letter());
        Persons persons = book.get(Persons.class);
        List<Family> families = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            families.add(persons.population().child(born.plusDays(dice.below(365))));
        }
        Family two = inTwoPlaces(book, group);
        if (two != null) {
            families.set(0, two);
        }
        return families;
    }

    private static @Nullable Family inTwoPlaces(Book book, Group group) {
        String code = book.organisation().code();
        List<Family> children = TwoPlaces.children(book.day().schoolYear());
        if (code.equals(TwoPlaces.SCHOOL) && TwoPlaces.SCHOOL_CLASS.equals(group.year() + group.letter())) {
            return children.getFirst();
        }
        return code.equals(TwoPlaces.KINDERGARTEN) && group.letter().equals(TwoPlaces.GROUP)
                ? children.getLast()
                : null;
    }

    private static Learner learner(
            Book book, Persons persons, Family family, Group group, boolean nursery, Rows people, Rows contacts) {
        try {
            long person = persons.add(family.child(), people, contacts);
            List<Grownup> grownups = new ArrayList<>();
            for (Guardian guardian : family.guardians()) {
                grownups.add(new Grownup(persons.add(guardian.human(), people, contacts), guardian.human()));
            }
            LocalDate first = LocalDate.of(book.day().schoolYear(), 9, 1);
            Dice dice = book.dice("moves " + person);
            boolean star = family.child().snils().equals(starOf(book));
            boolean late = !star && dice.chance(COMES_LATER);
            LocalDate from = late ? first.plusDays(dice.between(20, 50)) : first;
            LocalDate to = !star && !late && dice.chance(LEAVES) ? first.plusDays(dice.between(25, 60)) : null;
            LocalDate today = book.day().today();
            if (from.isAfter(today)) {
                from = first;
            }
            if (to != null && !to.isBefore(today)) {
                to = null;
            }
            return new Learner(person, family.child(), List.copyOf(grownups), group, nursery, from, to);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String starOf(Book book) {
        List<Family> children = TwoPlaces.children(book.day().schoolYear());
        return book.organisation().code().equals(TwoPlaces.SCHOOL)
                ? children.getFirst().child().snils()
                : children.getLast().child().snils();
    }

    private static String relation(Learner learner, Grownup grownup) {
        int years = grownup.human().birth().until(learner.human().birth()).getYears();
        if (years >= 44) {
            return "GRANDPARENT";
        }
        return grownup.human().sex() == ru.zvonok.demo.people.Sex.MALE ? "FATHER" : "MOTHER";
    }

    /** Tells the regional directory whose СНИЛС is whose, so that the same person is known again elsewhere. */
    private static void keys(Book book, Persons persons) throws SQLException {
        String[] numbers = persons.all().stream().map(one -> one.snils()).toArray(String[]::new);
        String[] guids =
                persons.all().stream().map(one -> one.guid().toString()).toArray(String[]::new);
        book.execute("""
                insert into people.person_key (key, guid)
                select people.key_of(one.snils), one.guid::uuid from unnest(?, ?) as one(snils, guid)
                on conflict do nothing
                """, numbers, guids);
    }
}
