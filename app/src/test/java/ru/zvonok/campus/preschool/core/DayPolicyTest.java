package ru.zvonok.campus.preschool.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zvonok.campus.preschool.DaySign;
import ru.zvonok.campus.preschool.MonthSheet;
import ru.zvonok.campus.preschool.PreschoolProblem;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;

class DayPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final DaySign PRESENT = sign(1, "✓", true, "+", "я");
    private static final DaySign ILL = sign(2, "Б", false, "б", "болеет");
    private static final DaySign HOLIDAY = sign(3, "О", false, "о");
    private static final DayPolicy POLICY =
            new DayPolicy(TODAY, Set.of(TODAY.minusDays(1), TODAY, TOMORROW), List.of(PRESENT, ILL, HOLIDAY));
    private static final MonthSheet.Child CHILD = new MonthSheet.Child(
            1, new PersonName("Белова", "Вера", null), List.of(new DateRange(TODAY, TOMORROW)), Map.of());

    @Test
    void aSignIsReadInItsSpellingsAndInLatinLetters() {
        assertThat(POLICY.read(" Б ")).contains(ILL);
        assertThat(POLICY.read("БОЛЕЕТ")).contains(ILL);
        assertThat(POLICY.read("+")).contains(PRESENT);
        assertThat(POLICY.read("o")).contains(HOLIDAY);
        assertThat(POLICY.read("6")).isEmpty();
        assertThat(POLICY.read("")).isEmpty();
        assertThat(POLICY.read("б".repeat(200))).isEmpty();
    }

    @Test
    void anAbsenceMayBeNotedAheadAndAPresenceNot() {
        assertThat(POLICY.refusal(CHILD, TODAY, PRESENT)).isNull();
        assertThat(POLICY.refusal(CHILD, TOMORROW, ILL)).isNull();
        assertThat(POLICY.refusal(CHILD, TOMORROW, null)).isNull();
        assertThat(POLICY.refusal(CHILD, TOMORROW, PRESENT)).isEqualTo(PreschoolProblem.NOT_YET);
    }

    @Test
    void onlyOpenDaysOfWhoIsInTheGroup() {
        assertThat(POLICY.refusal(CHILD, TODAY.minusDays(1), ILL)).isEqualTo(PreschoolProblem.NOT_IN_GROUP);
        assertThat(POLICY.refusal(null, TODAY, ILL)).isEqualTo(PreschoolProblem.NOT_IN_GROUP);
        DayPolicy closed = new DayPolicy(TODAY, Set.of(), POLICY.signs());
        assertThat(closed.refusal(CHILD, TODAY, ILL)).isEqualTo(PreschoolProblem.DAY_OFF);
    }

    private static DaySign sign(int id, String sign, boolean present, String... typed) {
        return new DaySign(id, sign, present, !present, false, List.of(typed), sign, sign);
    }
}
