package ru.zvonok.platform.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The door of reports: what may be asked, by whom, and what of it is remembered. */
@ModuleTest
class ReportsTest {

    private static final Map<String, String> OWN_DAYS =
            Map.of("year", "2026", "period", "own", "from", "2026-09-07", "to", "2026-09-11");

    @Autowired
    Reports reports;

    @Autowired
    LearningFixture fixture;

    @Autowired
    TwoTenants tenants;

    School school;
    Actor director;
    Actor parent;

    @Autowired
    FixedClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @BeforeEach
    void open() {
        school = fixture.school();
        director = school.colleague(Role.PRINCIPAL).actor();
        parent = tenants.member(school.id(), Role.GUARDIAN);
    }

    @Test
    void whatIsNotChosenIsAsUsualAndWhatWasChosenIsRemembered() {
        assertThat(form(Map.of(), Map.of()).codes())
                .containsEntry("year", "2026")
                .containsKey("period");
        LocalDate november = form(Map.of(), Map.of()).asked().theDays().from();
        assertThat(november).as("the period of today").isEqualTo(LearningFixture.QUARTER.from());

        school.run(director, () -> reports.make(SampleReport.KEY, OWN_DAYS, Texts.RUSSIAN));

        assertThat(form(Map.of(), Map.of()).codes()).isEqualTo(OWN_DAYS);
        assertThat(form(Map.of("period", "year"), Map.of()).codes())
                .isEqualTo(Map.of("year", "2026", "period", "year"));
        Actor deputy = school.colleague(Role.ORG_ADMIN).actor();
        assertThat(school.as(deputy, () -> reports.form(SampleReport.KEY, Map.of(), Map.of(), Texts.RUSSIAN))
                        .codes())
                .as("another's choices are nobody's business")
                .isNotEqualTo(OWN_DAYS);
    }

    @Test
    void whatIsNotOfferedIsNotThere() {
        for (Map<String, String> forged : List.of(
                Map.of("year", "2031"),
                Map.of("period", "404"),
                Map.of("period", "own"),
                Map.of("period", "own", "from", "2026-09-11", "to", "2026-09-07"),
                Map.of("period", "own", "from", "2026-05-01", "to", "2026-09-07"),
                Map.of("period", "own", "from", "yesterday", "to", "2026-09-07"))) {
            assertThatThrownBy(() -> form(forged, Map.of()))
                    .as(forged.toString())
                    .isInstanceOf(NotFound.class);
            assertThat(form(Map.of(), forged).ready()).as("wished: " + forged).isTrue();
        }
        assertThatThrownBy(() ->
                        school.as(director, () -> reports.form("test.nothing", Map.of(), Map.of(), Texts.RUSSIAN)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void withoutAYearThereIsNothingToAsk() {
        long empty = tenants.school();
        Actor lonely = tenants.member(empty, Role.PRINCIPAL);
        ReportForm form =
                tenants.as(lonely, empty, () -> reports.form(SampleReport.KEY, Map.of(), Map.of(), Texts.RUSSIAN));
        assertThat(form.ready()).isFalse();
        assertThatThrownBy(
                        () -> tenants.as(lonely, empty, () -> reports.make(SampleReport.KEY, Map.of(), Texts.RUSSIAN)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aReportWithoutALineSaysSoOnThePageOnPaperAndInExcel() throws IOException {
        Map<String, String> days = Map.of("year", "2026", "period", "own", "from", "2026-10-05", "to", "2026-10-09");
        Map<Locale, String> said =
                Map.of(Texts.RUSSIAN, "Нет данных за выбранное время", Locale.ENGLISH, "No data for the chosen time");
        for (Map.Entry<Locale, String> one : said.entrySet()) {
            Locale locale = one.getKey();
            ReportSheet sheet = school.as(director, () -> reports.make(SampleReport.KEY, days, locale));
            assertThat(sheet.html()).hasSize(3);
            assertThat(sheet.html().get(1)).contains(one.getValue());
            assertThat(sheet.html().get(2))
                    .as("whatever a door says is in the language of the report")
                    .contains(">" + locale.getLanguage() + "<");
            byte[] pdf = school.as(director, () -> reports.pdf(SampleReport.KEY, days, locale));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document)).contains(one.getValue());
            }
            byte[] xlsx = school.as(director, () -> reports.xlsx(SampleReport.KEY, days, locale));
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
                assertThat(book.getFirstSheet().read())
                        .extracting(row -> row.getCellText(0))
                        .contains(one.getValue());
            }
        }
        assertThat(school.as(director, () -> reports.make(SampleReport.KEY, OWN_DAYS, Texts.RUSSIAN))
                        .html())
                .noneMatch(part -> part.contains("Нет данных"));
    }

    @Test
    void aReportIsShownPrintedAndWrittenToExcelAlike() throws IOException {
        ReportSheet sheet = school.as(director, () -> reports.make(SampleReport.KEY, OWN_DAYS, Texts.RUSSIAN));
        assertThat(sheet.head()).isEqualTo("2026/27 · Свои даты (07.09.2026–11.09.2026)");
        assertThat(sheet.html().getFirst())
                .contains("&lt;b&gt;all&lt;/b&gt;", "54,3\u00a0%", "z-report-two", "07.09.2026", "colspan=\"2\"")
                .doesNotContain("<b>");

        byte[] pdf = school.as(director, () -> reports.pdf(SampleReport.KEY, OWN_DAYS, Texts.RUSSIAN));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("54,3", "07.09.2026", "Свои даты");
        }
        byte[] xlsx = school.as(director, () -> reports.xlsx(SampleReport.KEY, OWN_DAYS, Texts.RUSSIAN));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            Row row = book.getFirstSheet().read().stream()
                    .filter(one -> one.getCellText(0).equals("=1+1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("0.5425");
        }
    }

    @Test
    void aLongReportIsMadeInTheBackgroundForItsOwnerAlone() throws IOException {
        Map<String, String> year = Map.of("year", "2026", "period", "year");
        assertThat(form(year, Map.of()).later()).isTrue();
        for (Runnable waiting : List.<Runnable>of(
                () -> reports.make(SampleReport.KEY, year, Texts.RUSSIAN),
                () -> reports.pdf(SampleReport.KEY, year, Texts.RUSSIAN))) {
            assertThatThrownBy(() -> school.run(director, waiting))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat((Object) refusal.problem())
                            .isEqualTo(ReportingProblem.TOO_LONG));
        }
        long job = school.as(director, () -> reports.later(SampleReport.KEY, year, false, Texts.RUSSIAN));
        await().until(() -> school.as(director, () -> reports.result(job)).ended());

        LaterReport made = school.as(director, () -> reports.results()).getFirst();
        assertThat(made.job()).isEqualTo(job);
        assertThat(made.until()).isEqualTo(LearningFixture.TODAY.plusDays(7));
        assertThat(made.name()).endsWith(".pdf");
        UUID file = Objects.requireNonNull(made.file());
        try (PDDocument document = Loader.loadPDF(written(director, file))) {
            assertThat(new PDFTextStripper().getText(document)).contains("54,3");
        }
        Actor colleague = school.colleague(Role.PRINCIPAL).actor();
        assertThatThrownBy(() -> written(colleague, file)).isInstanceOf(NotFound.class);
        assertThat(school.as(colleague, () -> reports.results())).isEmpty();
        assertThatThrownBy(() -> school.as(colleague, () -> reports.result(job)))
                .isInstanceOf(NotFound.class);
        School other = fixture.school();
        Actor neighbour = other.colleague(Role.PRINCIPAL).actor();
        assertThatThrownBy(() -> other.run(neighbour, () -> reports.write(file, new ByteArrayOutputStream())))
                .isInstanceOf(NotFound.class);
        assertThat(other.as(neighbour, () -> reports.results())).isEmpty();
        clock.moveTo(LearningFixture.TODAY.plusDays(8).atTime(12, 0));
        assertThatThrownBy(() -> written(director, file)).as("kept for a week").isInstanceOf(NotFound.class);
        assertThat(school.as(director, () -> reports.results())).isEmpty();
    }

    @Test
    void whatOneMayNotHaveIsNotMadeLaterEither() {
        Actor secretary = tenants.member(school.id(), Role.SECRETARY);
        for (Actor stranger : List.of(parent, secretary)) {
            assertThatThrownBy(() ->
                            school.as(stranger, () -> reports.later(SampleReport.KEY, OWN_DAYS, true, Texts.RUSSIAN)))
                    .isInstanceOf(Denied.class);
        }
        for (Runnable read : List.<Runnable>of(
                () -> reports.results(),
                () -> reports.result(1),
                () -> reports.write(UUID.randomUUID(), new ByteArrayOutputStream()))) {
            assertThatThrownBy(() -> school.run(secretary, read)).isInstanceOf(Denied.class);
        }
        long empty = tenants.school();
        Actor lonely = tenants.member(empty, Role.PRINCIPAL);
        assertThatThrownBy(() ->
                        tenants.as(lonely, empty, () -> reports.later(SampleReport.KEY, Map.of(), true, Texts.RUSSIAN)))
                .isInstanceOf(Refusal.class);
    }

    private byte[] written(Actor actor, UUID file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        school.run(actor, () -> reports.write(file, out));
        return out.toByteArray();
    }

    @Test
    void aCollegeHasItsOwnWords() {
        School college = fixture.college();
        Actor head = college.colleague(Role.DEPARTMENT_HEAD).actor();
        assertThat(college.as(head, () -> reports.own(Texts.RUSSIAN)))
                .extracting(ReportCard::title)
                .contains("Отчёт куратора группы за учебный период", "Отчёт преподавателя")
                .doesNotContain("Отчёт классного руководителя за учебный период");
        assertThat(school.as(director, () -> reports.own(Texts.RUSSIAN)))
                .extracting(ReportCard::title)
                .contains("Отчёт классного руководителя за учебный период");
    }

    @Test
    void favouritesStandFirstAndAreOnesOwn() {
        assertThat(own(director)).contains(SampleReport.KEY);
        assertThat(own(parent)).doesNotContain(SampleReport.KEY);
        school.run(director, () -> reports.favour(SampleReport.KEY, true));
        assertThat(school.as(director, () -> reports.own(Texts.RUSSIAN)).getFirst())
                .returns(SampleReport.KEY, ReportCard::key)
                .returns(true, ReportCard::favourite);
        school.run(director, () -> reports.favour(SampleReport.KEY, false));
        assertThat(school.as(director, () -> reports.own(Texts.RUSSIAN))).noneMatch(ReportCard::favourite);
    }

    @Test
    void aReportDemandsItsActionAndStaysInItsOrganisation() {
        School other = fixture.school();
        Actor secretary = tenants.member(school.id(), Role.SECRETARY);
        for (Runnable report : List.<Runnable>of(
                () -> reports.form(SampleReport.KEY, OWN_DAYS, Map.of(), Texts.RUSSIAN),
                () -> reports.make(SampleReport.KEY, OWN_DAYS, Texts.RUSSIAN),
                () -> reports.xlsx(SampleReport.KEY, OWN_DAYS, Texts.RUSSIAN),
                () -> reports.pdf(SampleReport.KEY, OWN_DAYS, Texts.RUSSIAN),
                () -> reports.favour(SampleReport.KEY, true))) {
            school.run(director, report);
            assertThatThrownBy(() -> school.run(parent, report)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(secretary, report)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> tenants.run(director, other.id(), report)).isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> own(secretary)).isInstanceOf(Denied.class);
    }

    private List<String> own(Actor actor) {
        return school.as(actor, () -> reports.own(Texts.RUSSIAN)).stream()
                .map(ReportCard::key)
                .toList();
    }

    private ReportForm form(Map<String, String> given, Map<String, String> wished) {
        return school.as(director, () -> reports.form(SampleReport.KEY, given, wished, Texts.RUSSIAN));
    }
}
