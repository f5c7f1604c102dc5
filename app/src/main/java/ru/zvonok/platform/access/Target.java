package ru.zvonok.platform.access;

/**
 * What an action is done to. Ids are those of the bound organisation and say nothing of what they are to other modules.
 */
public record Target(TargetKind kind, long id) {

    private static final Target WHOLE = new Target(TargetKind.ORGANISATION, 0);

    /** The organisation as such: settings, lists without an owner, things that no narrower reach can contain. */
    public static Target organisation() {
        return WHOLE;
    }

    /** A person of the organisation. */
    public static Target person(long id) {
        return new Target(TargetKind.PERSON, id);
    }

    /** A class, college group or kindergarten group. */
    public static Target group(long id) {
        return new Target(TargetKind.GROUP, id);
    }

    /** A course: a subject taught to a class or subgroup. */
    public static Target course(long id) {
        return new Target(TargetKind.COURSE, id);
    }

    /** Kinds of things that a reach can contain. */
    public enum TargetKind {
        ORGANISATION,
        PERSON,
        GROUP,
        COURSE
    }
}
