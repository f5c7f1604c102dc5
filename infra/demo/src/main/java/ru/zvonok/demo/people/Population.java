package ru.zvonok.demo.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.demo.people.Family.Guardian;
import ru.zvonok.demo.people.Family.Kin;
import ru.zvonok.demo.people.Names.Father;
import ru.zvonok.platform.kernel.Snils;

/** Invents the people of one organisation. Numbers of persons (СНИЛС, phone, guid) never meet those of another one. */
public final class Population {

    private static final Names NAMES = new Names();
    private static final double SIBLING = 0.16;

    private final Dice dice;
    private final long organisation;
    private final Set<String> taken = new HashSet<>();
    private final List<Home> homes = new ArrayList<>();
    private int count;

    private record Home(String surname, Father father, List<Guardian> guardians, List<LocalDate> births) {}

    public Population(long organisation) {
        this.organisation = organisation;
        this.dice = Dice.of(organisation, "people");
    }

    /** A grown-up who works here. */
    public Human adult(Sex sex, LocalDate birth) {
        Human human;
        do {
            Father father = dice.early(NAMES.men);
            human = adult(sex, dice.early(NAMES.surnames), father, birth);
        } while (!taken.add(human.fullName()));
        return human;
    }

    /** A child with its family; now and then the brother or sister of one who is here already. */
    public Family child(LocalDate birth) {
        Home home = homes.size() > 20 && dice.chance(SIBLING) ? sibling(birth) : null;
        if (home == null) {
            home = home(birth);
            homes.add(home);
        }
        Human child;
        do {
            Sex sex = dice.chance(0.51) ? Sex.MALE : Sex.FEMALE;
            child = child(home, sex, birth);
        } while (!taken.add(child.fullName() + birth.getYear()));
        home.births().add(birth);
        return new Family(child, home.guardians());
    }

    /** Brothers and sisters of one family. */
    public List<Family> siblings(List<LocalDate> births) {
        Home home = home(births.getFirst());
        return births.stream()
                .map(birth ->
                        new Family(child(home, dice.chance(0.5) ? Sex.MALE : Sex.FEMALE, birth), home.guardians()))
                .toList();
    }

    private @Nullable Home sibling(LocalDate birth) {
        for (int attempt = 0; attempt < 6; attempt++) {
            Home home = dice.of(homes);
            boolean fits = home.births().size() < 3
                    && home.births().stream()
                            .allMatch(other -> Math.abs(other.toEpochDay() - birth.toEpochDay()) > 400);
            if (fits) {
                return home;
            }
        }
        return null;
    }

    private Home home(LocalDate birth) {
        String surname = dice.early(NAMES.surnames);
        Father father = dice.early(NAMES.men);
        List<Guardian> guardians = new ArrayList<>();
        double kind = dice.fraction();
        if (kind < 0.97) {
            guardians.add(new Guardian(parent(Sex.FEMALE, surname, birth, 20, 36), Kin.MOTHER));
        }
        if (kind < 0.58) {
            Father grandfather = dice.early(NAMES.men);
            LocalDate born = before(birth, 22, 40);
            String patronymic = Names.patronymic(grandfather, Sex.MALE);
            guardians.add(new Guardian(human(Sex.MALE, surname, father.name(), patronymic, born, true), Kin.FATHER));
        }
        if (kind >= 0.97) {
            guardians.add(new Guardian(parent(Sex.FEMALE, surname, birth, 45, 60), Kin.GRANDMOTHER));
        }
        return new Home(surname, father, List.copyOf(guardians), new ArrayList<>());
    }

    private Human parent(Sex sex, String surname, LocalDate child, int least, int most) {
        return adult(sex, surname, dice.early(NAMES.men), before(child, least, most));
    }

    private LocalDate before(LocalDate date, int least, int most) {
        return date.minusYears(dice.between(least, most)).minusDays(dice.below(365));
    }

    private Human adult(Sex sex, String surname, Father father, LocalDate birth) {
        String first = sex == Sex.MALE ? dice.early(NAMES.men).name() : dice.early(NAMES.women);
        return human(sex, surname, first, Names.patronymic(father, sex), birth, true);
    }

    private Human child(Home home, Sex sex, LocalDate birth) {
        String first = dice.early(sex == Sex.MALE ? NAMES.boys : NAMES.girls);
        String middle = dice.chance(0.01) ? null : Names.patronymic(home.father(), sex);
        return human(sex, home.surname(), first, middle, birth, false);
    }

    private Human human(
            Sex sex, String surname, String first, @Nullable String middle, LocalDate birth, boolean withPhone) {
        int number = ++count;
        String phone = withPhone ? "+7000%03d%04d".formatted(organisation % 1000, number % 10000) : null;
        UUID guid = new UUID(dice.next() & ~0xF000L | 0x4000L, dice.next() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
        return new Human(guid, sex, Names.surname(surname, sex), first, middle, birth, snils(number), phone);
    }

    /** Twenty thousand numbers for each organisation, none below the one where the checksum rule begins. */
    private String snils(int number) {
        String nine = "%09d".formatted(500_000_000 + organisation % 1000 * 20_000 + number);
        return nine + "%02d".formatted(Snils.checksum(nine));
    }
}
