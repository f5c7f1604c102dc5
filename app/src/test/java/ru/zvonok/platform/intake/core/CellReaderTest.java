package ru.zvonok.platform.intake.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.IntakeProblem;

class CellReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final Map<String, FieldKind> FIELDS = new HashMap<>(Map.of(
            "f", new FieldKind.Text(10),
            "mother.phone", new FieldKind.Phone(),
            "mother.relation", new FieldKind.OneOf(Map.of("MOTHER", List.of("мать", "мама")))));

    private static Reading read(FieldKind kind, String text) {
        return read(kind, new RawCell(text, RawCell.Type.TEXT, null, false, false));
    }

    private static Reading read(FieldKind kind, RawCell cell) {
        return new CellReader(TODAY, FIELDS).read(new ImportField("f", "t", kind, false, List.of()), cell);
    }

    private static RawCell number(String digits) {
        return new RawCell(digits, RawCell.Type.NUMBER, null, false, false);
    }

    private static String value(FieldKind kind, String text) {
        return read(kind, text).values().getOrDefault("f", "");
    }

    private static IntakeProblem problem(Reading reading) {
        assertThat(reading.refused()).as("refused").isTrue();
        return (IntakeProblem) reading.said().getFirst().problem();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Иванова                 | Иванова
            ' Иванова '             | Иванова
            '\u00a0Иванова\u00a0'   | Иванова
            ИВАНОВА                 | Иванова
            иванова                 | Иванова
            ИВанова                 | Иванова
            Петрова - Водкина       | Петрова-Водкина
            ПЕТРОВА-ВОДКИНА         | Петрова-Водкина
            Петрова–Водкина         | Петрова-Водкина
            Eгор                    | Егор
            CEPГEЕВA                | Сергеева
            Д’Артаньян              | Д'Артаньян
            Алиевич оглы            | Алиевич оглы
            МАМЕД ОГЛЫ              | Мамед оглы
            ФЁДОР                   | Фёдор
            Иванова,                | Иванова
            """)
    void namesAreBroughtIntoOneForm(String raw, String name) {
        assertThat(value(new FieldKind.Name(), raw)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Иванов2        | NAME_CHARACTERS
            Иванова (Ли)   | NAME_CHARACTERS
            И.             | NAME_INITIALS
            Иваnов         | NAME_MIXED_LETTERS
            """)
    void namesThatCouldMeanSeveralThingsAreRefused(String raw, IntakeProblem problem) {
        assertThat(problem(read(new FieldKind.Name(), raw))).isEqualTo(problem);
    }

    @Test
    void aForeignNameIsOnlyNoted() {
        Reading reading = read(new FieldKind.Name(), "Anna");
        assertThat(reading.values()).containsEntry("f", "Anna");
        assertThat(reading.said()).extracting(Reading.Said::problem).containsExactly(IntakeProblem.NAME_LATIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Иванова Мария Петровна            | Иванова | Мария | Петровна
            Иванова  Мария                    | Иванова | Мария | ''
            Мария Петровна Иванова            | Иванова | Мария | Петровна
            ИВАНОВА МАРИЯ ПЕТРОВНА            | Иванова | Мария | Петровна
            Алиев Мамед Ахмед оглы            | Алиев   | Мамед | Ахмед оглы
            Войнович Пётр Иванович            | Войнович | Пётр | Иванович
            Петрова - Водкина Анна Ильинична  | Петрова-Водкина | Анна | Ильинична
            Иванова Мария -                   | Иванова | Мария | ''
            """)
    void aNameInOneCellIsParted(String raw, String last, String first, String middle) {
        Reading reading = read(new FieldKind.FullName(""), raw);
        assertThat(reading.refused()).isFalse();
        assertThat(reading.values().get("last")).isEqualTo(last);
        assertThat(reading.values().get("first")).isEqualTo(first);
        assertThat(reading.values().getOrDefault("middle", "")).isEqualTo(middle);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Иванова                                | FIRST_NAME_MISSING
            Иванова М.П.                           | NAME_INITIALS
            Иванова Мария Петровна Анна            | NAME_WORDS
            """)
    void aNameThatCannotBePartedIsRefused(String raw, IntakeProblem problem) {
        assertThat(problem(read(new FieldKind.FullName(""), raw))).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Иванова Мария Петровна, мама, 8(900)000-00-01",
                "мать Иванова Мария Петровна тел. +7 900 000 00 01",
                "Иванова Мария Петровна (мать) 89000000001"
            })
    void aParentInOneCellBringsPhoneAndKinship(String raw) {
        Reading reading = read(new FieldKind.FullName("mother."), raw);
        assertThat(reading.values())
                .containsEntry("mother.last", "Иванова")
                .containsEntry("mother.middle", "Петровна")
                .containsEntry("mother.phone", "+79000000001")
                .containsEntry("mother.relation", "MOTHER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "112-233-445 95",
                "11223344595",
                "112 233 445 95",
                "112-233-445-95",
                "112.233.445.95",
                "\u00a0112-233-445\u00a095"
            })
    void snilsInAnySpelling(String raw) {
        assertThat(value(new FieldKind.Snils(), raw)).isEqualTo("11223344595");
    }

    @Test
    void aSnilsThatIsANumberGetsItsZerosBack() {
        Reading reading = read(new FieldKind.Snils(), number("3345678995"));
        assertThat(problem(reading)).isEqualTo(IntakeProblem.SNILS_CHECKSUM);
        reading = read(new FieldKind.Snils(), number("4723242031"));
        assertThat(reading.values()).containsEntry("f", "04723242031");
        assertThat(reading.corrections()).contains(Correction.LEADING_ZEROS, Correction.SNILS_FORM);
        assertThat(problem(read(new FieldKind.Snils(), "4723242031"))).isEqualTo(IntakeProblem.SNILS_LENGTH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            112-233-445 96  | SNILS_CHECKSUM
            000-000-000 00  | SNILS_CHECKSUM
            112-233-445     | SNILS_LENGTH
            8,42755E+10     | SNILS_LENGTH
            ОО2-233-445 95  | SNILS_LENGTH
            """)
    void aWrongSnilsIsRefused(String raw, IntakeProblem problem) {
        assertThat(problem(read(new FieldKind.Snils(), raw))).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8(900)000-00-01        | +79000000001
            89000000001            | +79000000001
            9000000001             | +79000000001
            +7 900 000 00 01       | +79000000001
            7-900-000-00-01        | +79000000001
            тел. 8 900 000-00-01   | +79000000001
            8 900 000‑00‑01        | +79000000001
            +375 29 000 00 01      | +375290000001
            8(4912)00-00-01        | +74912000001
            8 900 000 00 01, 8 900 000 00 02 | +79000000001
            """)
    void phonesInAnySpelling(String raw, String phone) {
        assertThat(value(new FieldKind.Phone(), raw)).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-00-01", "8 900 000 00", "спросить у бабушки", "+7 900 000 00 011", "8 900 000-00-0l"})
    void aPhoneThatIsNoneIsRefused(String raw) {
        assertThat(problem(read(new FieldKind.Phone(), raw))).isEqualTo(IntakeProblem.PHONE_UNREADABLE);
    }

    @Test
    void ofTwoPhonesTheFirstIsTakenAndThatIsSaid() {
        Reading reading = read(new FieldKind.Phone(), "8 900 000 00 01; 8 900 000 00 02");
        assertThat(reading.said()).extracting(Reading.Said::problem).containsExactly(IntakeProblem.PHONE_SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "ivanova@example.org,ivanova@example.org",
        "Ivanova@Example.ORG,ivanova@example.org",
        "mailto:i@example.org,i@example.org",
        "i@example.org.,i@example.org",
        "ivаnovа@example.org,ivanova@example.org"
    })
    void addressesAreTidied(String raw, String address) {
        assertThat(value(new FieldKind.Email(), raw)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ivanova", "i@example", "i @example.org", "почта"})
    void noAddressIsRefused(String raw) {
        assertThat(problem(read(new FieldKind.Email(), raw))).isEqualTo(IntakeProblem.EMAIL_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5А | 5А
            5 а | 5А
            5-А | 5А
            5«А» | 5А
            5 «А» | 5А
            5 "А" класс | 5А
            5а кл. | 5А
            5 класс А | 5А
            5A | 5А
            05Б | 5Б
            11 | 11
            10 ФМ | 10ФМ
            Ромашка | Ромашка
            Группа «Ромашка» | Ромашка
            ИС-21 | ИС-21
            """)
    void classesInAnySpelling(String raw, String name) {
        assertThat(value(new FieldKind.ClassName(), raw)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"м,M", "М,M", "муж,M", "Мужской,M", "мальчик,M", "M,M", "ж,F", "Жен.,F", "женский,F", "девочка,F"})
    void sexInAnyWord(String raw, String sex) {
        assertThat(value(new FieldKind.Sex(""), raw)).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "нет", "отсутствует", "—", "н/д"})
    void nothingInWordsIsNothing(String raw) {
        Reading reading = read(new FieldKind.Snils(), raw);
        assertThat(reading.values()).isEmpty();
        assertThat(reading.refused()).isFalse();
        assertThat(reading.corrections()).contains(Correction.EMPTY_WORD);
    }

    @Test
    void aFormulasStoredValueIsUsedAndMarked() {
        Reading reading = read(new FieldKind.Text(10), new RawCell("5А", RawCell.Type.TEXT, null, true, false));
        assertThat(reading.values()).containsEntry("f", "5А");
        assertThat(reading.corrections()).contains(Correction.FORMULA);
    }

    @Test
    void aFormulaWithoutItsValueAndAnErrorAreRefused() {
        RawCell empty = new RawCell("", RawCell.Type.WITHOUT_RESULT, null, true, false);
        assertThat(problem(read(new FieldKind.Text(10), empty))).isEqualTo(IntakeProblem.FORMULA_WITHOUT_VALUE);
        RawCell error = new RawCell("#REF!", RawCell.Type.ERROR, null, true, false);
        assertThat(problem(read(new FieldKind.Text(10), error))).isEqualTo(IntakeProblem.CELL_ERROR);
    }

    @Test
    void tooLongIsRefused() {
        assertThat(problem(read(new FieldKind.Text(10), "а".repeat(11)))).isEqualTo(IntakeProblem.TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Фомина Д.Д.             | Фомина Д Д
            Фомина Д. Д.            | Фомина Д Д
            Д.Д. Фомина             | Фомина Д Д
            Фомина Дарья Дмитриевна | Фомина Дарья Дмитриевна
            Фомина Д                | Фомина Д
            """)
    void somebodyNamedElsewhere(String raw, String reference) {
        assertThat(value(new FieldKind.PersonReference(), raw)).isEqualTo(reference);
    }

    @Test
    void listsAreParted() {
        assertThat(value(new FieldKind.Words(), "История; Обществознание ;")).isEqualTo("История\nОбществознание");
        assertThat(value(new FieldKind.Words(), "История, Физика")).isEqualTo("История\nФизика");
    }
}
