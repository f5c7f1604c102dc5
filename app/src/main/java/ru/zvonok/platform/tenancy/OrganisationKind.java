package ru.zvonok.platform.tenancy;

/** What an organisation is by its founding papers; what it does is told by its modules. */
public enum OrganisationKind {
    SCHOOL,
    PRESCHOOL,
    COLLEGE;

    public String textKey() {
        return "tenancy.kind." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
