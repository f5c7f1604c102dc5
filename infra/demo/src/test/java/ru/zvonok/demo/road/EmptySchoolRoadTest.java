package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A new school: its three files come in, the director is activated by slip and signs, the classes are there. */
class EmptySchoolRoadTest {

    private static final Path FILES = Path.of("..", "..", "tenants-config", "demo", "intake");
    private static final String PASSWORD = "zvonok-17-demo";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final double LONG = 60_000;

    /** What is wrong with the files and in which column; whole rows have none. */
    private static final Map<Integer, String> REFUSED = new TreeMap<>(Map.of(
            17, "Дата рождения",
            22, "СНИЛС",
            61, "Дата рождения",
            154, "Имя",
            417, "Дата рождения",
            421, "",
            448, "СНИЛС",
            554, "Класс или группа",
            610, ""));

    private static final String REFUSED_CELLS = """
            grid => {
              const heads = [...grid.shadowRoot.querySelectorAll('#header tr:not([hidden]) th')].map(text);
              function text(cell) {
                return cell.querySelector('slot').assignedNodes().map(node => node.innerText).join('').trim();
              }
              return [...grid.shadowRoot.querySelectorAll('#items tr:not([hidden])')].map(row => {
                const cells = [...row.children];
                const wrong = cells.map((cell, at) => [cell, heads[at]])
                    .filter(([cell]) => (cell.getAttribute('part') || '').split(' ').includes('refused'));
                return text(cells[0]) + ':' + wrong.map(([cell, head]) => head).join(',');
              });
            }
            """;

    @Test
    void theEmptySchoolIsFilledAndItsDirectorSigns() throws IOException {
        String code;
        try (Road admin = Road.as("admin17")) {
            admin.sees("В организации пока нет классов");
            takeIn(admin);
            code = slipOf(admin, "директор");
            // the administrator prepares, the director signs
            admin.open("today");
            admin.page
                    .getByRole(AriaRole.LINK)
                    .filter(named("Приказ № 1"))
                    .first()
                    .click();
            admin.stands("Приказ № 1").sees("Проект");
            assertThat(button(admin, "Подписать приказ")).hasCount(0);
        }
        try (Road director = Road.stranger()) {
            activate(director, code);
            sign(director);
            director.open("classes");
            director.page
                    .getByText("1А", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            director.stands("1А").sees("Александрова Мирослава Макаровна");
            director.accessible();
        }
        try (Road admin = Road.as("admin17")) {
            classSlips(admin);
            onceMore(admin);
        }
        try (Road stranger = Road.stranger()) {
            stranger.page.navigate(RoadRegion.address() + "/activate");
            enter(stranger, code);
            assertThat(stranger.page.locator(".z-signin-error")).isVisible();
        }
    }

    private static void takeIn(Road admin) {
        upload(admin);
        admin.sees("Не загружаются: № п/п").sees("Столбец «Предметы» не загружается");
        admin.accessible();
        check(admin);
        assertThat(refusedCells(admin))
                .containsExactlyElementsOf(REFUSED.entrySet().stream()
                        .map(one -> one.getKey() + ":" + one.getValue())
                        .toList());
        admin.sees("«31.02.2015»: такого дня не бывает").sees("Тот же обучающийся уже есть в строке 418");
        admin.accessible();
        mendAndUndo(admin);
        // what was done so far is there after a reload
        button(admin, "Пропустить 9 строк").click();
        assertThat(button(admin, "Внести")).isEnabled();
        admin.page.reload();
        assertThat(button(admin, "Внести")).isEnabled();
        admin.sees("597 обучающихся · 811 родителей");
        button(admin, "Внести").click();
        admin.page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(admin.page.getByText("Записано 597 обучающихся"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        admin.sees("Приняты 52 сотрудника")
                .sees("Создано классов и групп: 20")
                .sees("Записано 811 родителей")
                .sees("учётных записей обучающихся и родителей");
        admin.accessible();
    }

    /** A click on a refused cell and typing is all it takes; the way back is in the card of the row. */
    private static void mendAndUndo(Road admin) {
        admin.heard()
                .page
                .locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*31\\.02\\.2015\\s*$")))
                .first()
                .click();
        assertThat(admin.page.locator("vaadin-grid input:focus")).hasValue("31.02.2015");
        admin.page.keyboard().type("28.02.2015");
        admin.page.keyboard().press("Enter");
        assertThat(button(admin, "Пропустить 8 строк")).isVisible();
        button(admin, "Вернуть как в файле").click();
        assertThat(button(admin, "Пропустить 9 строк")).isVisible();
    }

    private static void upload(Road admin) {
        admin.open("intake").stands("Загрузка списков");
        Path[] files = Stream.of("staff.xlsx", "classes.xlsx", "pupils.xlsx")
                .map(FILES::resolve)
                .toArray(Path[]::new);
        admin.page.locator("input[type=file]").setInputFiles(files);
        assertThat(admin.page.getByText("3 списка готовы к проверке"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
    }

    private static void check(Road admin) {
        button(admin, "Проверить строки").click();
        admin.page
                .getByRole(AriaRole.LINK)
                .filter(named("Обучающиеся и родители"))
                .click();
        button(admin, "Пропустить \\d+ строк\\S*").waitFor();
    }

    @SuppressWarnings("unchecked")
    private static List<String> refusedCells(Road admin) {
        Locator grid = admin.page.locator("vaadin-grid.z-intake-grid");
        admin.page.waitForCondition(() -> ((List<String>) grid.evaluate(REFUSED_CELLS)).size() == REFUSED.size());
        return (List<String>) grid.evaluate(REFUSED_CELLS);
    }

    /** Prints the slip of one employee and reads its code as the person on paper does. */
    private static String slipOf(Road admin, String position) throws IOException {
        admin.open("staff").stands("Сотрудники");
        button(admin, "Листки с кодами").click();
        admin.page.getByText("Снять все").click();
        // a box clicked before they are empty would be emptied itself
        admin.heard();
        admin.page
                .locator("vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText("· " + position))
                .click();
        String slip = printed(admin, "Напечатать 1 листок");
        assertThat(slip).contains("Школа № 17", "Константинова Ирина Матвеевна", position, "Логин");
        Matcher code = CODE.matcher(slip);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static String printed(Road road, String action) throws IOException {
        Download download = road.page.waitForDownload(() -> button(road, action).click());
        byte[] pdf = Files.readAllBytes(download.path());
        button(road, "Закрыть").click();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void activate(Road director, String code) {
        director.page.getByText("У меня листок с кодом").click();
        enter(director, code);
        director.page.locator("#password").fill(PASSWORD);
        director.page.locator("#again").fill(PASSWORD);
        director.page.locator("button[type=submit]").click();
        director.page.waitForURL(Pattern.compile(".*/o/103/.*"));
    }

    private static void enter(Road somebody, String code) {
        somebody.page.locator("#code").fill(code);
        somebody.page.locator("button[type=submit]").click();
    }

    private static void sign(Road director) {
        director.sees("Подписать приказ № 1");
        director.accessible();
        director.page
                .getByRole(AriaRole.LINK)
                .filter(named("Приказ № 1"))
                .first()
                .click();
        director.stands("Приказ № 1").sees("597 человек");
        button(director, "Подписать приказ").click();
        director.page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(director.page.getByText("Подписан").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
    }

    private static void classSlips(Road admin) throws IOException {
        admin.open("classes");
        admin.page
                .getByText("7Б", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        admin.stands("7Б");
        button(admin, "Листки с кодами").click();
        Locator print = button(admin, Pattern.compile("Напечатать \\d+ листк"));
        print.waitFor();
        admin.accessible();
        String slips = printed(admin, print.innerText().trim());
        assertThat(CODE.matcher(slips).results().map(one -> one.group()).distinct())
                .hasSizeGreaterThan(50);
        assertThat(slips).contains("Родитель: ").contains("7Б");
    }

    /** The same files again: everybody is known, nothing is left to take in. */
    private static void onceMore(Road admin) {
        upload(admin);
        check(admin);
        button(admin, "Пропустить \\d+ строк\\S*").click();
        admin.sees("Вносить нечего");
        assertThat(button(admin, "Внести")).isDisabled();
    }

    private static Locator button(Road road, String name) {
        return button(road, Pattern.compile("^\\s*" + name + "\\s*$"));
    }

    private static Locator button(Road road, Pattern name) {
        return road.page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
