package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The pictures of a school that begins: three files taken in, the director's slip, the order signed, slips of a class. */
record NewSchoolPictures(Album album) {

    private static final Path FILES = Path.of("..", "..", "tenants-config", "demo", "intake");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String PASSWORD = "zvonok-17-demo";
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(300_000);

    void take() throws IOException {
        String code;
        try (Road admin = Road.as("admin17")) {
            album.take(admin.sees("В организации пока нет классов"), "today-empty-school");
            files(admin);
            code = slip(admin);
        }
        try (Road director = Road.stranger()) {
            director.page.navigate(RoadRegion.address() + "/activate");
            director.page.locator("#code").fill(code);
            director.page.locator("button[type=submit]").click();
            director.page.locator("#again").waitFor();
            album.take(director, "activate-password");
            director.page.locator("#password").fill(PASSWORD);
            director.page.locator("#again").fill(PASSWORD);
            director.page.locator("button[type=submit]").click();
            director.page.waitForURL("**/o/103/**");
            album.take(director.sees("Подписать приказ № 1"), "today-director");
            director.page
                    .getByRole(AriaRole.LINK)
                    .filter(named("Приказ № 1"))
                    .first()
                    .click();
            album.take(director.stands("Приказ № 1"), "order-draft");
            button(director, "Подписать приказ").click();
            director.page.locator("vaadin-button[slot=confirm-button]").click();
            assertThat(director.page.getByText("Подписан").first()).isVisible(PATIENTLY);
            album.take(director, "order-signed");
        }
        try (Road admin = Road.as("admin17")) {
            admin.open("classes");
            admin.page.getByRole(AriaRole.LINK).filter(named("7Б")).first().click();
            admin.page.waitForURL("**/class/**");
            button(admin, "Листки с кодами").click();
            button(admin, "Напечатать \\d+ листк\\S*").waitFor();
            album.take(admin, "class-slips");
        }
    }

    private void files(Road admin) {
        album.take(admin.open("intake").stands("Загрузка списков"), "intake");
        admin.page
                .locator("input[type=file]")
                .setInputFiles(Stream.of("staff.xlsx", "classes.xlsx", "pupils.xlsx")
                        .map(FILES::resolve)
                        .toArray(Path[]::new));
        assertThat(admin.page.getByText("3 списка готовы к проверке")).isVisible(PATIENTLY);
        album.take(admin, "intake-files");
        button(admin, "Проверить строки").click();
        admin.page
                .getByRole(AriaRole.LINK)
                .filter(named("Обучающиеся и родители"))
                .click();
        Locator skip = button(admin, "Пропустить \\d+ строк\\S*");
        skip.waitFor();
        album.take(admin, "intake-check");
        skip.click();
        button(admin, "Внести").click();
        admin.page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(admin.page.getByText("Записано 597 обучающихся")).isVisible(PATIENTLY);
        album.take(admin, "intake-result");
    }

    /** Prints the slip of the director and reads its code. */
    private String slip(Road admin) throws IOException {
        admin.open("staff").stands("Сотрудники");
        button(admin, "Листки с кодами").click();
        button(admin, "Напечатать \\d+ листк\\S*").waitFor();
        album.take(admin, "staff-slips");
        admin.page.getByText("Снять все").click();
        admin.page
                .locator("vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText("· директор"))
                .click();
        Download download = admin.page.waitForDownload(
                () -> button(admin, "Напечатать 1 листок").click());
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            Matcher code = CODE.matcher(new PDFTextStripper().getText(document));
            if (!code.find()) {
                throw new AssertionError("no code on the slip");
            }
            return code.group();
        }
    }

    private static Locator button(Road road, String name) {
        return road.page
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$")));
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
