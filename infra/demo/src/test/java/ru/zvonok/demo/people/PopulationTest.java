package ru.zvonok.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.kernel.Snils;

class PopulationTest {

    private static final LocalDate BORN = LocalDate.of(2014, 5, 17);

    @Test
    void the_same_people_in_each_start() {
        assertThat(children(101)).isEqualTo(children(101));
    }

    @Test
    void another_organisation_has_other_people() {
        List<String> first = snils(children(101));
        assertThat(snils(children(102))).doesNotContainAnyElementsOf(first);
    }

    @Test
    void a_surname_follows_the_sex() {
        assertThat(Names.surname("Орлов", Sex.FEMALE)).isEqualTo("Орлова");
        assertThat(Names.surname("Вишневский", Sex.FEMALE)).isEqualTo("Вишневская");
        assertThat(Names.surname("Заречный", Sex.FEMALE)).isEqualTo("Заречная");
        assertThat(Names.surname("Черных", Sex.FEMALE)).isEqualTo("Черных");
        assertThat(Names.surname("Шевченко", Sex.FEMALE)).isEqualTo("Шевченко");
        assertThat(Names.surname("Орлов", Sex.MALE)).isEqualTo("Орлов");
    }

    @Test
    void patronymics_and_surnames_agree_with_the_sex() {
        for (Family family : children(101)) {
            Human child = family.child();
            if (child.sex() == Sex.FEMALE) {
                assertThat(child.last())
                        .doesNotEndWith("ов")
                        .doesNotEndWith("ин")
                        .doesNotEndWith("ский");
                assertThat(child.middle() == null || child.middle().endsWith("на"))
                        .as(child.fullName())
                        .isTrue();
            } else {
                assertThat(child.middle() == null || child.middle().endsWith("ич"))
                        .as(child.fullName())
                        .isTrue();
            }
        }
    }

    @Test
    void every_snils_has_a_right_checksum_and_belongs_to_one_person() {
        List<String> all = snils(children(101));
        assertThat(all).doesNotHaveDuplicates().allMatch(snils -> Snils.read(snils)
                .isPresent());
    }

    @Test
    void phones_cannot_exist() {
        assertThat(children(101))
                .flatMap(Family::guardians)
                .extracting(guardian -> guardian.human().phone())
                .allMatch(phone -> phone != null && phone.matches("\\+7000\\d{7}"));
    }

    @Test
    void nearly_every_child_has_a_grown_up_and_some_share_one() {
        List<Family> families = children(101);
        assertThat(families).allMatch(family -> !family.guardians().isEmpty());
        long mothers = families.stream()
                .map(family -> family.guardians().getFirst().human().guid())
                .distinct()
                .count();
        assertThat(mothers).isLessThan(families.size()).isGreaterThan(families.size() / 2);
    }

    @Test
    void dice_of_one_purpose_fall_alike_and_of_another_differently() {
        assertThat(Dice.of(7, "marks").next()).isEqualTo(Dice.of(7, "marks").next());
        assertThat(Dice.of(7, "marks").next()).isNotEqualTo(Dice.of(7, "rooms").next());
        assertThat(IntStream.range(0, 1000)
                        .map(i -> Dice.of(i, "x").between(2, 5))
                        .boxed()
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(2, 3, 4, 5);
    }

    private static List<Family> children(long organisation) {
        Population population = new Population(organisation);
        List<Family> families = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            families.add(population.child(BORN.plusDays(i * 13L)));
        }
        return families;
    }

    private static List<String> snils(List<Family> families) {
        return families.stream().map(family -> family.child().snils()).toList();
    }
}
