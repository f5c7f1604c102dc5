package ru.zvonok.platform.uikit.keygrid;

/** The tones that the key grid's stylesheet knows; a model may name no others. */
public final class Tone {

    public static final String MARK5 = "mark5";
    public static final String MARK4 = "mark4";
    public static final String MARK3 = "mark3";
    public static final String MARK2 = "mark2";
    /** A settled attendance sign: small, quiet. */
    public static final String ATTENDANCE = "att";
    /** An absence whose reason is not given: small, ochre. */
    public static final String ATTENDANCE_OPEN = "att-open";
    /** An absence without excuse: small, red, bold. */
    public static final String ATTENDANCE_BAD = "att-bad";
    /** Present: a green tick. */
    public static final String PRESENT = "present";
    /** A duty, something owed: ochre. */
    public static final String DUTY = "duty";
    /** A total: bold. */
    public static final String TOTAL = "total";
    /** A count: quiet, to the right. */
    public static final String COUNT = "count";
    /** A sentence: quiet, from the left. */
    public static final String SAID = "said";
    /** A sentence about what is still open: ochre, from the left. */
    public static final String SAID_OPEN = "said-open";
    /** A period mark that is set: bold, in the colours of its value. */
    public static final String SETTLED = "settled";
    /** A proposed period mark: dashed box. */
    public static final String PROPOSED = "proposed";
    /** A proposed period mark close to the limit: dashed ochre box. */
    public static final String PROPOSED_EDGE = "proposed-edge";

    private Tone() {}
}
