package ru.zvonok.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.SmtpSink;
import ru.zvonok.support.TwoTenants;
import ru.zvonok.support.ViewTest;

/** «Уведомления»: a guardian gives an address and chooses; a head says what is usual. */
class NoticesPageTest extends ViewTest {

    @Autowired
    private NoticeChoices door;

    @Autowired
    private UsualNotices usual;

    @Test
    void aGuardianGivesAnAddressAndChooses() {
        long school = tenants.school();
        Actor parent = tenants.member(school, Role.GUARDIAN);
        String address = "b" + TwoTenants.nextId() + "@example.org";
        signIn(parent);
        open("me/notices");
        assertThat(tick("Ребёнок отсутствует на уроке, причина не известна: Почта")
                        .isEnabled())
                .as("no address yet")
                .isFalse();
        test(field("Адрес")).setValue(address);
        click("Получить код");
        assertThat(door.own().wanted()).isEqualTo(address);
        String code = SmtpSink.to(address).getFirst().text().replaceAll("(?s).*?(\\d{6}).*", "$1");
        test(field("Код из письма")).setValue(code);
        click("Подтвердить адрес");
        assertThat(door.own().address()).isEqualTo(address);

        Checkbox letters = tick("Ребёнок отсутствует на уроке, причина не известна: Почта");
        assertThat(letters.getValue()).as("usual for this kind").isTrue();
        test(letters).click();
        assertThat(choice().by(Channel.EMAIL)).isFalse();
        assertThat(choice().by(Channel.BELL)).isTrue();
    }

    @Test
    void aHeadSaysWhatIsUsual() {
        long school = tenants.school();
        Actor head = tenants.member(school, Role.PRINCIPAL);
        signIn(head);
        open("o/" + school + "/notice-usual");
        test(tick("Ребёнок опоздал на урок: Колокольчик")).click();
        assertThat(tenants.as(head, school, () -> usual.all()))
                .filteredOn(choice -> choice.kind().key().equals("journal.late"))
                .allMatch(choice -> choice.by(Channel.BELL) && choice.chosen());
    }

    private NoticeChoice choice() {
        return door.own().kinds().stream()
                .filter(one -> one.kind().key().equals("journal.absence"))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox tick(String spoken) {
        return find(Checkbox.class).all().stream()
                .filter(tick -> spoken.equals(tick.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
