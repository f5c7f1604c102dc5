package ru.zvonok.registry.people.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.PeopleProblem;
import ru.zvonok.registry.people.PersonData;

class PersonRulesTest {

    private static final LocalDate LEAP = LocalDate.of(2028, 2, 29);

    @Test
    void birthDatesFromTodayBackToAHundredAndTwentyYears() {
        assertThat(born(LEAP).birthDate()).isEqualTo(LEAP);
        assertThat(born(LEAP.minusYears(120)).birthDate()).isEqualTo(LocalDate.of(1908, 2, 29));
        refused(PeopleProblem.BIRTH_DATE_IMPOSSIBLE, LEAP.plusDays(1));
        refused(PeopleProblem.BIRTH_DATE_IMPOSSIBLE, LEAP.minusYears(120).minusDays(1));
        assertThat(born(null).birthDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "8 (000) 123-45-67,+70001234567",
        "+7 000 123 45 67,+70001234567",
        "0001234567,+70001234567",
        "7-000-123-45-67,+70001234567"
    })
    void phonesAreStoredInOneSpelling(String typed, String stored) {
        assertThat(PersonRules.contacts(List.of(Contact.phone(typed)))).containsExactly(Contact.phone(stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123",
                "+1 000 123 45 67",
                "000123456",
                "+7 000 123 45 678",
                "нет",
                "8 000 123-45-67 мама",
                "<b>80001234567"
            })
    void otherPhonesAreRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PersonRules.contacts(List.of(Contact.phone(typed))))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(PeopleProblem.PHONE_WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@b", "@b.ru", "a@b.", "a b@c.ru", "a@@b.ru"})
    void addressesWithoutTheirPartsAreRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PersonRules.contacts(List.of(Contact.email(typed))))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(PeopleProblem.EMAIL_WRONG));
    }

    @Test
    void theSameContactStandsOnceAndAnEmptyOneNotAtAll() {
        assertThat(PersonRules.contacts(
                        List.of(Contact.phone("80001234567"), Contact.phone("+7 (000) 1234567"), Contact.phone(" "))))
                .hasSize(1);
    }

    @Test
    void theSecondPhoneIsRefusedAtItsOwnField() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> PersonRules.contacts(List.of(Contact.phone("+7 000 123-45-67"), Contact.phone("позже"))))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("phone2"));
    }

    @Test
    void whatACardHasBeyondTheFieldsIsRefusedAtNoField() {
        Contact good = Contact.phone("+7 000 123-45-67");
        for (List<Contact> contacts : List.of(
                List.of(good, Contact.phone(""), Contact.phone("позже")),
                List.of(good, good, Contact.email("a@example.org"), Contact.email("a@b")))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> PersonRules.contacts(contacts))
                    .satisfies(refusal -> assertThat(refusal.field()).isNull());
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PersonRules.contacts(List.of(Contact.email("a@b"))))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "=1+1", "Иван2", "\uD83D\uDE00", "-", "Ив\"ан", "Ива́н;"})
    void whatNoNameHasIsRefused(String typed) {
        refused("firstName", PeopleProblem.NAME_CHARACTERS, new PersonName("Белова", typed, null));
        refused("middleName", PeopleProblem.NAME_CHARACTERS, new PersonName("Белова", "Вера", typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Салтыков-Щедрин", "О'Нил", "д’Арк", "Ким Ён", "Müller", "Алиев Гусейн оглы"})
    void otherNamesAreNames(String typed) {
        assertThat(PersonRules.clean(PersonData.named(new PersonName(typed, "Вера", null)), LEAP)
                        .name()
                        .last())
                .isEqualTo(typed);
    }

    @Test
    void aLatinLetterInARussianWordBecomesItsRussianLikeness() {
        PersonName typed = new PersonName("Ив\u0061нов", "\u0041нна", null);
        assertThat(PersonRules.clean(PersonData.named(typed), LEAP).name())
                .isEqualTo(new PersonName("Иванов", "Анна", null));
        refused("lastName", PeopleProblem.NAME_MIXED_LETTERS, new PersonName("Иваnов", "Анна", null));
    }

    @Test
    void aNameOfAHundredLettersIsAName() {
        PersonName longest = new PersonName("Я".repeat(100), "Я", null);
        assertThat(PersonRules.clean(PersonData.named(longest), LEAP).name()).isEqualTo(longest);
    }

    @Test
    void namesAreSearchedWithoutCapitalsAndYo() {
        assertThat(PersonName.searched(" ЁЛКИНА\u00a0 Анна ")).isEqualTo("елкина анна");
    }

    private static PersonData born(@Nullable LocalDate day) {
        PersonName name = new PersonName("Белова", "Вера", null);
        return PersonRules.clean(new PersonData(name, null, day, null, List.of()), LEAP);
    }

    private static void refused(String field, PeopleProblem problem, PersonName name) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PersonRules.clean(PersonData.named(name), LEAP))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(problem);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }

    private static void refused(PeopleProblem problem, LocalDate day) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> born(day))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
