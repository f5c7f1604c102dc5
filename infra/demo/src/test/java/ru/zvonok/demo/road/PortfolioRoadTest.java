package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import ru.zvonok.demo.road.SchoolClass.Family;

/**
 * A pupil adds an olympiad with a photograph on a phone, the class teacher gives it back with a word, the parent mends it, the
 * class teacher confirms it, and it stands on paper (DOC-04, DEF-11).
 */
class PortfolioRoadTest {

    private static final SchoolClass CLASS = new SchoolClass("5В");
    private static final String TITLE = "Олимпиада «Северное сияние»";
    private static final String MENDED = "Олимпиада «Северное сияние», II тур";

    @Test
    void anAchievementIsGivenBackMendedAndConfirmed() throws SQLException, IOException {
        Family family = CLASS.family();
        try (Road pupil = Road.onPhoneAs(family.pupil());
                Road parent = Road.onPhoneAs(family.parent());
                Road leader = Road.as(CLASS.classTeacher())) {
            pupil.open("portfolio").stands("Моё портфолио").accessible().asWideAsItsWindow();
            pupil.button("Добавить достижение").click();
            Locator dialog = pupil.dialog();
            dialog.getByLabel("Название", exact()).fill(TITLE);
            dialog.getByLabel("Название", exact()).press("Tab");
            pupil.button("Сохранить").click();
            pupil.sees("Выберите вид достижения").accessible();
            choose(pupil, "Вид", "Олимпиада");
            choose(pupil, "Уровень", "Региональный");
            dialog.getByText("Призёр").click();
            dialog.locator("input[type=file]").setInputFiles(photograph());
            assertThat(dialog.locator("vaadin-upload-file[complete]")).hasCount(1);
            pupil.heard().button("Сохранить").click();
            assertThat(dialog).hasCount(0);
            pupil.sees(TITLE)
                    .sees("ждёт проверки")
                    .sees("грамота.png")
                    .accessible()
                    .asWideAsItsWindow();

            leader.open("today").sees("Достижения ждут проверки");
            leader.open("achievements").stands("Достижения ждут проверки").accessible();
            leader.button("Проверить: " + TITLE).click();
            leader.sees("Региональный").sees("грамота.png").accessible();
            leader.button("Вернуть с замечанием").click();
            Locator word = leader.dialog().filter(new Locator.FilterOptions().setHasText("Что исправить"));
            word.locator("textarea").fill("Это был второй тур, допишите");
            word.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Вернуть с замечанием"))
                    .click();
            assertThat(leader.button("Проверить: " + TITLE)).hasCount(0);

            parent.open("today").page.locator(".z-bell").first().click();
            parent.page.getByText("Достижение в портфолио возвращено").first().click();
            parent.stands("Портфолио обучающегося").sees("Это был второй тур, допишите");
            parent.button("Изменить: " + TITLE).click();
            parent.dialog().getByLabel("Название", exact()).fill(MENDED);
            parent.dialog().getByLabel("Название", exact()).press("Tab");
            parent.button("Сохранить").click();
            parent.sees(MENDED).accessible().asWideAsItsWindow();

            leader.open("portfolios").stands("Портфолио классов").accessible();
            leader.page.getByText(family.name()).first().click();
            leader.button("Проверить: " + MENDED).click();
            leader.button("Подтвердить").click();
            leader.sees("подтверждено").accessible();

            pupil.open("portfolio").stands("Моё портфолио").sees("подтверждено");
            Download paper = pupil.page.waitForDownload(
                    () -> pupil.link("Скачать портфолио в PDF").click());
            try (PDDocument document = Loader.loadPDF(Files.readAllBytes(paper.path()))) {
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                Assertions.assertThat(text).contains(MENDED, "Региональный, Призёр", "подтверждено");
            }
        }
    }

    @Test
    void twoMembersShareAProject() throws SQLException {
        Family family = CLASS.family();
        try (Road leader = Road.as(CLASS.classTeacher());
                Road pupil = Road.onPhoneAs(family.pupil())) {
            leader.open("projects").stands("Проекты").accessible();
            leader.button("Открыть проект").click();
            leader.dialog().getByLabel("Название", exact()).fill("Родник за школой");
            leader.dialog().getByLabel("Название", exact()).press("Tab");
            leader.button("Сохранить").click();
            leader.stands("Родник за школой").accessible();
            leader.button("Добавить участника").click();
            Locator who = leader.dialog().locator("vaadin-combo-box input");
            who.fill(family.name());
            leader.page
                    .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(family.name()))
                    .first()
                    .click();
            leader.button("Добавить").click();
            leader.sees("Исключить");
            assertThat(leader.page.getByText(family.name()).first()).isVisible();

            pupil.open("projects").stands("Проекты");
            pupil.page.getByText("Родник за школой").first().click();
            pupil.stands("Родник за школой").accessible().asWideAsItsWindow();
            assertThat(pupil.button("Закрыть проект")).hasCount(0);
            pupil.button("Добавить заметку").click();
            pupil.dialog().getByLabel("Название", exact()).fill("Пробы воды");
            pupil.dialog().getByLabel("Название", exact()).press("Tab");
            pupil.button("Сохранить").click();
            pupil.sees("Пробы воды");

            leader.page.reload();
            leader.sees("Пробы воды");
            leader.button("Закрыть проект").click();
            leader.sees("Открыть снова").accessible();
            pupil.page.reload();
            pupil.sees("Пробы воды");
            assertThat(pupil.button("Добавить заметку")).hasCount(0);
        }
    }

    private static Locator.GetByLabelOptions exact() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static void choose(Road road, String label, String item) {
        road.dialog()
                .locator("vaadin-select", new Locator.LocatorOptions().setHasText(label))
                .first()
                .click();
        road.page
                .locator("vaadin-select-item", new Page.LocatorOptions().setHasText(item))
                .first()
                .click();
    }

    private static FilePayload photograph() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload("грамота.png", "image/png", bytes.toByteArray());
    }
}
