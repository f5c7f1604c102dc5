package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodCells.Said;
import ru.zvonok.learning.journal.Scale;

/**
 * A mark of a period. One of another scale than the five-point one carries that scale and what it was worth when it was
 * given, so it is never taken for a mark of five points. There is one object for each code.
 */
public final class PeriodValue implements Serializable {

    private static final long serialVersionUID = 1;

    /** Scale, mark, worth: «10:7:4». */
    private static final Pattern OTHER = Pattern.compile("(10|12|100):(0|[1-9][0-9]{0,2}):([2-5])");

    private static final Map<String, PeriodValue> ALL = new ConcurrentHashMap<>();

    public static final PeriodValue FIVE = five("five", 5);
    public static final PeriodValue FOUR = five("four", 4);
    public static final PeriodValue THREE = five("three", 3);
    public static final PeriodValue TWO = five("two", 2);
    /** Not attested. */
    public static final PeriodValue NOT_ATTESTED = sign("NA", "not_attested");

    public static final PeriodValue EXEMPT = sign("EXEMPT", "exempt");
    public static final PeriodValue PASS = sign("PASS", "pass");
    public static final PeriodValue FAIL = sign("FAIL", "fail");

    private final String code;
    private final String name;
    private final Scale.@Nullable Kind scale;
    private final int number;
    private final int worth;

    private PeriodValue(String code, String name, Scale.@Nullable Kind scale, int number, int worth) {
        this.code = code;
        this.name = name;
        this.scale = scale;
        this.number = number;
        this.worth = worth;
    }

    private static PeriodValue five(String name, int mark) {
        return kept(new PeriodValue(Integer.toString(mark), name, Scale.Kind.FIVE, mark, mark));
    }

    private static PeriodValue sign(String code, String name) {
        return kept(new PeriodValue(code, name, null, 0, 0));
    }

    private static PeriodValue kept(PeriodValue value) {
        PeriodValue known = ALL.putIfAbsent(value.code, value);
        return known == null ? value : known;
    }

    /** As stored. */
    public String code() {
        return code;
    }

    public static PeriodValue ofCode(String code) {
        PeriodValue known = ALL.get(code);
        if (known != null) {
            return known;
        }
        Matcher other = OTHER.matcher(code);
        if (other.matches()) {
            int mark = Integer.parseInt(other.group(2));
            int points = Integer.parseInt(other.group(1));
            for (Scale.Kind kind : Scale.Kind.values()) {
                if (kind.points() == points && mark <= points) {
                    return kept(new PeriodValue(code, "points", kind, mark, Integer.parseInt(other.group(3))));
                }
            }
        }
        throw new IllegalArgumentException(code);
    }

    /** Of five points: 5 to 2. */
    public static PeriodValue ofMark(int mark) {
        return ofCode(Integer.toString(mark));
    }

    /** A mark of a scale of numbers that the scale allows, with what it is worth there today. */
    public static PeriodValue of(Scale scale, int mark) {
        return scale.kind().other()
                ? ofCode(scale.kind().points() + ":" + mark + ":" + scale.worth(mark))
                : ofMark(mark);
    }

    /** Whether it is a mark in digits. */
    public boolean mark() {
        return scale != null;
    }

    /** The scale of a mark in digits, null for a sign, which stands in any. */
    public Scale.@Nullable Kind scale() {
        return scale;
    }

    /** The mark in digits, 0 for a sign. */
    public int number() {
        return number;
    }

    /** What a mark in digits is worth on the five-point scale, 5 to 2; 0 for a sign. */
    public int worth() {
        return worth;
    }

    /** Whether it is a mark in digits of another scale than the five-point one. */
    public boolean other() {
        return scale != null && scale.other();
    }

    /** Whether it may be given in a course of that scale. */
    public boolean fits(Scale course) {
        return scale == null || scale == course.kind();
    }

    /** Whether it is better than another one of its scale; only then. */
    public boolean better(PeriodValue than) {
        return scale != null && scale == than.scale && number > than.number;
    }

    /** Whether it says the same, whatever it was worth on the day. */
    public boolean same(@Nullable PeriodValue than) {
        return this == than || than != null && scale != null && scale == than.scale && number == than.number;
    }

    /** As it stands in cells: «5», «7», «н/а». */
    public String said(Said said) {
        return other() ? Integer.toString(number) : said.text(textKey());
    }

    /** As it stands where marks of several scales stand together: «5», «7/10», «н/а». */
    public String whole(Said said) {
        return other() ? figures() : said.text(textKey());
    }

    /** A mark in digits where marks of several scales stand together: «5», «7/10». */
    public String figures() {
        return other() ? number + "/" + highest() : Integer.toString(number);
    }

    /** As it is spoken: «отлично», «7 из 10», «не аттестован». */
    public String word(Said said) {
        return other() ? said.text("finals.value.of-points", number, highest()) : said.text(textKey() + ".word");
    }

    /** The best mark of another scale. */
    private String highest() {
        return code.substring(0, code.indexOf(':'));
    }

    private String textKey() {
        return "finals.value." + name;
    }

    @Override
    public String toString() {
        return code;
    }

    private Object readResolve() {
        return ofCode(code);
    }
}
