package ru.zvonok.learning.journal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.learning.TestScales;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.core.CellText.Read;
import ru.zvonok.learning.journal.core.CellValue.Token;

/** What people type into a cell. */
class CellTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|5",
                "45|4 5",
                "4 5|4 5",
                " 4   5 |4 5",
                "н|ОТ",
                "Н|ОТ",
                "от|ОТ",
                "OT|ОТ",
                "4/5|4 5",
                "4 / 5|4 5",
                "уп|УП",
                "yп|УП",
                "Б|Б",
                "нп|НП",
                "Hп|НП",
                "оп|ОП",
                "осв|ОСВ",
                ".|•",
                "•|•",
                "..|• •",
                "4.|4 •",
                "б4|Б 4",
                "4б|Б 4",
                "Б 4 5|Б 4 5",
                "оп5|ОП 5",
                "555555|5 5 5 5 5 5",
            })
    void isUnderstood(String typed, String shown) {
        assertThat(read(typed)).isInstanceOfSatisfying(Read.Value.class, read -> assertThat(
                        read.value().text())
                .isEqualTo(shown));
    }

    @Test
    void nothingClears() {
        assertThat(read("")).isEqualTo(new Read.Value(CellValue.EMPTY));
        assertThat(read("   ")).isEqualTo(new Read.Value(CellValue.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6", "1", "0", "46", "ъ", "5+", "5-", "/5", "5/", "5//4", "5/н", "4,5", "пять", "five", "х", "нб", "№",
                "😀", "5б5в", "10", "٥"
            })
    void isNoMark(String typed) {
        assertThat(read(typed)).isInstanceOfSatisfying(Read.Refused.class, no -> assertThat(no.problem())
                .isEqualTo(JournalProblem.NOT_A_MARK));
    }

    @Test
    void twoHundredCharactersAreRefusedAndShownShort() {
        assertThat(read("ж".repeat(200))).isInstanceOfSatisfying(Read.Refused.class, no -> {
            assertThat(no.problem()).isEqualTo(JournalProblem.NOT_A_MARK);
            assertThat((String) no.arguments().getFirst()).hasSizeLessThan(25);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"5555555", "н уп", "б б", "......."})
    void isTooMuch(String typed) {
        assertThat(read(typed)).isInstanceOfSatisfying(Read.Refused.class, no -> assertThat(no.problem())
                .isEqualTo(JournalProblem.TOO_MANY_VALUES));
    }

    @Test
    void aScaleOfAHundredReadsWholeNumbers() {
        assertThat(CellText.read("45 100", TestScales.HUNDRED, Codes.ALL))
                .isInstanceOfSatisfying(Read.Value.class, read -> {
                    assertThat(read.value().marks()).containsExactly(new Token(45), new Token(100));
                });
        assertThat(CellText.read("101", TestScales.HUNDRED, Codes.ALL)).isInstanceOf(Read.Refused.class);
        assertThat(CellText.read("9999999999", TestScales.HUNDRED, Codes.ALL)).isInstanceOf(Read.Refused.class);
    }

    @Test
    void scalesOfTenAndTwelveReadTwoDigitsAsOne() {
        assertThat(CellText.read("12 9 н", TestScales.TWELVE, Codes.ALL))
                .isInstanceOfSatisfying(
                        Read.Value.class,
                        read -> assertThat(read.value().marks()).containsExactly(new Token(12), new Token(9)));
        assertThat(CellText.read("10/1", TestScales.TEN, Codes.ALL))
                .isInstanceOfSatisfying(
                        Read.Value.class,
                        read -> assertThat(read.value().marks()).containsExactly(new Token(10), new Token(1)));
        for (String wrong : List.of("11", "0", "зч")) {
            assertThat(CellText.read(wrong, TestScales.TEN, Codes.ALL)).isInstanceOf(Read.Refused.class);
        }
    }

    @Test
    void passAndFailAreWordsAndSigns() {
        for (String pass : List.of("зч", "ЗЧ", "зачёт", "зач", "+", "з")) {
            assertThat(CellText.read(pass, TestScales.PASS_FAIL, Codes.ALL))
                    .isEqualTo(new Read.Value(new CellValue(null, List.of(new Token(Scale.PASS)))));
        }
        for (String fail : List.of("нз", "НЗ", "незачёт", "незач", "-")) {
            assertThat(CellText.read(fail, TestScales.PASS_FAIL, Codes.ALL))
                    .isEqualTo(new Read.Value(new CellValue(null, List.of(new Token(Scale.FAIL)))));
        }
        assertThat(CellText.read("б ЗЧ .", TestScales.PASS_FAIL, Codes.ALL))
                .isEqualTo(new Read.Value(new CellValue(Codes.ILL, List.of(new Token(Scale.PASS), Token.DUE))));
        assertThat(CellText.read("5", TestScales.PASS_FAIL, Codes.ALL))
                .isInstanceOfSatisfying(
                        Read.Refused.class, no -> assertThat(no.problem()).isEqualTo(JournalProblem.NOT_PASS_OR_FAIL));
        assertThat(read("+")).isInstanceOf(Read.Refused.class);
        assertThat(read("зч")).isInstanceOf(Read.Refused.class);
    }

    @Test
    void whatIsShownMeansItselfInEveryScale() {
        for (Scale scale : List.of(TestScales.TEN, TestScales.TWELVE, TestScales.HUNDRED, TestScales.PASS_FAIL)) {
            for (int mark : scale.marks()) {
                CellValue value = new CellValue(Codes.EXCUSED, List.of(new Token(mark), Token.DUE, new Token(mark)));
                assertThat(CellText.read(value.text(), scale, Codes.ALL)).isEqualTo(new Read.Value(value));
                assertThat(Token.of(new Token(mark).text())).isEqualTo(new Token(mark));
            }
        }
    }

    @Test
    void whatIsShownMeansItself() {
        Random dice = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            AttendanceCode sign = dice.nextInt(3) == 0 ? Codes.ALL.get(dice.nextInt(6)) : null;
            List<Token> marks = new ArrayList<>();
            for (int n = dice.nextInt(CellText.MOST_MARKS + 1); n > 0; n--) {
                marks.add(dice.nextInt(5) == 0 ? Token.DUE : new Token(2 + dice.nextInt(4)));
            }
            CellValue value = new CellValue(sign, marks);
            assertThat(read(value.text())).isEqualTo(new Read.Value(value));
        }
    }

    @Test
    void anythingAtAllIsAnswered() {
        Random dice = new Random(4);
        String letters = "0123456789.•нНбБуУпПоОтТсСвВHOTxъ -+/\t\u00a0Ж";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = dice.nextInt(12); n > 0; n--) {
                text.append(letters.charAt(dice.nextInt(letters.length())));
            }
            if (read(text.toString()) instanceof Read.Value read) {
                assertThat(read(read.value().text())).isEqualTo(read);
                assertThat(read.value().marks()).hasSizeLessThanOrEqualTo(CellText.MOST_MARKS);
            }
        }
    }

    private static Read read(String typed) {
        return CellText.read(typed, TestScales.FIVE, Codes.ALL);
    }
}
