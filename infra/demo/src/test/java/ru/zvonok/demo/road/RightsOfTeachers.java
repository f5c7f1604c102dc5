package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The matrix of rights as an administrator uses it: whether teachers may mark. */
record RightsOfTeachers(Road admin) {

    void takeMarking() {
        open();
        admin.accessible();
        marking().click();
        Locator reach = admin.page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("свои предметы"));
        assertThat(reach).isChecked();
        reach.uncheck();
        admin.button("Сохранить право").click();
        assertThat(marking()).hasText("–");
    }

    void giveMarkingBack() {
        open();
        marking().click();
        admin.button("Вернуть по умолчанию").click();
        assertThat(marking()).hasText("предметы");
    }

    Locator marking() {
        return admin.page.locator(".z-rights button[data-cell='journal.enter-marks@TEACHER']");
    }

    private void open() {
        admin.open("rights?role=TEACHER").stands("Права ролей");
    }
}
