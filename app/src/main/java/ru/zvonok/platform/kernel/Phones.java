package ru.zvonok.platform.kernel;

/** Phones as people read them. */
public final class Phones {

    private Phones() {}

    /** «+7 000 123-45-67» for +70001234567; what is written otherwise stays as it is. */
    public static String shown(String phone) {
        return phone.matches("\\+7\\d{10}")
                ? "+7 " + phone.substring(2, 5) + " " + phone.substring(5, 8) + "-" + phone.substring(8, 10) + "-"
                        + phone.substring(10)
                : phone;
    }
}
