package ru.zvonok.platform.intake.core;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.LookAlikes;
import ru.zvonok.platform.kernel.Phones;

/** Reads a cell as its field wants it. */
final class CellReader {

    static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final Pattern WORDED_NUMBER =
            Pattern.compile("(\\d{1,9}|I{1,3}|IV|VI{0,3})(?:\\s*-?\\s*\\p{IsCyrillic}{1,8}\\.?){0,2}");

    private static final Pattern RANGE = Pattern.compile(
            "(?:\\p{IsCyrillic}{1,3}\\s*)?(\\d{1,2})\\s*(?:[-\u2013\u2014]|\\p{IsCyrillic}{2})\\s*\\d{1,2}(?:\\s*\\p{IsCyrillic}{1,6}\\.?)?");

    private final LocalDate today;
    private final Map<String, FieldKind> fields;

    CellReader(LocalDate today, Map<String, FieldKind> fields) {
        this.today = today;
        this.fields = fields;
    }

    Reading read(ImportField field, RawCell cell) {
        Reading reading =
                switch (cell.type()) {
                    case EMPTY -> new Reading();
                    case ERROR -> new Reading().refuse(IntakeProblem.CELL_ERROR, cell.text());
                    case WITHOUT_RESULT -> new Reading().refuse(IntakeProblem.FORMULA_WITHOUT_VALUE);
                    default -> filled(field, cell);
                };
        return reading.correctedIf(cell.formula() && cell.type() != RawCell.Type.WITHOUT_RESULT, Correction.FORMULA)
                .correctedIf(cell.mended(), Correction.MENDED);
    }

    private Reading filled(ImportField field, RawCell cell) {
        String tidy = cell.tidy();
        if (tidy.isEmpty()) {
            return new Reading();
        }
        if (!field.required() && Words.saysNothing(tidy) && !(field.kind() instanceof FieldKind.Whole)) {
            return new Reading().corrected(Correction.EMPTY_WORD);
        }
        String code = field.code();
        String raw = cell.text();
        if (wantsText(field.kind()) && (cell.type() == RawCell.Type.DATE || cell.type() == RawCell.Type.LOGICAL)) {
            return new Reading().refuse(IntakeProblem.CELL_NO_TEXT, RowReader.shownRaw(cell));
        }
        return switch (field.kind()) {
            case FieldKind.Text text -> text(code, raw, text.longest());
            case FieldKind.Name _ -> NameReading.read(code, raw);
            case FieldKind.FullName name -> new FullNameReading(name.prefix(), fields).read(raw);
            case FieldKind.PersonReference _ -> PersonReferenceReading.read(code, raw);
            case FieldKind.Snils _ -> SnilsReading.read(code, cell);
            case FieldKind.Phone _ -> PhoneReading.read(code, raw);
            case FieldKind.Email _ -> EmailReading.read(code, raw);
            case FieldKind.BirthDate birth -> DateReading.birth(code, cell, today, birth.leastAge());
            case FieldKind.Day _ -> DateReading.day(code, cell, today);
            case FieldKind.ClassName _ -> ClassNames.read(code, raw);
            case FieldKind.ClassGrade _ -> text(code, raw, 10);
            case FieldKind.ClassLetter _ -> text(code, raw, 10);
            case FieldKind.Sex _ -> sex(code, raw);
            case FieldKind.OneOf one -> oneOf(code, raw, one.words());
            case FieldKind.Whole whole -> whole(code, tidy, whole);
            case FieldKind.Words _ -> words(code, raw);
        };
    }

    /** Where a table's own idea of «5-11» or «да» would go in as a name. */
    private static boolean wantsText(FieldKind kind) {
        return kind instanceof FieldKind.Text
                || kind instanceof FieldKind.Name
                || kind instanceof FieldKind.FullName
                || kind instanceof FieldKind.PersonReference
                || kind instanceof FieldKind.ClassName
                || kind instanceof FieldKind.ClassGrade
                || kind instanceof FieldKind.ClassLetter
                || kind instanceof FieldKind.Words;
    }

    private static Reading text(String code, String raw, int longest) {
        Reading reading = new Reading();
        String tidy = Words.tidy(raw);
        return tidy.length() > longest
                ? reading.refuse(IntakeProblem.TOO_LONG, longest)
                : reading.value(code, tidy).correctedIf(!tidy.equals(raw), Correction.SPACES);
    }

    private static Reading sex(String code, String raw) {
        Reading reading = new Reading();
        String word = Words.key(raw);
        String cyrillic = LookAlikes.toCyrillic(word);
        if (Words.list("sex.male").contains(word) || Words.list("sex.male").contains(cyrillic)) {
            return reading.value(code, "M");
        }
        if (Words.list("sex.female").contains(word)) {
            return reading.value(code, "F");
        }
        return reading.refuse(IntakeProblem.SEX_UNREADABLE, Words.tidy(raw));
    }

    private static Reading oneOf(String code, String raw, Map<String, List<String>> table) {
        String found = codeOf(raw, table);
        return found == null
                ? new Reading().refuse(IntakeProblem.WORD_UNKNOWN, Words.tidy(raw))
                : new Reading().value(code, found);
    }

    static @Nullable String codeOf(String raw, Map<String, List<String>> table) {
        String key = Words.key(raw);
        for (Map.Entry<String, List<String>> entry : table.entrySet()) {
            for (String word : entry.getValue()) {
                if (Words.key(word).equals(key)) {
                    return entry.getKey();
                }
            }
        }
        return null;
    }

    private static Reading whole(String code, String tidy, FieldKind.Whole limits) {
        Matcher range = RANGE.matcher(tidy);
        if (range.matches()) {
            Reading first = whole(code, range.group(1), limits);
            return first.refused() ? first : first.note(IntakeProblem.NUMBER_RANGE, tidy, range.group(1));
        }
        String bare = bareNumber(tidy);
        if (!bare.matches("-?\\d{1,9}")) {
            return new Reading().refuse(IntakeProblem.NUMBER_UNREADABLE, tidy);
        }
        int number = Integer.parseInt(bare);
        return number < limits.least() || number > limits.most()
                ? new Reading().refuse(IntakeProblem.NUMBER_LIMITS, limits.least(), limits.most())
                : new Reading().value(code, String.valueOf(number));
    }

    /** «2 смена», «II», «1-я», «3 года» are numbers as well. */
    private static String bareNumber(String tidy) {
        Matcher worded = WORDED_NUMBER.matcher(tidy);
        if (!worded.matches()) {
            return tidy;
        }
        String number = worded.group(1);
        return number.matches("[IV]+") ? String.valueOf(ROMAN.indexOf(number) + 1) : number;
    }

    private static Reading words(String code, String raw) {
        Set<String> words = new LinkedHashSet<>();
        String separator = raw.contains(";") ? "[;\\n]" : "[,\\n]";
        for (String word : raw.split(separator, -1)) {
            String tidy = Words.tidy(word);
            if (!tidy.isEmpty()) {
                words.add(tidy);
            }
        }
        return words.isEmpty() ? new Reading() : new Reading().value(code, String.join("\n", words));
    }

    /** A value as people see it. */
    static String show(FieldKind kind, String value) {
        return switch (kind) {
            case FieldKind.Snils _ -> SnilsReading.show(value);
            case FieldKind.Phone _ -> Phones.shown(value);
            case FieldKind.BirthDate _ -> DateReading.show(value);
            case FieldKind.Day _ -> DateReading.show(value);
            case FieldKind.PersonReference _ -> PersonReferenceReading.show(value);
            case FieldKind.Words _ -> value.replace("\n", "; ");
            default -> value;
        };
    }
}
