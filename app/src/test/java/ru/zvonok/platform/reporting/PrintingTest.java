package ru.zvonok.platform.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.NewAccount;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

@ModuleTest
class PrintingTest {

    @Autowired
    Printing printing;

    @Autowired
    ActivationSlips slips;

    @Autowired
    Accounts accounts;

    @Autowired
    TwoTenants tenants;

    @Test
    void eightSlipsStandOnAPageInBothLanguages() throws IOException {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        List<UUID> people =
                IntStream.rangeClosed(1, 9).mapToObj(i -> UUID.randomUUID()).toList();
        tenants.as(
                admin,
                school,
                () -> accounts.open(people.stream()
                        .map(person ->
                                new NewAccount(person, new PersonName("Ёлкина", "Әдилә", null), Set.of(Role.TEACHER)))
                        .toList()));

        byte[] russian = print(admin, school, people, Texts.RUSSIAN);
        byte[] english = print(admin, school, people, Texts.ENGLISH);

        try (PDDocument document = Loader.loadPDF(russian)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(words(russian))
                .contains("Ёлкина Әдилә № 1", "№ " + school, "Код действует до 11.12.2026")
                .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(words(english)).contains("The code is good until 11.12.2026");
    }

    @Test
    void slipsAreForWhoeverMayPrintThem() {
        long school = tenants.school();
        Actor parent = tenants.member(school, Role.GUARDIAN);

        assertThatThrownBy(() -> tenants.as(
                        parent,
                        school,
                        () -> slips.print(
                                Target.organisation(),
                                List.of(new ActivationSlips.Addressee(UUID.randomUUID(), "Иванова Анна", "")),
                                Texts.RUSSIAN)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void whatBeginsLikeAFormulaStaysText() throws IOException {
        TableSheet table = new TableSheet(
                "Список: 5 «А» / 2026",
                "Школа",
                List.of(new TableSheet.Column("Имя", 30), new TableSheet.Column("Число", 10)),
                List.of(
                        row("=HYPERLINK(\"http://x\")", 5),
                        row("+7 000 000-00-00", new BigDecimal("4.5")),
                        row("@сумма\u0007", LocalDate.of(2026, 9, 1)),
                        row("-1", null)));

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(printing.xlsx(table)))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.stream().skip(3).map(one -> one.getCell(0)))
                    .allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING))
                    .allSatisfy(cell -> assertThat(cell.getFormula()).isNull());
            assertThat(rows.stream().skip(3).map(one -> one.getCellText(0)))
                    .containsExactly("=HYPERLINK(\"http://x\")", "+7 000 000-00-00", "@сумма", "-1");
            assertThat(rows.get(3).getCell(1).getType()).isEqualTo(CellType.NUMBER);
        }
    }

    @Test
    void aTableIsPrintedWithItsHeadOnEachPage() throws IOException {
        TableSheet table = new TableSheet(
                "Список класса",
                "Школа № 1",
                List.of(new TableSheet.Column("Имя", 30), new TableSheet.Column("Средний балл", 10)),
                IntStream.range(0, 80)
                        .mapToObj(i -> row("Ученик <" + i + ">", new BigDecimal("4.25")))
                        .toList());

        String printed = words(printing.pdf(table, Texts.RUSSIAN));

        assertThat(printed).contains("Ученик <79>", "4,25");
        assertThat(printed.split("Средний балл", -1).length).isGreaterThan(2);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private byte[] print(Actor admin, long school, List<UUID> people, Locale locale) {
        List<ActivationSlips.Addressee> named = IntStream.range(0, people.size())
                .mapToObj(i -> new ActivationSlips.Addressee(people.get(i), "Ёлкина Әдилә № " + (i + 1), ""))
                .toList();
        return tenants.as(admin, school, () -> slips.print(Target.organisation(), named, locale));
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
