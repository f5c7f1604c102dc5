package ru.zvonok.registry.organisation.core;

import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.organisation.OrganisationProblem;
import ru.zvonok.registry.organisation.OrganisationProfile.Requisites;

/** Forms and check digits of the numbers of an organisation. */
final class RegisterNumbers {

    private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    private RegisterNumbers() {}

    static void check(Requisites requisites) {
        refuse("inn", requisites.inn(), inn(requisites.inn()));
        refuse("kpp", requisites.kpp(), kpp(requisites.kpp()));
        refuse("ogrn", requisites.ogrn(), ogrn(requisites.ogrn()));
    }

    static boolean inn(@Nullable String number) {
        if (number == null || !number.matches("\\d{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < INN_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * INN_WEIGHTS[i];
        }
        return sum % 11 % 10 == number.charAt(9) - '0';
    }

    static boolean kpp(@Nullable String number) {
        return number != null && number.matches("\\d{9}");
    }

    static boolean ogrn(@Nullable String number) {
        return number != null
                && number.matches("\\d{13}")
                && Long.parseLong(number.substring(0, 12)) % 11 % 10 == number.charAt(12) - '0';
    }

    private static void refuse(String field, @Nullable String number, boolean right) {
        if (number != null && !right) {
            throw Refusal.at(field, OrganisationProblem.WRONG_NUMBER);
        }
    }
}
