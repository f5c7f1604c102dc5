package ru.zvonok.platform.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.ViewTest;

class FormTest extends ViewTest {

    private String place = "";

    @SuppressWarnings("NullAway.Init")
    private SampleForm page;

    @BeforeEach
    void openForm() {
        long school = tenants.school();
        signIn(tenants.member(school, Role.SECRETARY));
        RouteConfiguration.forSessionScope().setRoute("o/:organisation/sample/form", SampleForm.class);
        place = "o/" + school + "/";
        open(place + "sample/form");
        page = $(SampleForm.class).single();
    }

    @Test
    void savesAndSaysSo() {
        test(page.surname).setValue("Иванова");
        save();

        assertThat(page.saves).isEqualTo(1);
        assertThat(page.form.dirty()).isFalse();
        assertThat(words()).contains("Сохранено");
    }

    @Test
    void errorsStandAtTheirFieldsAndTheBarNamesThem() {
        test(page.surname).setValue("");
        test(page.born).setValue(LocalDate.of(2031, 4, 17));
        save();

        assertThat(page.saves).isZero();
        assertThat(page.surname.getErrorMessage()).contains("Впишите фамилию");
        assertThat(page.born.isInvalid()).isTrue();
        assertThat(words()).contains("Исправьте 2 поля: фамилия, дата рождения");
    }

    @Test
    void anErrorGoesWhenTheValueIsRight() {
        test(page.surname).setValue("");
        save();
        test(page.surname).setValue("Иванова");

        assertThat(page.surname.isInvalid()).isFalse();
    }

    @Test
    void aRefusalOfAFieldStandsAtTheField() {
        test(page.snils).setValue("112-233-445 96");
        save();

        assertThat(page.snils.getErrorMessage())
                .contains("Контрольное число не сходится")
                .doesNotEndWith(".");
        assertThat(words()).contains("Исправьте 1 поле: СНИЛС");
        assertThat(page.form.dirty()).isTrue();
    }

    @Test
    void blanksAreNotFilledIn() {
        test(page.surname).setValue("   ");
        save();

        assertThat(page.saves).isZero();
        assertThat(page.surname.getErrorMessage()).contains("Впишите фамилию");
    }

    @Test
    void aPartThatIsNoFieldCountsAsUnsaved() {
        page.form.part(() -> List.copyOf(page.lines));
        assertThat(page.form.dirty()).isFalse();

        page.lines.add("Иванова");
        page.form.touched();
        assertThat(page.form.dirty()).isTrue();

        save();
        assertThat(page.form.dirty()).isFalse();
    }

    @Test
    void theSecondClickInADialogSavesNothingMore() {
        FormDialog.open("Новый человек", page.form, "Создать");
        page.surname.setValue("Иванова");

        assertThat(page.form.save()).isTrue();
        assertThat(page.form.save()).isTrue();
        assertThat(page.saves).isEqualTo(1);
    }

    @Test
    void escapeInADialogAsksBeforeItDropsWhatWasTyped() {
        Dialog dialog = FormDialog.open("Новый человек", page.form, "Создать");
        page.surname.setValue("Иванова");
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));

        assertThat(dialog.isOpened()).isTrue();
        test($(ConfirmDialog.class).single()).reject();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(page.saves).isZero();
    }

    @Test
    void escapeInAnUntouchedDialogJustCloses() {
        Dialog dialog = FormDialog.open("Новый человек", page.form, "Создать");
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));

        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void aYearThatWasMistypedIsRefusedAtItsField() {
        page.born.setValue(LocalDate.of(26, 4, 17));
        save();

        assertThat(page.saves).isZero();
        assertThat(page.born.getErrorMessage()).contains("проверьте год");
        assertThat(words()).contains("Исправьте 1 поле: дата рождения");
    }

    @Test
    void aRefusalSaidTwiceStandsOnce() {
        page.form.onSave(() -> {
            throw new Refusal(SampleForm.SampleProblem.SNILS_WRONG);
        });
        page.form.save();
        page.form.save();
        assertThat($(Notification.class).all()).hasSize(1);

        page.form.onSave(() -> {});
        page.form.save();
        assertThat($(Notification.class).all()).isEmpty();
    }

    @Test
    void aDialogGoesWithItsPage() {
        Form inside = new Form();
        inside.section().add("name", Fields.text("sample.name"));
        Dialog dialog = FormDialog.open("Новый человек", inside, "Создать");
        roundTrip();
        open(place + "today");

        assertThat($(SampleForm.class).exists()).isFalse();
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void takesBackWhatWasTyped() {
        test(page.surname).setValue("Иванова");
        test($(Button.class).withText("Отменить изменения").single()).click();

        assertThat(page.surname.getValue()).isEqualTo("Никифорова");
        assertThat(page.form.dirty()).isFalse();
    }

    @Test
    void leavingUnsavedAsksAndStaysUntilAnswered() {
        test(page.surname).setValue("Иванова");
        open(place + "today");

        assertThat($(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat($(SampleForm.class).exists()).isTrue();

        test($(ConfirmDialog.class).single()).reject();

        assertThat($(SampleForm.class).exists()).isFalse();
    }

    @Test
    void leavingUnchangedDoesNotAsk() {
        open(place + "today");

        assertThat($(SampleForm.class).exists()).isFalse();
    }

    private void save() {
        test($(Button.class).withText("Сохранить").single()).click();
    }

    private List<String> words() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }
}
