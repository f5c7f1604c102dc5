package ru.zvonok.demo.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fictional person.
 *
 * @param guid the same wherever the person appears in the region
 * @param middle patronymic; a few people have none
 * @param snils eleven digits with a right checksum
 * @param phone +7 000 …, a number that cannot exist; small children have none
 */
public record Human(
        UUID guid,
        Sex sex,
        String last,
        String first,
        @Nullable String middle,
        LocalDate birth,
        String snils,
        @Nullable String phone) {

    public String fullName() {
        return middle == null ? last + " " + first : last + " " + first + " " + middle;
    }

    /** «Орлов П. С.», with spaces that do not break. */
    public String initials() {
        String name = last + "\u00a0" + first.charAt(0) + ".";
        return middle == null ? name : name + "\u00a0" + middle.charAt(0) + ".";
    }
}
