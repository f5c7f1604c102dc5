package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Officers of two municipalities and the operator of the region: the table, one organisation inside, no neighbour. */
class OfficerRoadTest {

    private static final String SCHOOL_1 = "/o/101/";
    private static final Pattern WRITES = Pattern.compile(
            "^(Добавить|Новый|Новая|Создать|Изменить|Подписать|Зачислить|Принять|Сохранить|Отменить).*");

    @ParameterizedTest
    @CsvSource({"zarechny, 6, Школа № 1, Школа № 9", "severny, 4, Школа № 9, Школа № 1"})
    void anOfficerSeesTheOwnOrganisationsAndNoNeighbour(String login, int count, String own, String neighbour) {
        try (Road officer = Road.as(login)) {
            officer.page.getByText("Все " + count).click();
            officer.stands("Организации");
            assertThat(cell(officer, own)).isVisible();
            assertThat(cell(officer, neighbour)).hasCount(0);
            officer.accessible();
            officer.page.navigate(RoadRegion.address() + (login.equals("zarechny") ? "/o/202/today" : "/o/101/today"));
            officer.stands("Не найдено");
            officer.page.navigate(RoadRegion.address() + "/region/organisations");
            officer.stands("Не найдено");
        }
    }

    @Test
    void insideAnOrganisationAnOfficerOnlyLooks() {
        try (Road officer = Road.as("zarechny")) {
            officer.page.navigate(RoadRegion.address() + "/m/11/organisations");
            cell(officer, "Школа № 1").click();
            officer.page.waitForURL("**" + SCHOOL_1 + "today");
            officer.sees("изменить здесь ничего нельзя").sees("МБОУ СОШ № 1");
            assertThat(officer.page.locator(".z-heat")).hasCount(0);
            officer.accessible();
            officer.page.locator(".z-nav-item").first().waitFor();
            List<String> pages = officer.page.locator(".z-nav-item").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertThat(pages).hasSizeGreaterThan(5);
            for (String page : pages) {
                officer.page.navigate(RoadRegion.address() + "/" + page);
                assertThat(officer.page.locator("h1").first()).isVisible();
                officer.sees("изменить здесь ничего нельзя");
                assertThat(officer.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(WRITES)))
                        .hasCount(0);
            }
            officer.page.getByText("К списку организаций").click();
            officer.stands("Организации");
        }
    }

    @Test
    void fromTheFirstPageIntoASchoolAndBack() {
        try (Road officer = Road.as("zarechny")) {
            officer.page
                    .locator(".z-heat a")
                    .getByText("Школа № 1", new Locator.GetByTextOptions().setExact(true))
                    .click();
            officer.page.waitForURL("**" + SCHOOL_1 + "today");
            officer.sees("изменить здесь ничего нельзя");
            assertThat(officer.page.locator(".z-heat")).hasCount(0);
            officer.heard().page.goBack();
            assertThat(officer.page.locator(".z-heat")).isVisible();
            assertThat(officer.page.getByText("изменить здесь ничего нельзя")).isHidden();
        }
    }

    @Test
    void theOperatorSortsFiltersAndComesBackToTheSameTable() {
        try (Road operator = Road.as("operator")) {
            operator.page.navigate(RoadRegion.address() + "/region/organisations?kind=PRESCHOOL&sort=-learners");
            operator.sees("3 организации");
            assertThat(names(operator).first()).hasText("«Ромашка», № 8");
            operator.page.navigate(RoadRegion.address() + "/region/organisations");
            operator.sees("12 организаций");
            operator.page.locator("vaadin-grid-sorter").nth(1).click();
            operator.page.waitForURL("**sort=learners**");
            assertThat(names(operator).first()).hasText("Школа № 17");
            operator.accessible();
            operator.asWideAsItsWindow();
            cell(operator, "Колледж сервиса").click();
            operator.page.waitForURL("**/today");
            operator.sees("Министерство образования Приозёрского края");
            operator.page.goBack();
            operator.page.waitForURL("**sort=learners**");
            operator.stands("Организации");
        }
    }

    @Test
    void onAPhoneALineSaysWhatTheColumnsHold() {
        try (Road officer = Road.onPhoneAs("severny")) {
            officer.page.getByText("Все 4").click();
            officer.stands("Организации").sees("обучающихся, без темы");
            officer.accessible();
        }
    }

    @Test
    void anOrganisationSeesOnlyItself() {
        try (Road admin = Road.as("admin1")) {
            for (String above : List.of("/m/11/organisations", "/region/organisations", "/o/102/today")) {
                admin.page.navigate(RoadRegion.address() + above);
                admin.stands("Не найдено");
            }
        }
    }

    private static Locator names(Road road) {
        return road.page.locator("vaadin-grid .z-two > a");
    }

    private static Locator cell(Road road, String name) {
        return names(road)
                .and(road.page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }
}
