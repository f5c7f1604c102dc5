package ru.zvonok.platform.reporting.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.reporting.ReportPart.Chart;
import ru.zvonok.platform.reporting.ReportPart.Series;

/** Bars on paper are as long as their values say; what is not there has none. */
class PaperChartTest {

    @Test
    void barsAreMeasuredByTheLongest() {
        String drawn = PaperChart.draw(new Chart(
                Chart.Shape.LINE,
                "",
                List.of("<02.11>", "09.11"),
                List.of(
                        new Series("Средний балл", Arrays.asList(new BigDecimal("2.00"), null)),
                        new Series("Класс", List.of(new BigDecimal("4.00"), new BigDecimal("3.00"))))));
        assertThat(drawn)
                .contains("&lt;02.11&gt;", "Средний балл", "width: 50.0%", "width: 100.0%", "width: 75.0%")
                .doesNotContain("<02.11>");
        assertThat(drawn.split("style=")).as("three bars").hasSize(4);
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(PaperChart.draw(new Chart(Chart.Shape.BARS, "", List.of(), List.of())))
                .isEmpty();
    }
}
