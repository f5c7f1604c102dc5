package ru.zvonok.platform.tenancy;

/** What an organisation does; one may do several, such as a small school with preschool groups. */
public enum ModuleProfile {
    SCHOOL,
    PRESCHOOL,
    VOCATIONAL;

    public String textKey() {
        return "tenancy.module." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
