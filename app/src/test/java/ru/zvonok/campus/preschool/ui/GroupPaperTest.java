package ru.zvonok.campus.preschool.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.preschool.AttendanceSheets;
import ru.zvonok.campus.preschool.MonthSheet;
import ru.zvonok.campus.preschool.NoteDay;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.Printing;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.support.ViewTest;

/** The month of a group on paper says what the page says (JRN-12, PRE-01). */
class GroupPaperTest extends ViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    RegistryFixtures fixtures;

    @Autowired
    AttendanceSheets sheets;

    @Autowired
    GroupPaper paper;

    @Autowired
    Printing printing;

    @Test
    void thePaperHasTheDaysTheReasonsAndTheSums() throws IOException {
        TestSchool kindergarten = fixtures.kindergarten();
        TestClass group = fixtures.preschoolGroup(kindergarten, 4, "Ромашки", 2);
        note(kindergarten, group, TODAY.minusDays(1), "+");
        note(kindergarten, group, TODAY, "б");
        signIn(group.teacher());
        open("o/" + kindergarten.id() + "/sheet/" + group.id());
        assertThat($(Anchor.class).all()).anyMatch(link -> "Скачать табель месяца в PDF"
                .equals(link.getAriaLabel().orElse("")));
        MonthSheet sheet = tenants.as(group.teacher(), kindergarten.id(), () -> sheets.sheet(group.id(), NOVEMBER));
        Map<String, Object> values = tenants.as(group.teacher(), kindergarten.id(), () -> paper.values(sheet));
        Map<?, ?> first = (Map<?, ?>) list(values.get("children")).getFirst();
        List<?> cells = list(first.get("cells"));
        assertThat(cells).hasSize(30);
        assertThat(cells.get(0)).as("a Sunday").isEqualTo("В");
        assertThat(cells.get(9)).as("not noted").isEqualTo("?");
        assertThat(cells.get(10)).as("was there").isEqualTo("");
        assertThat(cells.get(11)).isEqualTo("Б");
        assertThat(cells.get(12)).as("has not come").isEqualTo("");
        assertThat(first.get("present")).isEqualTo(1);
        assertThat(first.get("absent")).isEqualTo(1);
        assertThat(first.get("excused")).isEqualTo(1);
        assertThat(values.get("present")).isEqualTo(1);
        assertThat(list(values.get("there")).get(10)).isEqualTo("1");
        try (var pdf = Loader.loadPDF(printing.pdf(GroupPaper.TEMPLATE, values, Texts.RUSSIAN))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Ромашки", "Всего пришло", "Воспитатель");
        }
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private void note(TestSchool kindergarten, TestClass group, LocalDate day, String typed) {
        tenants.as(
                group.teacher(),
                kindergarten.id(),
                () -> sheets.note(
                        group.id(), NOVEMBER, List.of(new NoteDay(UUID.randomUUID(), group.first(), day, typed, 0))));
    }
}
