package ru.zvonok.learning.journal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.journal.Averages;

/** Averages, plain and weighted. */
class AverageMathTest {

    @Test
    void withoutMarksThereIsNone() {
        assertThat(new AverageMath().averages()).isEqualTo(Averages.NONE);
    }

    @Test
    void weightsCount() {
        Averages averages = new AverageMath().add(5, 1).add(3, 3).add(4, 1).averages();
        assertThat(averages.plain()).isEqualTo(new BigDecimal("4.00"));
        assertThat(averages.weighted()).isEqualTo(new BigDecimal("3.60"));
        assertThat(averages.marks()).isEqualTo(3);
    }

    @Test
    void halvesGoUp() {
        AverageMath math = new AverageMath();
        for (int i = 0; i < 7; i++) {
            math.add(4, 1);
        }
        assertThat(math.add(5, 1).averages().plain()).isEqualTo(new BigDecimal("4.13"));
    }

    @Test
    void staysBetweenLowestAndHighestAndKnowsNoOrder() {
        Random dice = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            int count = 1 + dice.nextInt(40);
            int[] values = dice.ints(count, 2, 6).toArray();
            int[] weights = dice.ints(count, 1, 11).toArray();
            AverageMath there = new AverageMath();
            AverageMath back = new AverageMath();
            int lowest = 9;
            int highest = 0;
            boolean even = true;
            for (int n = 0; n < count; n++) {
                there.add(values[n], weights[n]);
                back.add(values[count - 1 - n], weights[count - 1 - n]);
                lowest = Math.min(lowest, values[n]);
                highest = Math.max(highest, values[n]);
                even &= weights[n] == weights[0];
            }
            Averages averages = there.averages();
            assertThat(back.averages()).isEqualTo(averages);
            assertThat(averages.plain()).isBetween(BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest));
            assertThat(averages.weighted()).isBetween(BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest));
            if (even) {
                assertThat(averages.weighted()).isEqualTo(averages.plain());
            }
        }
    }
}
